using System.Collections.Immutable;
using MsqSite.Diagnostics;

namespace MsqSite.Model;

/// <summary>A Member State of the United Nations.</summary>
/// <param name="Iso3">ISO 3166-1 alpha-3: <c>BLR</c>.</param>
/// <param name="Iso2">ISO 3166-1 alpha-2: <c>BY</c>; names the flag.</param>
/// <param name="M49">M49: <c>112</c>.</param>
/// <param name="Slug">Its part of an address; owned by <c>countries.yaml</c>.</param>
/// <param name="ShortNames">Belarus.</param>
/// <param name="OfficialNames">Republic of Belarus; a language may be missing.</param>
/// <param name="Area">The smallest M49 region that holds it, with those around it.</param>
/// <param name="Groups">Least developed, landlocked developing, small island developing.</param>
/// <param name="At">Its place in <c>countries.yaml</c>: that of its three-letter code.</param>
public sealed record Country(
    Iso3Code Iso3,
    string Iso2,
    M49Code M49,
    string Slug,
    Names ShortNames,
    Names OfficialNames,
    Region Area,
    ImmutableArray<CountryGroup> Groups,
    SourceSpan At,
    SourceSpan M49At,
    SourceSpan SlugAt)
{
    /// <summary>What Wikidata knows it as; null where nobody said.</summary>
    public WikidataId? Wikidata { get; init; }

    /// <summary>The place of that; of the country where there is none.</summary>
    public SourceSpan WikidataAt { get; init; } = At;

    /// <summary>The continent-sized region.</summary>
    public Region Region => Area.Path[0];

    public string OfficialNameIn(string language) => OfficialNames.ByLanguage.TryGetValue(language, out string? name) ? name : ShortNames.In(language);
}

/// <summary>A region of the M49 standard at one of its three levels.</summary>
/// <param name="At">The place of its slug.</param>
public sealed record Region(M49Code Code, string Slug, Names Names, Region? Parent, SourceSpan At)
{
    /// <summary>From the continent-sized region down to this one, this one included.</summary>
    public ImmutableArray<Region> Path => Parent is null ? [this] : [.. Parent.Path, this];
}

/// <summary>Groups of countries that the UN Statistics Division marks.</summary>
public enum CountryGroup
{
    LeastDeveloped,
    LandlockedDeveloping,
    SmallIslandDeveloping,
}
