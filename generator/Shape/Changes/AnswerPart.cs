using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Shape.Changes;

/// <summary>A part of an answer that can be held against the same part of another.</summary>
/// <param name="Key">The same in every edition.</param>
/// <param name="Label">What it is called; null for the answer's main words.</param>
/// <param name="Lines">Its words and entries; a box has none, its state says all.</param>
/// <param name="IsBox">An option or topic to tick.</param>
/// <param name="IsOfForm">The form asks for it by itself: where it is missing, it was not asked.</param>
internal sealed record AnswerPart(string Key, string? Label, AnswerState State, ImmutableArray<string> Lines, bool IsBox = false, bool IsOfForm = false)
{
    public static string KeyOf(Option option) => $"box-{option.Key}";

    public static string KeyOf(QuestionPart part) => $"part-{part.Key}";

    public static AnswerPart Box(Option option, AnswerState state) => new(KeyOf(option), option.Label.Value, state, [], IsBox: true, IsOfForm: true);
}
