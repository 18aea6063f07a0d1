using System.Collections.Immutable;
using DiffPlex;
using DiffPlex.Model;

namespace MsqSite.Shape.Changes;

/// <summary>Compares two lines word by word. A space between two changes goes with them: a reader follows phrases, not crumbs.</summary>
internal static class WordComparer
{
    // The work grows with the words times the changes: far beyond any answer the lines are shown whole.
    private const int MostPieces = 3_000;

    private static readonly CutChunker ByWord = new(WordCutter.Cut);

    public static ComparedLine Compare(string before, string after)
    {
        if (before == after)
        {
            return ComparedLine.Of(WordChange.Same, after);
        }

        if (WordCutter.Cut(before).Count + WordCutter.Cut(after).Count > MostPieces)
        {
            return new ComparedLine([new ComparedWords(WordChange.Removed, before), new ComparedWords(WordChange.Added, after)]);
        }

        DiffResult result = Differ.Instance.CreateDiffs(before, after, false, false, ByWord);
        ImmutableArray<ComparedWords>.Builder words = ImmutableArray.CreateBuilder<ComparedWords>();
        int now = 0;
        foreach (Change change in Joined(result))
        {
            Add(WordChange.Same, result.PiecesNew, now, change.NewStart);
            Add(WordChange.Removed, result.PiecesOld, change.OldStart, change.OldEnd);
            Add(WordChange.Added, result.PiecesNew, change.NewStart, change.NewEnd);
            now = change.NewEnd;
        }

        Add(WordChange.Same, result.PiecesNew, now, result.PiecesNew.Count);
        return new ComparedLine(words.ToImmutable());

        void Add(WordChange change, IReadOnlyList<string> pieces, int start, int end)
        {
            if (end > start)
            {
                words.Add(new ComparedWords(change, string.Concat(pieces.Skip(start).Take(end - start))));
            }
        }
    }

    private static List<Change> Joined(DiffResult result)
    {
        List<Change> changes = [];
        foreach (DiffBlock block in result.DiffBlocks)
        {
            Change change = new(block.DeleteStartA, block.DeleteStartA + block.DeleteCountA, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            if (changes is [.., var last] && result.PiecesNew.Skip(last.NewEnd).Take(change.NewStart - last.NewEnd).All(string.IsNullOrWhiteSpace))
            {
                changes[^1] = last with { OldEnd = change.OldEnd, NewEnd = change.NewEnd };
            }
            else
            {
                changes.Add(change);
            }
        }

        return changes;
    }

    /// <summary>A stretch of the old line that gave way to a stretch of the new one.</summary>
    private readonly record struct Change(int OldStart, int OldEnd, int NewStart, int NewEnd);
}
