using MsqSite.Model;

namespace MsqSite.Shape.Linked;

/// <summary>Where a page stands in the site, for machines: home, the pages that its crumbs name, and itself.</summary>
public static class CrumbsThing
{
    /// <returns>Null for home, which stands under nothing.</returns>
    public static Thing? Of(Page page, SiteSettings site) => page is HomePage ? null : new Thing(
        "BreadcrumbList",
        null,
        ("itemListElement", Said.Each(page.Crumbs.Prepend(new Crumb(site.Title.Value, Routes.Home.Path)).Append(new Crumb(page.Title, page.Address.Path)).Select((crumb, place) => new Said.Whole(new Thing(
            "ListItem",
            null,
            ("position", new Said.Number(place + 1)),
            ("name", Said.Words(crumb.Name)),
            ("item", Said.At(Routes.Absolute(site.BaseUrl, crumb.Path)))))))));
}
