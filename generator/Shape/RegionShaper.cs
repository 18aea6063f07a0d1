using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides the pages of the regions: the list of the three levels and a page for each.</summary>
internal sealed class RegionShaper(Content content, Phrases phrases, ResponseBook book, PlaceShaper places)
{
    private readonly GlanceShaper glances = new(content, phrases, places);

    public RegionsPage List() => new(
        phrases.Format("regions.line", ("all", phrases.Number(content.Countries.Length)), ("published", phrases.Number(book.Published.Length))),
        places.Table([.. places.Children(null).SelectMany(WithAllInside)]))
    {
        Address = Routes.Regions,
        Title = phrases.Text("regions.title"),
        Description = phrases.Text("regions.description"),
        Menu = "countries",
        Crumbs = [Above],
        Origin = Origin,
        LastChanged = content.LastChanged,
    };

    public RegionPage One(Region region)
    {
        ImmutableArray<Country> members = [.. places.Members(region)];
        ImmutableArray<Region> inside = [.. places.Children(region)];
        ImmutableArray<(Country Country, Response Response)> published = [.. book.Published.Where(pair => pair.Country.Area.Path.Contains(region))];
        return new RegionPage(
            members.Length == 0 ? phrases.Text("regions.no-member") : phrases.Format("regions.coverage", ("published", phrases.Number(published.Length)), ("all", phrases.Count("regions.members", members.Length))),
            places.Coverage(region),
            inside.Length == 0 ? null : places.Table(inside),
            [.. members.GroupBy(country => country.Area).OrderBy(group => group.Key.Names.English, StringComparer.Ordinal).Select(group => Group(region, group))],
            [.. members.SelectMany(country => country.Groups).Distinct().Order().Select(Group)],
            published.Length == 0 ? null : glances.Shape(published))
        {
            Address = Routes.RegionPage(region),
            Title = places.Name(region),
            Description = phrases.Format("regions.page-description", ("region", places.Name(region)), ("members", phrases.Count("regions.members", members.Length))),
            Menu = "countries",
            Crumbs = [Above, new(phrases.Text("regions.title"), Routes.Regions.Path), .. region.Path[..^1].Select(one => new Crumb(places.Name(one), Routes.RegionPage(one).Path))],
            Origin = Origin,
            LastChanged = members.Max(book.LastChanged),
        };
    }

    private Crumb Above => new(phrases.Text("menu.countries"), Routes.Countries.Path);

    private PageOrigin Origin => PageOrigin.Of(SourceSpan.WholeFile($"{content.Folder}/countries.yaml"));

    private IEnumerable<Region> WithAllInside(Region region) => [region, .. places.Children(region).SelectMany(WithAllInside)];

    private MemberGroupView Group(Region around, IGrouping<Region, Country> group) => new(
        group.Key == around ? null : new Crumb(places.Name(group.Key), Routes.RegionPage(group.Key).Path),
        [.. group.Select(Member)]);

    private MemberView Member(Country country) => new(
        places.Place(country),
        book.Shown(country) is null ? null : Routes.Flag(country),
        book.Status(country) == ResponseStatus.Published ? places.EditionLine(book.Shown(country)!) : null,
        [.. country.Groups.Select(Group)]);

    private DetailView Group(CountryGroup group)
    {
        string key = group switch
        {
            CountryGroup.LeastDeveloped => "ldc",
            CountryGroup.LandlockedDeveloping => "lldc",
            _ => "sids",
        };
        return new DetailView(phrases.Text($"groups.{key}"), phrases.Text($"group-names.{key}"), null, Withheld: false);
    }
}
