using System.Collections.Immutable;

namespace MsqSite.Shape.Views;

/// <summary>The addresses of a region's countries.</summary>
public sealed record RegionLinksView(string Id, string Name, ImmutableArray<CountryLinksView> Countries);

/// <summary>The addresses of one country.</summary>
/// <param name="Line">How many, on how many hosts.</param>
/// <param name="Bar">How they fare, or whether they are https where nothing is known of that.</param>
/// <param name="Troubled">Those of which something is to be said.</param>
/// <param name="Hosts">All hosts with the number of addresses, in one line.</param>
public sealed record CountryLinksView(string Id, string Name, string Flag, string Path, string Line, BarView Bar, string TroubledLine, ImmutableArray<TroubledLinkView> Troubled, string Hosts);

/// <summary>An address of which something is to be said.</summary>
/// <param name="Question">The question that it answers, with the way to the answer.</param>
public sealed record TroubledLinkView(AddressView Address, Crumb Question);

/// <summary>A host that several countries name.</summary>
public sealed record SharedHostView(string Host, string Addresses, string Countries, BarView Bar);
