using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Shape.Changes;

/// <summary>Compares two responses answer by answer through the keys of the questions, which are the same in every edition.</summary>
internal sealed class ResponseComparer(AnswerParts parts)
{
    public ResponseComparison Compare(ComparedResponse from, ComparedResponse to)
    {
        IEnumerable<string> keys = to.Questionnaire.Questions.Concat(from.Questionnaire.Questions).Select(question => question.Key).Distinct();
        return new ResponseComparison(from, to, [.. keys.Select(key => Compare(key, from, to))]);
    }

    private QuestionComparison Compare(string key, ComparedResponse from, ComparedResponse to)
    {
        (Question? old, Question? now) = (from.Question(key), to.Question(key));
        (AnswerState oldState, AnswerState newState) = (from.State(key), to.State(key));
        ImmutableArray<AnswerPart> before = old is null ? [] : parts.Of(old, from.Response.Answers.Of(key));
        ImmutableArray<AnswerPart> after = now is null ? [] : parts.Of(now, to.Response.Answers.Of(key));
        bool isOneForm = from.Response.Edition == to.Response.Edition && from.Response.Country.Value == to.Response.Country.Value;
        if (Whole(oldState, newState, isOneForm) is { } whole)
        {
            return new QuestionComparison(key, old, now, oldState, newState, whole, [.. Known(before, after, whole)]);
        }

        ImmutableArray<PartComparison> compared = [.. after.Concat(before).Select(part => part.Key).Distinct().Select(part => Part(old!, now!, Find(before, part), Find(after, part), isOneForm))];
        return new QuestionComparison(key, old, now, oldState, newState, Kind(compared), compared);

        static AnswerPart? Find(ImmutableArray<AnswerPart> all, string part) => all.FirstOrDefault(one => one.Key == part);
    }

    // Where one side says nothing at all, there is nothing to compare part by part. What two transcripts of one form lack is the same loss.
    private static ChangeKind? Whole(AnswerState from, AnswerState to, bool isOneForm) => (from, to) switch
    {
        (AnswerState.NotRecoverable, AnswerState.NotRecoverable) when isOneForm => ChangeKind.Same,
        (AnswerState.NotAsked, _) => ChangeKind.NotAskedBefore,
        (_, AnswerState.NotAsked) => ChangeKind.NotAskedNow,
        (AnswerState.NotRecoverable, _) or (_, AnswerState.NotRecoverable) => ChangeKind.NotComparable,
        (AnswerState.NotAnswered, AnswerState.NotAnswered) => ChangeKind.Same,
        (AnswerState.NotAnswered, _) => ChangeKind.NowAnswered,
        (_, AnswerState.NotAnswered) => ChangeKind.NoLongerAnswered,
        _ => null,
    };

    // The answer of the side that has one, marked only where it came or went.
    private static IEnumerable<PartComparison> Known(ImmutableArray<AnswerPart> before, ImmutableArray<AnswerPart> after, ChangeKind kind)
    {
        WordChange change = kind switch { ChangeKind.NowAnswered => WordChange.Added, ChangeKind.NoLongerAnswered => WordChange.Removed, _ => WordChange.Same };
        bool isOld = kind is ChangeKind.NoLongerAnswered or ChangeKind.NotAskedNow || !after.Any(Says);
        return (isOld ? before : after).Where(Says).Select(part => new PartComparison(
            part.Key,
            part.Label,
            part.IsBox,
            isOld ? part.State : Other(kind),
            isOld ? Other(kind) : part.State,
            kind,
            [.. part.Lines.Select(line => ComparedLine.Of(change, line))]));
    }

    private static AnswerState Other(ChangeKind kind) => kind switch
    {
        ChangeKind.NotAskedBefore or ChangeKind.NotAskedNow => AnswerState.NotAsked,
        ChangeKind.NotComparable => AnswerState.NotRecoverable,
        _ => AnswerState.NotAnswered,
    };

    private static bool Says(AnswerPart part) => part.Lines.Length > 0 || part.State is AnswerState.Answered;

    private static PartComparison Part(Question old, Question now, AnswerPart? before, AnswerPart? after, bool isOneForm)
    {
        AnswerPart either = after ?? before!;
        (AnswerState from, AnswerState to) = (before?.State ?? Missing(old, either), after?.State ?? Missing(now, either));
        ChangeKind kind = Whole(from, to, isOneForm) ?? (from == to && (before?.Lines ?? []).SequenceEqual(after?.Lines ?? []) ? ChangeKind.Same : ChangeKind.Changed);
        return new PartComparison(either.Key, either.Label, either.IsBox, from, to, kind, Lines(before?.Lines ?? [], after?.Lines ?? [], kind));
    }

    private static AnswerState Missing(Question question, AnswerPart part) =>
        part.IsOfForm && !question.Options.Any(option => AnswerPart.KeyOf(option) == part.Key) && !question.Parts.Any(one => AnswerPart.KeyOf(one) == part.Key) ? AnswerState.NotAsked : AnswerState.NotAnswered;

    private static ImmutableArray<ComparedLine> Lines(ImmutableArray<string> before, ImmutableArray<string> after, ChangeKind kind) =>
        kind is ChangeKind.NotComparable or ChangeKind.NotAskedBefore or ChangeKind.NotAskedNow
            ? [.. (after.Length > 0 ? after : before).Select(line => ComparedLine.Of(WordChange.Same, line))]
            : LineComparer.Compare(before, after);

    // What cannot be told of a part is told of the whole only where nothing else changed.
    private static ChangeKind Kind(ImmutableArray<PartComparison> parts) =>
        parts.Any(part => part.Kind is ChangeKind.Changed or ChangeKind.NowAnswered or ChangeKind.NoLongerAnswered) ? ChangeKind.Changed
        : parts.Any(part => part.Kind != ChangeKind.Same) ? ChangeKind.NotComparable
        : ChangeKind.Same;
}
