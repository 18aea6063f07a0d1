using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides bars: parts of nothing are left out, and a bar of nothing has no parts.</summary>
internal static class Bars
{
    // What becomes of an address is five things, more than shades can tell apart for everybody.
    private static readonly FrozenSet<string> Patterned = new[] { "moved", "in-doubt", "lost" }.ToFrozenSet();

    public static BarView Of(Phrases phrases, params IEnumerable<(string Key, string Word, int Count)> counts)
    {
        (string Key, string Word, int Count)[] parts = [.. counts.Where(part => part.Count > 0)];
        int all = parts.Sum(part => part.Count);
        ImmutableArray<BarPartView>.Builder views = ImmutableArray.CreateBuilder<BarPartView>(parts.Length);
        int before = 0;
        foreach ((string key, string word, int count) in parts)
        {
            string number = phrases.Number(count);
            views.Add(new BarPartView(key, Patterned.Contains(key), Hundredths(before, all), Hundredths(count, all), number, phrases.Format("regions.count", ("n", number), ("what", word))));
            before += count;
        }

        return new BarView(views.ToImmutable());
    }

    private static string Hundredths(int part, int all) => (100m * part / all).ToString("0.##", CultureInfo.InvariantCulture);
}
