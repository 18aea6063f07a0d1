using System.Collections.Immutable;

namespace MsqSite.Shape.Views;

/// <summary>The Member States of a region, to choose from.</summary>
public sealed record CompareRegionView(string Name, ImmutableArray<CompareCountryView> Countries);

/// <summary>A Member State to choose.</summary>
/// <param name="Path">The permanent page of its newest published response; null where none is published here.</param>
/// <param name="Line">Its edition and date; where none is published, what is known.</param>
public sealed record CompareCountryView(string Code, string Name, string? Path, string? Edition, string Line);

/// <summary>The questions of a section, to choose from.</summary>
public sealed record CompareSectionView(string Title, ImmutableArray<CompareQuestionView> Questions);

/// <summary>A question to choose, with its own page.</summary>
public sealed record CompareQuestionView(string Key, string Label, string Path);
