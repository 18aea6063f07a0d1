using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides what pages across countries share: whose response they show, how many are in which state, who is named, by region.</summary>
internal sealed class AcrossShaper(Content content, Phrases phrases, ResponseBook book, PartnerBook partners)
{
    public PartnerBook Partners => partners;

    public Questionnaire Newest => content.Questionnaires[^1];

    /// <summary>Every Member State with its newest published response to an edition that asks, else its newest published one.</summary>
    public ImmutableArray<HeldResponse> Held(Func<Questionnaire, bool> asks)
    {
        HashSet<int> editions = [.. content.Questionnaires.Where(asks).Select(one => one.Edition)];
        return [.. content.Countries.Select(country => book.Held(country, editions))];
    }

    public string Name(Country country) => country.ShortNames.In(phrases.Language);

    /// <summary>The day of the last change to what is shown of these countries.</summary>
    public DateOnly? LastChanged(IEnumerable<HeldResponse> held) => held.Max(one => book.LastChanged(one.Country, one.Response));

    /// <summary>The edition of an answer and the day that it was dated; an earlier edition is said to be one.</summary>
    public string EditionLine(Response response)
    {
        string edition = phrases.Format(IsEarlier(response) ? "across.earlier-edition" : "across.edition", ("edition", Year(response.Edition)));
        return response.Submitted is { } date ? phrases.Format("across.edition-and-date", ("edition", edition), ("date", phrases.Date(date))) : edition;
    }

    /// <summary>The year of an edition that is not the newest, else nothing.</summary>
    public string? EarlierEdition(Response response) => IsEarlier(response) ? Year(response.Edition) : null;

    public TallyView Tally(IEnumerable<Standing> standings)
    {
        (Standing Standing, int Count)[] counts = [.. standings.CountBy(one => one).OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value))];
        string line = phrases.Format("across.counts", ("counts", Counted(counts.Select(one => (Standings.Key(one.Standing), one.Count)))));
        return new TallyView(line, counts.Sum(one => one.Count),
            [.. counts.Select(one => new TallyRowView(Standings.Key(one.Standing), Standings.Word(one.Standing, phrases), one.Count, phrases.Number(one.Count)))],
            counts.Any(one => one.Standing == Standing.NotHeld) ? Standings.Note(Standing.NotHeld, phrases) : null);
    }

    /// <summary>How many responses there are to show, and why there are no more.</summary>
    public string ResponsesLine(IEnumerable<HeldResponse> held) =>
        phrases.Format("across.counts", ("counts", Counted(held.CountBy(one => one.Response is null ? one.WithoutAnswer : Standing.Answered).OrderBy(pair => pair.Key)
            .Select(pair => (pair.Key == Standing.Answered ? "published" : Standings.Key(pair.Key), pair.Value)))));

    private string Counted(IEnumerable<(string Key, int Count)> counts) =>
        string.Join(phrases.Text("lists.separator"), counts.Select(one => phrases.Count($"tally.{one.Key}", one.Count)));

    /// <summary>Lists of names, one for each standing but those that are shown in full and those of which nothing is held.</summary>
    /// <param name="countries">The countries and where they stand.</param>
    /// <param name="shown">The standing whose answers the page shows.</param>
    /// <param name="path">What a name leads to.</param>
    /// <param name="lost">What a lost box means here; null for the usual sentence.</param>
    public ImmutableArray<NamedCountriesView> Named(IEnumerable<(HeldResponse Held, Standing Standing)> countries, Standing shown, Func<HeldResponse, Standing, string?> path, string? lost = null) =>
    [
        .. countries.Where(one => one.Standing != shown && one.Standing != Standing.NotHeld).GroupBy(one => one.Standing).OrderBy(group => group.Key).Select(group => new NamedCountriesView(
            $"state-{Standings.Key(group.Key)}",
            Standings.Word(group.Key, phrases),
            phrases.Number(group.Count()),
            group.Key == Standing.NotRecoverable && lost is not null ? lost : Standings.Note(group.Key, phrases),
            [.. group.Select(one => new CountryLinkView(Name(one.Held.Country), path(one.Held, one.Standing) ?? Kept(one.Held), one.Held.Response is { } response ? EarlierEdition(response) : null))])),
    ];

    /// <summary>Things of countries by region of the first level, in the order of the regions' names.</summary>
    public static IEnumerable<(Region Region, ImmutableArray<T> Members)> ByRegion<T>(IEnumerable<T> things, Func<T, Country> country) =>
        things.GroupBy(thing => country(thing).Region).OrderBy(group => group.Key.Names.English, StringComparer.Ordinal).Select(group => (group.Key, group.ToImmutableArray()));

    /// <summary>The answers that a page shows in full, by region.</summary>
    /// <param name="held">Whose.</param>
    /// <param name="shape">Shapes one.</param>
    /// <param name="heading">What a region's part is called, from the region's name.</param>
    public ImmutableArray<RegionAnswersView> Regions(IEnumerable<HeldResponse> held, Func<HeldResponse, CountryAnswerView> shape, Func<string, string> heading) =>
    [
        .. ByRegion(held, one => one.Country).Select(group => new RegionAnswersView(
            RegionId(group.Region), RegionName(group.Region), heading(RegionName(group.Region)), RegionLine(group.Region, group.Members.Length), [.. group.Members.Select(shape)])),
    ];

    public string RegionName(Region region) => region.Names.In(phrases.Language);

    public string RegionLine(Region region, int shown) =>
        phrases.Format("across.region-line", ("n", phrases.Number(shown)), ("all", phrases.Number(content.Countries.Count(country => country.Region == region))));

    /// <summary>A page's findings name the answer that they are about; the answers of all these countries must be on it.</summary>
    public static PageOrigin Origin(Question question, IReadOnlyCollection<HeldResponse> answered) => new(
        question.At,
        [.. answered.Select(one => one.Country.Slug)],
        answered.ToFrozenDictionary(one => one.Country.Slug, one => one.Response!.Answers.PlaceOf(question.Key) ?? one.Response.At));

    private static string RegionId(Region region) => $"region-{region.Slug}";

    // A withdrawn response leaves an address that says so.
    private static string? Kept(HeldResponse held) => held.Status == ResponseStatus.Withdrawn ? Routes.Country(held.Country).Path : null;

    private bool IsEarlier(Response response) => response.Edition != Newest.Edition;

    public static string Year(int edition) => edition.ToString(CultureInfo.InvariantCulture);
}
