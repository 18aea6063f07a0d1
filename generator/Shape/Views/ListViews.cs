using System.Collections.Immutable;
using MsqSite.Markup;

namespace MsqSite.Shape.Views;

/// <summary>A country whose response is published, on home.</summary>
public sealed record CountryCardView(string Name, string Path, string Flag, string Line);

/// <summary>A response that is new or changed.</summary>
public sealed record NewsView(string Date, string DateIso, string Name, string Path, string What);

/// <summary>A section with links to its questions.</summary>
public sealed record SectionLinkView(string Id, string Roman, string Title, ImmutableArray<QuestionLinkView> Questions);

/// <summary>A link to a question's page.</summary>
public sealed record QuestionLinkView(string? Number, string Label, string Path, SafeHtml Wording);

/// <summary>A region of the first level with its sub-regions.</summary>
public sealed record RegionView(string Id, string Name, string Path, string Line, ImmutableArray<SubRegionView> SubRegions);

/// <summary>A region of the smallest level with its countries.</summary>
public sealed record SubRegionView(string Id, string Name, string Path, ImmutableArray<CountryRowView> Countries);

/// <summary>A Member State with what is held of it; <c>Path</c> is null where it has no page.</summary>
public sealed record CountryRowView(string Id, string Name, string Code, string? Path, string? Flag, StateView Status, string? Line);

/// <summary>A question as one edition put it.</summary>
/// <param name="SplitFrom">The question of an earlier edition that it was a part of.</param>
/// <param name="SplitInto">The questions that later editions made of parts of it.</param>
public sealed record EditionQuestionView(
    string Edition, string Section, QuestionView Question, ImmutableArray<PartView> Parts, string? PartsHeading, Crumb? SplitFrom, ImmutableArray<Crumb> SplitInto);

/// <summary>A lettered part or an option of a question.</summary>
public sealed record PartView(string? Mark, SafeHtml Wording);
