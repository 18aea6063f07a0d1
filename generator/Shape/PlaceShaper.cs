using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides how a Member State and a region are named, with what is held of them, wherever they are listed.</summary>
internal sealed class PlaceShaper(Content content, Phrases phrases, ResponseBook book)
{
    private static readonly ResponseStatus[] Statuses = [ResponseStatus.Published, ResponseStatus.NotAuthorised, ResponseStatus.Withdrawn, ResponseStatus.NotHeld];

    private readonly Lazy<ILookup<Region, Country>> members =
        new(() => content.Countries.SelectMany(country => country.Area.Path.Select(region => (region, country))).ToLookup(pair => pair.region, pair => pair.country));

    /// <summary>What a list shows of the states: those that occur, and always the published and the not held.</summary>
    public ImmutableArray<ResponseStatus> Occurring =>
        [.. Statuses.Where(status => status is ResponseStatus.Published or ResponseStatus.NotHeld || content.Countries.Any(country => book.Status(country) == status))];

    public IEnumerable<Country> Members(Region region) => members.Value[region];

    public IEnumerable<Region> Children(Region? parent) => content.Regions.Where(one => one.Parent == parent).OrderBy(one => one.Names.English, StringComparer.Ordinal);

    public PlaceView Place(Country country)
    {
        StateView status = Status(book.Status(country));
        string name = Name(country);
        Response? shown = book.Shown(country);
        string title = book.Status(country) == ResponseStatus.Published
            ? phrases.Format("map.published", ("country", name), ("edition", Year(shown!)))
            : phrases.Format("map.place", ("country", name), ("status", status.Word));
        return new PlaceView(country.Iso3.Value, name, shown is null ? Routes.CountryRow(country) : Routes.Country(country).Path, status, title, Pattern(book.Status(country)));
    }

    public StateView Status(ResponseStatus status) => new(StatusKey(status), phrases.Text($"statuses.{StatusKey(status)}"), null);

    /// <summary>All Member States, counted by state.</summary>
    public ImmutableArray<MapLegendView> Legend() =>
    [
        .. Occurring.Select(status => new MapLegendView(StatusKey(status), Status(status).Word, phrases.Number(content.Countries.Count(country => book.Status(country) == status)), Pattern(status))),
    ];

    public BarView Coverage(Region region)
    {
        ILookup<ResponseStatus, Country> byStatus = Members(region).ToLookup(book.Status);
        return Bars.Of(phrases, Statuses.Select(status => (StatusKey(status), phrases.Text($"regions.counted.{StatusKey(status)}"), byStatus[status].Count())));
    }

    /// <param name="regions">In their order; those of the highest level are not set in.</param>
    public RegionTableView Table(ImmutableArray<Region> regions)
    {
        int top = regions.Select(region => region.Path.Length).DefaultIfEmpty(1).Min() - 1;
        ImmutableArray<ResponseStatus> columns = Occurring;
        return new RegionTableView(
            [.. columns.Select(status => phrases.Text($"regions.columns.{StatusKey(status)}"))],
            [.. regions.Select(region => Row(region, columns, region.Path.Length - top))]);
    }

    public string Name(Country country) => country.ShortNames.In(phrases.Language);

    public string Name(Region region) => region.Names.In(phrases.Language);

    public string EditionLine(Response response) => response.Submitted is { } date
        ? phrases.Format("countries.edition-line", ("edition", Year(response)), ("date", phrases.Date(date)))
        : phrases.Format("countries.edition-line-undated", ("edition", Year(response)));

    public static string StatusKey(ResponseStatus status) => status switch
    {
        ResponseStatus.Published => "published",
        ResponseStatus.NotAuthorised => "not-authorised",
        ResponseStatus.Withdrawn => "withdrawn",
        _ => "not-held",
    };

    private RegionRowView Row(Region region, ImmutableArray<ResponseStatus> columns, int level)
    {
        ILookup<ResponseStatus, Country> byStatus = Members(region).ToLookup(book.Status);
        return new RegionRowView(
            Name(region),
            Routes.RegionPage(region).Path,
            level,
            phrases.Number(Members(region).Count()),
            [.. columns.Select(status => phrases.Number(byStatus[status].Count()))],
            Coverage(region));
    }

    private static string? Pattern(ResponseStatus status) => status is ResponseStatus.NotAuthorised or ResponseStatus.Withdrawn ? StatusKey(status) : null;

    private static string Year(Response response) => response.Edition.ToString(CultureInfo.InvariantCulture);
}
