using System.Collections.Immutable;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape.Changes;

/// <summary>Decides how a comparison is told: the changed answers first, then those that cannot be compared or were not asked, last the ones that are the same.</summary>
internal sealed class ChangesShaper(Phrases phrases, ResponseComparison comparison, Func<string, ImmutableArray<Crumb>> places)
{
    private static readonly ChangeKind[] Kinds = Enum.GetValues<ChangeKind>();

    private readonly ChangedPartShaper parts = new(phrases, comparison.From.Name, comparison.To.Name);

    public ChangesView Shape()
    {
        ILookup<ChangeKind, QuestionComparison> byKind = comparison.Questions.ToLookup(question => question.Kind);
        ChangeKind[] occurring = [.. Kinds.Where(byKind.Contains)];
        string counts = string.Join(phrases.Text("lists.separator"), occurring.Select(kind => Named($"changes.counts.{Key(kind)}", byKind[kind].Count())));
        return new ChangesView(
            phrases.Format("across.counts", ("counts", counts)),
            Named("changes.legend"),
            [.. occurring.Select(kind => new ChangeGroupView(Key(kind), Named($"changes.headings.{Key(kind)}"), Note(kind), [.. byKind[kind].Select(Question)]))]);
    }

    public static string Key(ChangeKind kind) => kind switch
    {
        ChangeKind.Changed => "changed",
        ChangeKind.NowAnswered => "now-answered",
        ChangeKind.NoLongerAnswered => "no-longer-answered",
        ChangeKind.NotComparable => "not-comparable",
        ChangeKind.NotAskedBefore => "not-asked-before",
        ChangeKind.NotAskedNow => "not-asked-now",
        _ => "same",
    };

    private string? Note(ChangeKind kind) => kind is ChangeKind.NotComparable or ChangeKind.NotAskedBefore or ChangeKind.NotAskedNow ? Named($"changes.notes.{Key(kind)}") : null;

    private QuestionChangeView Question(QuestionComparison question)
    {
        (string? splitNote, ImmutableArray<Crumb> split) = Split(question);
        return new QuestionChangeView(
            question.Key,
            question.Asked.Number,
            question.Asked.Label.Value,
            question is { From.Number: { } before, To: { } now } && before != now.Number ? phrases.Format("changes.renumbered", ("number", before), ("from", comparison.From.Name)) : null,
            IsLost(question) || (question.Kind != ChangeKind.Same && question.Parts.IsEmpty) ? parts.States(question.FromState, question.ToState, isBox: false) : null,
            places(question.Key),
            splitNote,
            split,
            question.Kind == ChangeKind.Same ? [] : parts.Shape(question.Parts, IsCompared(question)));
    }

    // The other side lost it or was not asked: the answer is shown as it stands, and its heading says why.
    private static bool IsCompared(QuestionComparison question) => !IsLost(question) && question.Kind is not (ChangeKind.NotAskedBefore or ChangeKind.NotAskedNow);

    private static bool IsLost(QuestionComparison question) =>
        question.Kind == ChangeKind.NotComparable && (question.FromState == AnswerState.NotRecoverable || question.ToState == AnswerState.NotRecoverable);

    private (string? Note, ImmutableArray<Crumb> Questions) Split(QuestionComparison question)
    {
        if (question.From is null && question.To?.SplitFrom is { } whole && comparison.From.Question(whole.Value) is { } from)
        {
            return (Named("changes.split-from"), [Crumb(from)]);
        }

        ImmutableArray<Crumb> pieces = question.From is null ? [] :
            [.. comparison.To.Questionnaire.Questions.Where(one => one.SplitFrom?.Value == question.Key && comparison.From.Question(one.Key) is null).Select(Crumb)];
        return pieces.IsEmpty ? (null, []) : (Named("changes.split-into"), pieces);
    }

    private static Crumb Crumb(Question question) => new(question.Label.Value, $"#{question.Key}");

    private string Named(string key) => phrases.Format(key, ("from", comparison.From.Name), ("to", comparison.To.Name));

    private string Named(string key, int count) =>
        phrases.Format($"{key}.{(count == 1 ? "one" : "other")}", ("n", phrases.Number(count)), ("from", comparison.From.Name), ("to", comparison.To.Name));
}
