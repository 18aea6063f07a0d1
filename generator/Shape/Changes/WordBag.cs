namespace MsqSite.Shape.Changes;

/// <summary>The words of a line, however they are ordered: how many of them two lines share says whether one became the other.</summary>
internal sealed class WordBag
{
    private readonly Dictionary<string, int> counts;
    private readonly int size;

    public WordBag(string line)
    {
        string[] words = [.. WordCutter.Cut(line).Where(WordCutter.IsWord)];
        size = words.Length;
        counts = words.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>1: the same words; 0: none in common.</summary>
    public double Likeness(WordBag other) =>
        size + other.size == 0 ? 0 : 2.0 * counts.Sum(pair => Math.Min(pair.Value, other.counts.GetValueOrDefault(pair.Key))) / (size + other.size);
}
