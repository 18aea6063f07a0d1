using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides the pages that list countries: home and the list by region.</summary>
internal sealed class CountriesShaper(Content content, Phrases phrases, ResponseBook book)
{
    internal static readonly ResponseStatus[] Statuses = [ResponseStatus.Published, ResponseStatus.NotAuthorised, ResponseStatus.Withdrawn, ResponseStatus.NotHeld];

    public HomePage Home(ImmutableArray<SectionLinkView> sections) => new(
        phrases.Text("home.lead"),
        [.. book.Published.Select(pair => new CountryCardView(Name(pair.Country), Routes.Country(pair.Country).Path, Routes.Flag(pair.Country), EditionLine(pair.Response)))],
        phrases.Format("home.countries-line", ("n", phrases.Number(book.Published.Length)), ("all", phrases.Number(content.Countries.Length))),
        News(),
        sections)
    {
        Address = Routes.Home,
        Title = content.Settings.Title.Value,
        Description = content.Settings.Tagline.Value,
        Menu = "home",
        Origin = PageOrigin.Of(content.Settings.At),
        LastChanged = content.Responses.Max(one => one.LastChanged),
    };

    public CountriesPage Countries() => new(
        phrases.Format("countries.line", ("published", phrases.Number(book.Published.Length)), ("all", phrases.Number(content.Countries.Length))),
        [.. Statuses.Select(status => new DetailView(phrases.Text($"statuses.{StatusKey(status)}"), phrases.Text($"status-notes.{StatusKey(status)}"), null, Withheld: false))],
        [.. content.Countries.GroupBy(country => country.Region).OrderBy(group => group.Key.Names.English, StringComparer.Ordinal).Select(group => Region(group.Key, [.. group]))])
    {
        Address = Routes.Countries,
        Title = phrases.Text("countries.title"),
        Description = phrases.Format("countries.description", ("all", phrases.Number(content.Countries.Length))),
        Menu = "countries",
        Origin = PageOrigin.Of(SourceSpan.WholeFile($"{content.Folder}/countries.yaml")),
        LastChanged = content.Responses.Max(one => one.LastChanged),
    };

    private RegionView Region(Region region, ImmutableArray<Country> members)
    {
        int published = members.Count(country => book.Status(country) == ResponseStatus.Published);
        return new RegionView(
            region.Slug,
            region.Names.In(phrases.Language),
            phrases.Format("countries.region-line", ("published", phrases.Number(published)), ("all", phrases.Number(members.Length))),
            [
                .. members.GroupBy(country => country.Area).OrderBy(group => group.Key.Names.English, StringComparer.Ordinal)
                    .Select(group => new SubRegionView(group.Key.Slug, group.Key.Names.In(phrases.Language), [.. group.Select(Row)])),
            ]);
    }

    private CountryRowView Row(Country country)
    {
        ResponseStatus status = book.Status(country);
        Response? shown = book.Shown(country);
        return new CountryRowView(
            Name(country),
            country.Iso3.Value,
            shown is null ? null : Routes.Country(country).Path,
            shown is null ? null : Routes.Flag(country),
            new StateView(StatusKey(status), phrases.Text($"statuses.{StatusKey(status)}"), null),
            status == ResponseStatus.Published ? EditionLine(shown!) : null);
    }

    private ImmutableArray<NewsView> News() =>
    [
        .. book.Published.Where(pair => pair.Response.LastChanged is not null)
            .OrderByDescending(pair => pair.Response.LastChanged).Take(10)
            .Select(pair => new NewsView(
                phrases.Date(pair.Response.LastChanged!.Value),
                pair.Response.LastChanged.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Name(pair.Country),
                Routes.Edition(pair.Country, pair.Response.Edition).Path,
                phrases.Format(pair.Response.Updated is null ? "home.news-published" : "home.news-updated", ("edition", pair.Response.Edition.ToString(CultureInfo.InvariantCulture))))),
    ];

    private string Name(Country country) => country.ShortNames.In(phrases.Language);

    private string EditionLine(Response response) => response.Submitted is { } date
        ? phrases.Format("countries.edition-line", ("edition", response.Edition.ToString(CultureInfo.InvariantCulture)), ("date", phrases.Date(date)))
        : phrases.Format("profile.edition", ("edition", response.Edition.ToString(CultureInfo.InvariantCulture)));

    internal static string StatusKey(ResponseStatus status) => status switch
    {
        ResponseStatus.Published => "published",
        ResponseStatus.NotAuthorised => "not-authorised",
        ResponseStatus.Withdrawn => "withdrawn",
        _ => "not-held",
    };
}
