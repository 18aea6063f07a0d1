using System.Collections.Immutable;
using DiffPlex;
using DiffPlex.Model;

namespace MsqSite.Shape.Changes;

/// <summary>Compares two lists of lines: equal ones are found first, then those that are alike are compared word by word, the rest came or went whole.</summary>
internal static class LineComparer
{
    // Beyond this a comparison takes long and tells a reader nothing.
    private const int MostLines = 4_000;
    private const int MostPairs = 10_000;

    // Two lines that share fewer of their words say different things.
    private const double LeastLikeness = 0.4;

    private static readonly CutChunker ByLine = new(text => text.Split('\n'));

    public static ImmutableArray<ComparedLine> Compare(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        if (before.IsEmpty || after.IsEmpty || before.Length + after.Length > MostLines)
        {
            return [.. Whole(before, WordChange.Removed), .. Whole(after, WordChange.Added)];
        }

        ImmutableArray<ComparedLine>.Builder lines = ImmutableArray.CreateBuilder<ComparedLine>();
        int told = 0;
        foreach (DiffBlock block in Differ.Instance.CreateDiffs(string.Join('\n', before), string.Join('\n', after), false, false, ByLine).DiffBlocks)
        {
            lines.AddRange(Whole(after[told..block.InsertStartB], WordChange.Same));
            lines.AddRange(Pair(before.Slice(block.DeleteStartA, block.DeleteCountA), after.Slice(block.InsertStartB, block.InsertCountB)));
            told = block.InsertStartB + block.InsertCountB;
        }

        lines.AddRange(Whole(after[told..], WordChange.Same));
        return lines.ToImmutable();
    }

    private static IEnumerable<ComparedLine> Whole(ImmutableArray<string> lines, WordChange change) => lines.Select(line => ComparedLine.Of(change, line));

    private static List<ComparedLine> Pair(ImmutableArray<string> removed, ImmutableArray<string> added)
    {
        if ((long)removed.Length * added.Length > MostPairs)
        {
            return [.. Whole(removed, WordChange.Removed), .. Whole(added, WordChange.Added)];
        }

        List<ComparedLine> lines = [];
        List<string> unlike = []; // lines that came; those that went stand before them
        WordBag[] old = [.. removed.Select(line => new WordBag(line))];
        int told = 0;
        foreach (string line in added)
        {
            WordBag bag = new(line);
            int like = Enumerable.Range(told, old.Length - told).Where(place => old[place].Likeness(bag) >= LeastLikeness).Select(place => (int?)place).MaxBy(place => old[place!.Value].Likeness(bag)) ?? -1;
            if (like < 0)
            {
                unlike.Add(line);
                continue;
            }

            Tell(like);
            lines.Add(WordComparer.Compare(removed[like], line));
            told = like + 1;
        }

        Tell(removed.Length);
        return lines;

        void Tell(int end)
        {
            lines.AddRange(Whole(removed[told..end], WordChange.Removed));
            lines.AddRange(Whole([.. unlike], WordChange.Added));
            unlike.Clear();
        }
    }
}
