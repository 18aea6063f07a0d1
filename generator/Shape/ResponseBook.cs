using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>Whose responses are held, by country: decides which one a country's own address shows.</summary>
public sealed class ResponseBook
{
    private readonly Dictionary<string, OfCountry> byCountry;

    public ResponseBook(Content content)
    {
        byCountry = content.Responses.Where(one => content.Questionnaire(one.Edition) is not null).GroupBy(one => one.Country.Value).ToDictionary(group => group.Key, group => new OfCountry(group), StringComparer.Ordinal);
        Published = [.. content.Countries.Select(country => (Country: country, Response: Shown(country))).Where(pair => pair.Response?.Status == ResponseStatus.Published).Select(pair => (pair.Country, pair.Response!))];
    }

    /// <summary>Countries with a published response, each with its newest, in the order of the list of countries.</summary>
    public ImmutableArray<(Country Country, Response Response)> Published { get; }

    /// <summary>The responses that have pages, newest first.</summary>
    public ImmutableArray<Response> WithPages(Country country) => Of(country).WithPages;

    /// <summary>What the country's own address shows: the newest published response, else the newest withdrawn one; null: it has no page.</summary>
    public Response? Shown(Country country) => Of(country).Shown;

    /// <summary>The newest published response to one of these editions; where none is to one of them, the newest published one.</summary>
    public Response? NewestPublished(Country country, IReadOnlySet<int> editions)
    {
        Response[] published = [.. Of(country).All.Where(one => one.Status == ResponseStatus.Published)];
        return published.FirstOrDefault(one => editions.Contains(one.Edition)) ?? published.FirstOrDefault();
    }

    /// <summary>A country with its newest published response to an edition that asks, else its newest published one.</summary>
    /// <param name="asking">The editions that ask.</param>
    internal HeldResponse Held(Country country, IReadOnlySet<int> asking) => new(country, NewestPublished(country, asking), Status(country));

    /// <summary>A country with its response to this one edition.</summary>
    internal HeldResponse Held(Country country, int edition)
    {
        Response? response = Of(country).All.FirstOrDefault(one => one.Edition == edition);
        return new HeldResponse(country, response?.Status == ResponseStatus.Published ? response : null, response?.Status ?? ResponseStatus.NotHeld);
    }

    /// <summary>The edition of the response that the country's status speaks of.</summary>
    public int? Edition(Country country) => (Shown(country) ?? Of(country).All.FirstOrDefault())?.Edition;

    /// <summary>The day of the last change to what is shown of a country: its newest published response, and the withdrawal of newer ones.</summary>
    public DateOnly? LastChanged(Country country) => LastChanged(country, NewestPublished(country, new HashSet<int>()));

    /// <param name="country">The country.</param>
    /// <param name="shown">Which of its responses is shown; null: none.</param>
    public DateOnly? LastChanged(Country country, Response? shown) =>
        Of(country).All.Where(one => one == shown || (one.Status == ResponseStatus.Withdrawn && one.Edition > (shown?.Edition ?? 0))).Max(one => one.LastChanged);

    public ResponseStatus Status(Country country) => Shown(country)?.Status ?? (Of(country).All.Length > 0 ? ResponseStatus.NotAuthorised : ResponseStatus.NotHeld);

    private OfCountry Of(Country country) => byCountry.GetValueOrDefault(country.Iso3.Value) ?? OfCountry.Nothing;

    // The responses of a country, newest first.
    private sealed class OfCountry
    {
        public OfCountry(IEnumerable<Response> responses)
        {
            All = [.. responses];
            All = All.Length > 1 ? [.. All.OrderByDescending(one => one.Edition)] : All;
            WithPages = [.. All.Where(one => one.Status is ResponseStatus.Published or ResponseStatus.Withdrawn)];
            Shown = WithPages.FirstOrDefault(one => one.Status == ResponseStatus.Published) ?? WithPages.FirstOrDefault();
        }

        public static OfCountry Nothing { get; } = new([]);

        public ImmutableArray<Response> All { get; }

        public ImmutableArray<Response> WithPages { get; }

        public Response? Shown { get; }
    }
}
