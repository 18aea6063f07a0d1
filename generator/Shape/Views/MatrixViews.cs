using System.Collections.Immutable;

namespace MsqSite.Shape.Views;

/// <summary>Countries by topics or technologies.</summary>
/// <param name="CountLabel">What the last line counts.</param>
public sealed record MatrixView(
    string Caption, ImmutableArray<ColumnView> Columns, ImmutableArray<MatrixRegionView> Regions, string CountLabel, ImmutableArray<LegendView> Legend);

/// <summary>A column: a topic or a technology.</summary>
/// <param name="Path">Its page, if any.</param>
/// <param name="Count">How many countries are known to have named or ticked it; a sign where none is known and some boxes are lost.</param>
public sealed record ColumnView(string Label, string? Path, CellView Count);

/// <summary>The countries of a region.</summary>
public sealed record MatrixRegionView(string Id, string Name, ImmutableArray<MatrixRowView> Rows);

/// <summary>A country with a cell for each column; its edition where that is not the newest.</summary>
public sealed record MatrixRowView(string Name, string Path, string? Edition, ImmutableArray<CellView> Cells);

/// <summary>What a country says of a topic: how many instruments with the way to them, a sign with its word, or both.</summary>
/// <param name="Label">The number in words, for those who do not see the column.</param>
public sealed record CellView(string? Number, string? Label, string? Path, string? Key, string? Word);

/// <summary>A sign and what it means.</summary>
public sealed record LegendView(string Key, string Word, string? Note);

/// <summary>The instruments of a region's countries.</summary>
public sealed record RegisterRegionView(string Id, string Name, string Line, ImmutableArray<RegisterCountryView> Countries);

/// <summary>A country's instruments.</summary>
/// <param name="Tick">Its box of the topic, where that is known.</param>
public sealed record RegisterCountryView(string Name, string Flag, string Path, string Line, string? Tick, ImmutableArray<RegisterEntryView> Entries);

/// <summary>An instrument; the topics that it was given under where the list holds several.</summary>
public sealed record RegisterEntryView(InstrumentView Instrument, string? Topics);

/// <summary>The form's words for a topic in an edition.</summary>
public sealed record TopicWordingView(string Line, Crumb Question, MsqSite.Markup.SafeHtml Wording, ImmutableArray<FootnoteView> Footnotes);
