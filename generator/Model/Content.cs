using System.Collections.Immutable;

namespace MsqSite.Model;

/// <summary>Everything that was read, before anything is decided about pages.</summary>
/// <param name="Folder">The content folder as given on the command line, with forward slashes.</param>
/// <param name="Countries">In the order of <c>countries.yaml</c>, which is that of their English names.</param>
/// <param name="Regions">Every region of the three levels.</param>
/// <param name="Questionnaires">Oldest edition first.</param>
/// <param name="Responses">By edition, then code.</param>
public sealed record Content(
    string Folder,
    SiteSettings Settings,
    Words Words,
    ImmutableArray<Region> Regions,
    ImmutableArray<Country> Countries,
    ImmutableArray<Questionnaire> Questionnaires,
    ImmutableArray<Response> Responses,
    ImmutableArray<ProsePage> Pages)
{
    private Dictionary<string, Country>? countryByIso3;
    private Lazy<PartnerNames>? partnerNames;
    private ImmutableArray<Question> questions; // one word of memory: threads may work it out twice, and none sees half of it

    /// <summary>What else answers call Member States, and the organisations they name.</summary>
    public PartnerList Partners { get; init; } = PartnerList.Empty;

    /// <summary>How the addresses fared when they were last probed.</summary>
    public LinkHealth LinkHealth { get; init; } = LinkHealth.Empty;

    public PartnerNames PartnerNames => (partnerNames ??= new(() => new PartnerNames(Countries, Partners))).Value;

    /// <summary>The names of partners, looked through when the first is asked for.</summary>
    public Lazy<PartnerNames> LazyPartnerNames
    {
        init => partnerNames = value;
    }

    /// <summary>Every question that any edition asked, each in its newest wording, in the newest order that has it.</summary>
    public ImmutableArray<Question> Questions => questions.IsDefault ? questions = [.. Questionnaires.Reverse().SelectMany(one => one.Questions).DistinctBy(one => one.Key)] : questions;

    public IReadOnlyDictionary<string, Country> CountryByIso3 =>
        countryByIso3 ??= Countries.DistinctBy(one => one.Iso3.Value).ToDictionary(one => one.Iso3.Value, StringComparer.Ordinal);

    /// <summary>The same without what may not be published.</summary>
    public Content Disclosed() => this with { Responses = [.. Responses.Select(one => one.Disclosed())] };

    /// <summary>The day on which a response was last published, updated or withdrawn.</summary>
    public DateOnly? LastChanged => Responses.Max(one => one.LastChanged);

    public Questionnaire? Questionnaire(int edition) => Questionnaires.FirstOrDefault(one => one.Edition == edition);
}
