using System.Collections.Immutable;

namespace MsqSite.Shape.Views;

/// <summary>Partners in one stretch of a table: those of a region, or all.</summary>
/// <param name="Heading">The region; null where there is one stretch only.</param>
public sealed record PartnerGroupView(string? Heading, ImmutableArray<PartnerRowView> Rows);

/// <summary>A partner with the countries that name it.</summary>
/// <param name="Language">The language of the name where it is not the site's.</param>
/// <param name="Count">How many countries, where they are so many that the list is folded; else null.</param>
public sealed record PartnerRowView(string Name, string? Language, string Path, string? Flag, string? Count, ImmutableArray<PartnerWayView> Countries);

/// <summary>A country that names a partner, with the way to the answer that does.</summary>
/// <param name="About">The subject of a cooperation, or the name of a partnership; null: not given, or one of many in a folded list.</param>
/// <param name="Language">The language of that where it is not the site's.</param>
public sealed record PartnerWayView(string Name, string Path, string? About, string? Language);

/// <summary>Arrangements with a partner by the region of the countries that name it.</summary>
public sealed record ArrangementGroupView(string? Heading, ImmutableArray<ArrangementView> Rows);

/// <summary>An arrangement as the country that answers describes it.</summary>
/// <param name="AnswerPath">The exact answer, on the permanent page of its edition.</param>
/// <param name="About">The subject of a cooperation, or the name of a partnership; null: not given.</param>
/// <param name="Language">The language of the answer where it is not the site's.</param>
/// <param name="Others">The partners named in the same entry.</param>
/// <param name="AndOthers">The country wrote "and others" after them.</param>
public sealed record ArrangementView(
    string Country, string Flag, string Edition, string AnswerPath, string? About, string? Language, ImmutableArray<PartnerNameView> Others, bool AndOthers, ImmutableArray<AddressView> Addresses);

/// <summary>What a Member State that is a partner has on this site, and whom it names itself.</summary>
/// <param name="ProfilePath">Its profile; null where no response of it is published.</param>
/// <param name="NamesLine">The sentence where it names nobody or nothing of it is published; else null.</param>
public sealed record PartnerCountryView(string Flag, string Region, string RegionPath, string? ProfilePath, string NamesHeading, string? NamesLine, ImmutableArray<PartnerNameView> Names);
