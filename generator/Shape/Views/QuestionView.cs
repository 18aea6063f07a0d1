using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Markup;

namespace MsqSite.Shape.Views;

/// <summary>A question as shown above an answer or on its own page.</summary>
/// <param name="Number">As the form counts, or null.</param>
/// <param name="NumberNote">A sentence where the form prints no number.</param>
/// <param name="Wording">The form's words; the sentence that it has none where it has none.</param>
public sealed record QuestionView(
    string Key,
    string? Number,
    string? NumberNote,
    string Label,
    SafeHtml Wording,
    SafeHtml? Instruction,
    ImmutableArray<FootnoteView> Footnotes)
{
    /// <summary>What was drawn of it.</summary>
    public Keepsake Drawing { get; } = new();
}

/// <summary>A footnote of the form under the question that points to it.</summary>
public sealed record FootnoteView(string Id, int Number, SafeHtml Text);

/// <summary>A question with its answer.</summary>
/// <param name="State">The whole answer in a word, for scripts and styles.</param>
/// <param name="Answer">The answer, which other pages show too.</param>
/// <param name="Blocks">Its blocks.</param>
public sealed record AnsweredQuestionView(QuestionView Question, string State, ShownAnswer Answer, ImmutableArray<Block> Blocks, Func<UseView> Use);

/// <summary>A section of a profile.</summary>
/// <param name="Id"><c>section-3</c>.</param>
/// <param name="Roman">III.</param>
/// <param name="Footnotes">Those that its title points to.</param>
/// <param name="Respondent">Who answered; only in the section that asks for it.</param>
public sealed record SectionView(
    string Id, string Roman, string Title, SafeHtml Heading, ImmutableArray<FootnoteView> Footnotes, RespondentView? Respondent, ImmutableArray<AnsweredQuestionView> Questions);

/// <summary>The body that answered; its officers are withheld.</summary>
public sealed record RespondentView(ImmutableArray<DetailView> Details, string Note);
