using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides the list of countries by region.</summary>
internal sealed class CountriesShaper(Content content, Phrases phrases, ResponseBook book, PlaceShaper places)
{
    internal static readonly ResponseStatus[] Statuses = [ResponseStatus.Published, ResponseStatus.NotAuthorised, ResponseStatus.Withdrawn, ResponseStatus.NotHeld];

    public CountriesPage Countries() => new(
        phrases.Format("countries.line", ("published", phrases.Number(book.Published.Length)), ("all", phrases.Number(content.Countries.Length))),
        [.. Statuses.Select(status => new DetailView(phrases.Text($"statuses.{PlaceShaper.StatusKey(status)}"), phrases.Text($"status-notes.{PlaceShaper.StatusKey(status)}"), null, Withheld: false))],
        [.. content.Countries.GroupBy(country => country.Region).OrderBy(group => group.Key.Names.English, StringComparer.Ordinal).Select(group => Region(group.Key, [.. group]))])
    {
        Address = Routes.Countries,
        Title = phrases.Text("countries.title"),
        Description = phrases.Format("countries.description", ("all", phrases.Number(content.Countries.Length))),
        Menu = "countries",
        Origin = PageOrigin.Of(SourceSpan.WholeFile($"{content.Folder}/countries.yaml")),
        LastChanged = content.LastChanged,
    };

    private RegionView Region(Region region, ImmutableArray<Country> members)
    {
        int published = members.Count(country => book.Status(country) == ResponseStatus.Published);
        return new RegionView(
            region.Slug,
            places.Name(region),
            Routes.RegionPage(region).Path,
            phrases.Format("countries.region-line", ("published", phrases.Number(published)), ("all", phrases.Number(members.Length))),
            [
                .. members.GroupBy(country => country.Area).OrderBy(group => group.Key.Names.English, StringComparer.Ordinal)
                    .Select(group => new SubRegionView(group.Key.Slug, places.Name(group.Key), Routes.RegionPage(group.Key).Path, [.. group.Select(Row)])),
            ]);
    }

    private CountryRowView Row(Country country)
    {
        ResponseStatus status = book.Status(country);
        Response? shown = book.Shown(country);
        return new CountryRowView(
            Routes.RowId(country.Iso3),
            places.Name(country),
            country.Iso3.Value,
            shown is null ? null : Routes.Country(country).Path,
            shown is null ? null : Routes.Flag(country),
            places.Status(status),
            status == ResponseStatus.Published ? places.EditionLine(shown!) : null);
    }
}
