namespace MsqSite.Export.Search;

/// <summary>
/// Cuts a sorted list of words into files of about one size. Words that begin alike stay together as far as the size lets them, since a search for
/// the beginning of a word wants all of them.
/// </summary>
internal static class RangeSplit
{
    /// <summary>A file holds words that differ before this letter only where they do not fit otherwise.</summary>
    public const int MostLetters = 4;

    /// <summary>The place of the first word of each file.</summary>
    /// <param name="words">In ordinal order.</param>
    /// <param name="size">The size of each.</param>
    /// <param name="most">What a file may hold.</param>
    public static List<int> Of(IReadOnlyList<string> words, IReadOnlyList<int> size, int most)
    {
        if (words.Count == 0)
        {
            return [];
        }

        List<(int Start, int Size)> groups = [];
        Group(0, words.Count, 0);
        List<int> starts = [];
        int filled = 0;
        foreach ((int start, int groupSize) in groups)
        {
            if (starts.Count == 0 || filled + groupSize > most)
            {
                starts.Add(start);
                filled = 0;
            }

            filled += groupSize;
        }

        return starts;

        void Group(int from, int to, int letters)
        {
            int total = 0;
            for (int at = from; at < to; at++)
            {
                total += size[at];
            }

            if (total <= most || letters == MostLetters)
            {
                groups.Add((from, total));
                return;
            }

            for (int start = from; start < to;)
            {
                int end = start + 1;
                while (end < to && Letter(end) == Letter(start))
                {
                    end++;
                }

                Group(start, end, letters + 1);
                start = end;
            }

            int Letter(int word) => letters < words[word].Length ? words[word][letters] : -1;
        }
    }

    /// <summary>The beginning of a file's first word, long enough to tell it from the last word of the file before.</summary>
    public static string Begin(string word) => word.Length <= MostLetters ? word : word[..MostLetters];
}
