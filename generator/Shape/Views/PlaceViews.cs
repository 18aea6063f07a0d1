using System.Collections.Immutable;

namespace MsqSite.Shape.Views;

/// <summary>A Member State wherever it is listed: its way leads to its page, or to its row in the list of countries where it has none.</summary>
/// <param name="Code">BLR; the map knows its shape by it.</param>
/// <param name="Title">Name and state in one, for who cannot see the map.</param>
/// <param name="Pattern">The map's pattern that tells the state beside colour; null: plain.</param>
public sealed record PlaceView(string Code, string Name, string Path, StateView Status, string Title, string? Pattern);

/// <summary>A bar of parts that together are everything counted; the words beside it say the same.</summary>
public sealed record BarView(ImmutableArray<BarPartView> Parts);

/// <summary>A part of a bar.</summary>
/// <param name="Patterned">A pattern tells it beside colour.</param>
/// <param name="Start">Where it begins, in hundredths of the bar.</param>
/// <param name="Words">12 published.</param>
public sealed record BarPartView(string Key, bool Patterned, string Start, string Width, string Count, string Words);

/// <summary>A region in a table of regions.</summary>
/// <param name="Level">1, 2 or 3: how deep it is set in.</param>
/// <param name="Counts">One for each column of the table.</param>
public sealed record RegionRowView(string Name, string Path, int Level, string Members, ImmutableArray<string> Counts, BarView Bar);

/// <summary>A table of regions: its columns are the states that occur.</summary>
public sealed record RegionTableView(ImmutableArray<string> Columns, ImmutableArray<RegionRowView> Rows);

/// <summary>The Member States of a region, by name.</summary>
public sealed record PlaceListView(string Name, ImmutableArray<PlaceView> Places);

/// <summary>The world with what is held of each Member State, and the same in words.</summary>
/// <param name="Legend">The states that occur, each with its number of Member States.</param>
public sealed record MapView(ImmutableArray<PlaceView> Places, ImmutableArray<MapLegendView> Legend, RegionTableView Table, ImmutableArray<PlaceListView> Lists);

/// <summary>An entry of a legend.</summary>
public sealed record MapLegendView(string Key, string Word, string Count, string? Pattern);

/// <summary>A way into the site.</summary>
public sealed record WayView(string Name, string Line, string Path);

/// <summary>The members of the smallest regions of a region; no heading where it has no smaller ones.</summary>
public sealed record MemberGroupView(Crumb? Region, ImmutableArray<MemberView> Members);

/// <summary>A member of a region.</summary>
/// <param name="Line">Edition and date of a published response.</param>
/// <param name="Groups">LDC, LLDC, SIDS, each with what it stands for.</param>
public sealed record MemberView(PlaceView Place, string? Flag, string? Line, ImmutableArray<DetailView> Groups);

/// <summary>What the published responses of a region say to a question, counted by state.</summary>
public sealed record QuestionCountView(string? Number, string Label, string Path, BarView Bar);

/// <summary>How many of a region's published responses name an instrument under a legal topic.</summary>
/// <param name="Answers">The answers that do, where they are few enough to name.</param>
public sealed record TopicCountView(string Label, string? Path, string Line, BarView Bar, ImmutableArray<Crumb> Answers);

/// <summary>A region's answers at a glance.</summary>
public sealed record GlanceView(string Line, ImmutableArray<QuestionCountView> Questions, Crumb? TopicsFrom, ImmutableArray<TopicCountView> Topics);
