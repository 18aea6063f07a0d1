namespace MsqSite.Diagnostics;

/// <summary>Finds the known word that somebody probably meant.</summary>
public static class NearestWord
{
    /// <summary>The known word with the fewest letters changed, added, dropped or swapped; null when none is near (a third of the letters).</summary>
    public static string? To(string written, IEnumerable<string> known)
    {
        string? best = null;
        int bestDistance = Math.Min(written.Length - 1, Math.Max(1, written.Length / 3)) + 1;
        foreach (string word in known)
        {
            int distance = Distance(written, word);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (word, distance);
            }
        }

        return best;
    }

    /// <summary>A remedy in words, or null: <c>did you mean "x"?</c></summary>
    public static string? DidYouMean(string written, IEnumerable<string> known) => To(written, known) is { } near ? $"did you mean \"{near}\"?" : null;

    // Optimal string alignment: Levenshtein's steps and the swap of two neighbours.
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > Math.Max(a.Length, b.Length) / 3 + 1)
        {
            return int.MaxValue;
        }

        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            cost[i, 0] = i;
        }

        for (int j = 0; j <= b.Length; j++)
        {
            cost[0, j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int change = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                cost[i, j] = Math.Min(Math.Min(cost[i - 1, j] + 1, cost[i, j - 1] + 1), cost[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[a.Length, b.Length];
    }
}
