using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>A country or organisation that published answers name as a partner; it has a page.</summary>
/// <param name="Name">As this site calls it; of one that content does not know, the spelling that most answers use.</param>
/// <param name="Language">The language of that name where it is an answer's and not the site's.</param>
/// <param name="Listed">It, as far as links need it.</param>
/// <param name="Mentions">The arrangements that name it, by country.</param>
/// <param name="Spellings">The names as written, each once.</param>
/// <param name="ByAlias">One of the names is not the partner's own: that it is meant is our reading.</param>
public sealed record Partner(
    string Name, string? Language, ListedPartner Listed, ImmutableArray<PartnerMention> Mentions, ImmutableArray<string> Spellings, bool ByAlias)
{
    // Most pages that name a partner need its address alone.
    private readonly Lazy<ImmutableArray<PartnerMention>> cooperating = new(() => [.. Mentions.Where(one => one.IsCooperation).DistinctBy(one => one.Country.Iso3)]);
    private readonly Lazy<ImmutableArray<PartnerMention>> inPartnership = new(() => [.. Mentions.Where(one => !one.IsCooperation).DistinctBy(one => one.Country.Iso3)]);

    public string Slug => Listed.Slug;

    /// <summary>The Member State that it is; null: an organisation, or whatever else was named.</summary>
    public Country? Country => Listed.Country;

    public string Path => Listed.Path;

    /// <summary>What tables are ordered by.</summary>
    public string Order { get; } = FoldedName.Of(Name);

    /// <summary>The countries that name it in cooperation, each once; partnerships are another question's.</summary>
    public ImmutableArray<PartnerMention> CooperatingCountries => cooperating.Value;

    /// <summary>The countries that name it in a public-private or multistakeholder partnership, each once.</summary>
    public ImmutableArray<PartnerMention> PartnershipCountries => inPartnership.Value;
}

/// <summary>An arrangement of a country that names a partner: one of its cooperation entries or one of its partnerships.</summary>
/// <param name="IsCooperation">Else a partnership.</param>
/// <param name="Entry">The place of the arrangement among the answer's entries.</param>
/// <param name="Place">The place of the name among all that the answer names.</param>
public readonly record struct PartnerMention(Country Country, Response Response, string Question, bool IsCooperation, int Entry, int Place)
{
    /// <summary>The entry of cooperation, read from the answer; null: it is a partnership.</summary>
    public CooperationEntry? Cooperation => IsCooperation ? ((Answer.Cooperation)Response.Answers[Question]).Entries[Entry] : null;

    /// <summary>The partnership, read from the answer; null: it is cooperation.</summary>
    public PartnershipEntry? Partnership => IsCooperation ? null : ((Answer.Partnerships)Response.Answers[Question]).Entries[Entry];

    /// <summary>The place of the name in the response's file.</summary>
    public SourceSpan At => Response.Answers.PlaceOfPartner(Question, Place);

    /// <summary>The subject of the cooperation, or the name of the partnership; null: not given.</summary>
    public string? About => IsCooperation ? Cooperation!.Subject?.Value : Partnership!.Name.Value;
}
