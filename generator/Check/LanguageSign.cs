using System.Collections.Frozen;
using System.Text;

namespace MsqSite.Check;

/// <summary>Tells the language of a text by its script, and within the Latin one by the small words that stand in every sentence. Says nothing where it is not sure.</summary>
internal static class LanguageSign
{
    // Fewer may be a name.
    private const int FewestLetters = 60;
    private const int FewestSmallWords = 4;

    // Words that the other two languages do not have.
    private static readonly FrozenDictionary<string, string> SmallWords = new Dictionary<string, string[]>
    {
        ["en"] = ["the", "of", "and", "is", "are", "was", "were", "with", "this", "that", "which", "by", "from", "has", "have", "it", "its"],
        ["fr"] = ["le", "les", "des", "du", "et", "une", "dans", "est", "sont", "pour", "avec", "qui", "ce", "cette", "sur", "aux", "ses"],
        ["es"] = ["el", "los", "las", "del", "y", "una", "con", "para", "por", "es", "son", "su", "sus", "esta", "este", "lo", "como"],
    }.SelectMany(language => language.Value.Select(word => KeyValuePair.Create(word, language.Key))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The code of one of the six languages, or null.</summary>
    public static string? Of(string text)
    {
        int[] letters = new int[4];
        foreach (Rune rune in text.EnumerateRunes())
        {
            int script = rune.Value switch
            {
                (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= 0xC0 and <= 0x24F) => 0,
                >= 0x400 and <= 0x52F => 1,
                (>= 0x600 and <= 0x6FF) or (>= 0x750 and <= 0x77F) => 2,
                (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x323AF) => 3,
                _ => -1,
            };
            if (script >= 0)
            {
                letters[script] += script == 3 ? 3 : 1; // a sign of Chinese is worth several letters
            }
        }

        int all = letters.Sum();
        int most = Array.IndexOf(letters, letters.Max());
        return all < FewestLetters || letters[most] < all * 3 / 4 ? null : most switch { 0 => OfLatin(text), 1 => "ru", 2 => "ar", _ => "zh" };
    }

    public static string Name(string code) => code switch
    {
        "ar" => "Arabic", "zh" => "Chinese", "en" => "English", "fr" => "French", "ru" => "Russian", "es" => "Spanish", _ => code,
    };

    private static string? OfLatin(string text)
    {
        FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> small = SmallWords.GetAlternateLookup<ReadOnlySpan<char>>();
        Dictionary<string, int> counts = [];
        foreach (Range word in text.AsSpan().SplitAny(" \n\t,.;:()«»\"'’"))
        {
            if (small.TryGetValue(text.AsSpan(word), out string? language))
            {
                counts[language] = counts.GetValueOrDefault(language) + 1;
            }
        }

        (string? best, int count) = counts.OrderByDescending(one => one.Value).Select(one => (one.Key, one.Value)).FirstOrDefault();
        return count >= FewestSmallWords && count * 4 >= counts.Values.Sum() * 3 ? best : null;
    }
}
