using System.Collections.Immutable;

namespace MsqSite.Model;

/// <summary>Names by which answers call Member States and organisations, and which one is meant: <c>partners.yaml</c>.</summary>
public sealed record PartnerList(ImmutableArray<CountryAlias> Countries, ImmutableArray<Organisation> Organisations)
{
    public static PartnerList Empty { get; } = new([], []);
}

/// <summary>A name of a Member State that <c>countries.yaml</c> does not have.</summary>
/// <param name="Code">The country's three letters.</param>
public sealed record CountryAlias(SourceText Name, SourceText Code);

/// <summary>An organisation that answers name as a partner.</summary>
/// <param name="Slug">Its part of an address.</param>
/// <param name="Aliases">Its other names: short forms, and what it is called in other languages.</param>
public sealed record Organisation(SourceText Name, SourceText Slug, ImmutableArray<SourceText> Aliases);
