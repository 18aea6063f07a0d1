using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Shape.Linked;

namespace MsqSite.Shape.Views;

/// <summary>All that both addresses of a profile show: the newest edition's own and the permanent one.</summary>
/// <param name="ComparePath">Where to read it beside others; null where the comparison shows another edition.</param>
/// <param name="Things">What machines are told of it.</param>
/// <param name="Embed">What puts its card into another site; null where the card shows another edition.</param>
public sealed record ProfileView(
    HeadView Head,
    Lazy<FactsView> Facts,
    ImmutableArray<SectionView> Sections,
    ImmutableArray<CorrectionView> Corrections,
    SourceView Source,
    string ReportHref,
    string? ComparePath,
    ResponseThings Things,
    EmbedSnippetView? Embed)
{
    /// <summary>What was drawn of it.</summary>
    public Keepsake Drawing { get; } = new();
}

/// <summary>The head of a profile.</summary>
/// <param name="Details">Label and value: edition, date answered, first published here, consent.</param>
public sealed record HeadView(string Name, string OfficialName, string Flag, string FlagAlt, ImmutableArray<Crumb> Regions, string Line, ImmutableArray<DetailView> Details);

/// <summary>A change to a published answer.</summary>
public sealed record CorrectionView(string Date, string DateIso, string? Question, string? Href, string What);

/// <summary>Where a response came from.</summary>
/// <param name="Path">The published copy under the root, or null.</param>
/// <param name="AnswerCitations">Files with a citation of each answer.</param>
public sealed record SourceView(string Line, string? Path, string? Note, string Consent, CitationFormsView Citation, ImmutableArray<Crumb> AnswerCitations);
