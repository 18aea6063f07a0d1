using System.Collections.Immutable;

namespace MsqSite.Shape.Views;

/// <summary>Two responses compared, in words.</summary>
/// <param name="Line">How many answers fared how.</param>
/// <param name="Legend">How words that came and went are marked.</param>
/// <param name="Groups">Those that occur, the changed ones first.</param>
public sealed record ChangesView(string Line, string Legend, ImmutableArray<ChangeGroupView> Groups);

/// <summary>The questions whose answers fared alike.</summary>
/// <param name="Key">For ids and style sheets: <c>not-asked-before</c>.</param>
/// <param name="Note">What that means, where it could be taken for something else.</param>
public sealed record ChangeGroupView(string Key, string Heading, string? Note, ImmutableArray<QuestionChangeView> Questions);

/// <summary>A question with what changed in its answer.</summary>
/// <param name="Renumbered">Its number in the first response's edition where that was another.</param>
/// <param name="Note">Why nothing is shown, or not all.</param>
/// <param name="Places">Where the answers stand.</param>
/// <param name="SplitNote">What stands before <paramref name="Split"/>: the question it was a part of, or the ones that its parts became.</param>
public sealed record QuestionChangeView(
    string Key, string? Number, string Label, string? Renumbered, string? Note, ImmutableArray<Crumb> Places, string? SplitNote, ImmutableArray<Crumb> Split, ImmutableArray<PartChangeView> Parts);

/// <summary>A part of an answer with what changed in it.</summary>
/// <param name="Label">What it is called, or null.</param>
/// <param name="Note">Why it cannot be compared, or null.</param>
public sealed record PartChangeView(string? Label, string? Note, ImmutableArray<ChangeLineView> Lines);

/// <summary>A line, or in place of lines that are the same how many they are.</summary>
public sealed record ChangeLineView(ImmutableArray<ChangedWordsView> Words, string? Gap);

/// <summary>Words that fared alike.</summary>
/// <param name="Mark"><c>del</c>, <c>ins</c>, or null for words in both.</param>
public sealed record ChangedWordsView(string? Mark, string Text);
