namespace MsqSite.Shape.Linked;

/// <summary>Where a page stands in the site: what the crumbs on it say, for machines.</summary>
public static class CrumbsThing
{
    /// <returns>The crumbs and the page itself; null for a page that has none above it.</returns>
    public static Thing? Of(Page page, Uri baseUrl) => page.Crumbs.IsEmpty ? null : new Thing(
        "BreadcrumbList",
        null,
        ("itemListElement", Said.Each(page.Crumbs.Append(new Crumb(page.Title, page.Address.Path)).Select((crumb, place) => new Said.Whole(new Thing(
            "ListItem",
            null,
            ("position", new Said.Number(place + 1)),
            ("name", Said.Words(crumb.Name)),
            ("item", Said.At(Routes.Absolute(baseUrl, crumb.Path)))))))));
}
