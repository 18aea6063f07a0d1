using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Shape.Changes;

/// <summary>Two responses held against each other, question by question: the page, and the command <c>diff</c> in all its forms, are made of it.</summary>
internal sealed record ResponseComparison(ComparedResponse From, ComparedResponse To, ImmutableArray<QuestionComparison> Questions);

/// <summary>One of two responses that are compared.</summary>
/// <param name="Name">What it is called beside the other: its edition, or what the reader named it by.</param>
internal sealed record ComparedResponse(string Name, Questionnaire Questionnaire, Response Response)
{
    public Question? Question(string key) => Questionnaire.ByKey.GetValueOrDefault(key);

    public AnswerState State(string key) => AnswerStates.Of(Questionnaire, Response, key);
}

/// <summary>A question and what became of its answer.</summary>
/// <param name="From">As the first response's edition asked it; null where it did not.</param>
/// <param name="To">As the second's.</param>
internal sealed record QuestionComparison(string Key, Question? From, Question? To, AnswerState FromState, AnswerState ToState, ChangeKind Kind, ImmutableArray<PartComparison> Parts)
{
    /// <summary>In its newest wording.</summary>
    public Question Asked => To ?? From!;
}

/// <summary>A part of an answer and what became of it.</summary>
internal sealed record PartComparison(string Key, string? Label, bool IsBox, AnswerState From, AnswerState To, ChangeKind Kind, ImmutableArray<ComparedLine> Lines);

/// <summary>A line of words, those that changed set apart.</summary>
internal sealed record ComparedLine(ImmutableArray<ComparedWords> Words)
{
    public bool IsSame => Words.All(words => words.Change == WordChange.Same);

    public static ComparedLine Of(WordChange change, string text) => new([new ComparedWords(change, text)]);
}

/// <summary>Words that follow each other and fared alike.</summary>
internal readonly record struct ComparedWords(WordChange Change, string Text);

/// <summary>What became of words.</summary>
internal enum WordChange
{
    Same,
    Removed,
    Added,
}

/// <summary>What became of an answer, in the order in which it is told. A question that was not asked was neither added nor removed.</summary>
internal enum ChangeKind
{
    Changed,
    NowAnswered,
    NoLongerAnswered,
    NotComparable,
    NotAskedBefore,
    NotAskedNow,
    Same,
}
