using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Model;
using MsqSite.Shape.Linked;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides the front door.</summary>
internal sealed class HomeShaper(Content content, Phrases phrases, ResponseBook book, PlaceShaper places)
{
    private const int MostCards = 12;
    private const int MostNews = 6;

    private ImmutableArray<(Country Country, Response Response)> NewestFirst => [.. book.Published.OrderByDescending(pair => pair.Response.LastChanged)];

    public HomePage Home(ImmutableArray<SectionLinkView> sections) => new(
        phrases.Text("home.heading"),
        phrases.Text("home.lead"),
        phrases.Format("home.countries-line", ("n", phrases.Number(book.Published.Length)), ("all", phrases.Number(content.Countries.Length))),
        Figures(sections),
        Map(),
        [.. NewestFirst.Take(MostCards).Select(pair => new CountryCardView(places.Name(pair.Country), Routes.Country(pair.Country).Path, Routes.Flag(pair.Country), places.EditionLine(pair.Response)))],
        book.Published.Length > MostCards ? phrases.Format("home.all-published", ("n", phrases.Number(book.Published.Length))) : phrases.Text("home.all-countries"),
        Ways(),
        sections,
        News())
    {
        Address = Routes.Home,
        Title = content.Settings.Title.Value,
        Description = content.Settings.Tagline.Value,
        Menu = "home",
        Origin = PageOrigin.Of(content.Settings.At),
        LastChanged = content.LastChanged,
        Things = [new SiteThings(content, phrases).Site()],
    };

    private ImmutableArray<DetailView> Figures(ImmutableArray<SectionLinkView> sections) =>
    [
        Figure("published", book.Published.Length),
        Figure("member-states", content.Countries.Length),
        Figure("questions", sections.Sum(section => section.Questions.Length)),
    ];

    private DetailView Figure(string key, int count) => new(phrases.Text($"home.figures.{key}.{(count == 1 ? "one" : "other")}"), phrases.Number(count), null, Withheld: false);

    private MapView Map() => new(
        [.. content.Countries.Select(places.Place)],
        places.Legend(),
        places.Table([.. places.Children(null)]),
        [.. places.Children(null).Select(region => new PlaceListView(places.Name(region), [.. places.Members(region).Select(places.Place)]))]);

    private ImmutableArray<WayView> Ways() =>
    [
        Way("countries", Routes.Countries),
        Way("regions", Routes.Regions),
        Way("questions", Routes.Questions),
        .. MatrixMenu.Of(content, phrases).Select(matrix => Way(matrix.Key, new PageAddress(matrix.Path))),
        Way("cooperation", Routes.Cooperation),
        Way("compare", Routes.Compare),
    ];

    private WayView Way(string key, PageAddress address) => new(phrases.Text($"ways.{key}"), phrases.Text($"way-lines.{key}"), address.Path);

    private ImmutableArray<NewsView> News() =>
    [
        .. NewestFirst.Where(pair => pair.Response.LastChanged is not null).Take(MostNews).Select(pair => new NewsView(
            phrases.Date(pair.Response.LastChanged!.Value),
            pair.Response.LastChanged.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            places.Name(pair.Country),
            Routes.Edition(pair.Country, pair.Response.Edition).Path,
            phrases.Format(pair.Response.Updated is null ? "home.news-published" : "home.news-updated", ("edition", pair.Response.Edition.ToString(CultureInfo.InvariantCulture))))),
    ];
}
