using System.Collections.Immutable;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape.Changes;

/// <summary>Decides how the parts of a changed answer are told: boxes that fared alike in one line, of long lists only what changed.</summary>
/// <param name="from">What the first response is called.</param>
/// <param name="to">What the second is called.</param>
internal sealed class ChangedPartShaper(Phrases phrases, string from, string to)
{
    // So few lines are shown; more of them give way to their number.
    private const int MostSameLines = 2;

    /// <param name="parts">The parts of a question's answer.</param>
    /// <param name="areCompared">False where only one side has an answer and the question itself says why.</param>
    public ImmutableArray<PartChangeView> Shape(ImmutableArray<PartComparison> parts, bool areCompared)
    {
        PartComparison[] shown = [.. parts.Where(part => part.Kind != ChangeKind.Same)];
        return
        [
            .. shown.Where(part => part.IsBox).GroupBy(part => (part.From, part.To)).Select(alike => Boxes([.. alike], areCompared)),
            .. shown.Where(part => !part.IsBox).Select(part => new PartChangeView(part.Label, IsKnown(part.Kind) || !areCompared ? null : States(part.From, part.To, isBox: false), Lines(part.Lines))),
        ];
    }

    /// <summary>What is known of each side, in one line.</summary>
    public string States(AnswerState before, AnswerState now, bool isBox) => phrases.Format(
        "changes.states", ("from", from), ("to", to), ("before", Word(before, isBox)), ("now", Word(now, isBox)));

    private static bool IsKnown(ChangeKind kind) => kind is ChangeKind.Changed or ChangeKind.NowAnswered or ChangeKind.NoLongerAnswered;

    private PartChangeView Boxes(ImmutableArray<PartComparison> alike, bool areCompared)
    {
        PartComparison first = alike[0];
        (ChangedWordsView before, ChangedWordsView now) = (new("del", Word(first.From, isBox: true)), new("ins", Word(first.To, isBox: true)));
        string label = string.Join(phrases.Text("lists.separator"), alike.Select(part => part.Label));
        return first.Kind switch
        {
            ChangeKind.Changed => Words(before, new ChangedWordsView(null, " "), now),
            ChangeKind.NowAnswered => Words(now),
            ChangeKind.NoLongerAnswered => Words(before),
            _ when !areCompared => Words((first.To is AnswerState.Answered ? now : before) with { Mark = null }), // only ticked ones stand here
            _ => new PartChangeView(label, States(first.From, first.To, isBox: true), []),
        };

        PartChangeView Words(params ImmutableArray<ChangedWordsView> words) => new(label, null, [new ChangeLineView(words, null)]);
    }

    private string Word(AnswerState state, bool isBox) => (isBox, state) switch
    {
        (true, AnswerState.Answered) => phrases.Text("states.ticked"),
        (true, AnswerState.AnsweredNo) => phrases.Text("states.not-ticked"),
        _ => phrases.State(state),
    };

    private ImmutableArray<ChangeLineView> Lines(ImmutableArray<ComparedLine> lines)
    {
        bool anyChanged = lines.Any(line => !line.IsSame);
        ImmutableArray<ChangeLineView>.Builder views = ImmutableArray.CreateBuilder<ChangeLineView>();
        for (int at = 0; at < lines.Length;)
        {
            int same = lines.Skip(at).TakeWhile(line => line.IsSame).Count();
            if (same > MostSameLines && anyChanged)
            {
                views.Add(new ChangeLineView([], phrases.Count("changes.gap", same)));
                at += same;
                continue;
            }

            views.AddRange(lines.Skip(at).Take(Math.Max(same, 1)).Select(Line));
            at += Math.Max(same, 1);
        }

        return views.ToImmutable();
    }

    private static ChangeLineView Line(ComparedLine line) => new([.. line.Words.Select(words => new ChangedWordsView(Mark(words.Change), words.Text))], null);

    private static string? Mark(WordChange change) => change switch { WordChange.Removed => "del", WordChange.Added => "ins", _ => null };
}
