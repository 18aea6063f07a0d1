using System.Collections.Immutable;

namespace MsqSite.Shape.Views;

/// <summary>What a reader most often comes for.</summary>
/// <param name="Among">The response among those of its region.</param>
public sealed record FactsView(
    ImmutableArray<PortalGroupView> Portals,
    string PortalsLine,
    PictureView? PortalKinds,
    ImmutableArray<TopicFactView> Topics,
    string? TopicsLine,
    MarksView? TopicMarks,
    ImmutableArray<TechnologyFactView> Technologies,
    ImmutableArray<PartnerNameView> Partners,
    string PartnersLine,
    MarksView? PartnerMarks,
    AmongView? Among);

/// <summary>Portals of one kind.</summary>
public sealed record PortalGroupView(string Label, ImmutableArray<LinkView> Links);

/// <summary>A legal topic with the instruments named under it, or the sentence that none is.</summary>
public sealed record TopicFactView(string Label, string Href, ImmutableArray<string> Instruments, string? None);

/// <summary>What a question on technologies was answered, box by box.</summary>
/// <param name="Note">A sentence more, or null.</param>
/// <param name="InWords">Where the country explains it, or null.</param>
public sealed record TechnologyFactView(string Line, string? Note, MarksView? Marks, ImmutableArray<TechnologyGroupView> Groups, string? InWords);

/// <summary>The technologies whose boxes are in one state.</summary>
public sealed record TechnologyGroupView(StateView State, ImmutableArray<string> Labels);

/// <summary>A picture with the words that say the same.</summary>
public sealed record PictureView(MarksView Marks, string Words);

/// <summary>A row of small marks, drawn: what each stands for is said in words beside it.</summary>
/// <param name="Given">The outline of those that are given, as the path of an SVG; null where there are none.</param>
/// <param name="Open">Of those that are not.</param>
/// <param name="Lost">Of those that the source has lost.</param>
public sealed record MarksView(int Width, int Height, string? Given, string? Open, string? Lost);

/// <summary>A response among those of its region to the same edition: how many give what; no order, no sum.</summary>
public sealed record AmongView(Crumb Heading, string Line, ImmutableArray<AmongRowView> Rows);

/// <summary>One fact across a region.</summary>
public sealed record AmongRowView(string Label, string Words, MarksView Marks);
