using System.Buffers;
using System.Collections.Frozen;

namespace MsqSite.Check;

/// <summary>Tells the language of a text by its script, and within the Latin one by the small words that stand in every sentence. Says nothing where it is not sure.</summary>
internal static class LanguageSign
{
    // Fewer may be a name.
    private const int FewestLetters = 60;
    private const int FewestSmallWords = 4;
    private const int LongestSmallWord = 5;

    private static readonly SearchValues<char> BetweenWords = SearchValues.Create(" \n\t,.;:()«»\"'’");

    private static readonly string[] Latin = ["en", "fr", "es"];

    // Words that the other two languages do not have.
    private static readonly FrozenDictionary<string, int> SmallWords = new string[][]
    {
        ["the", "of", "and", "is", "are", "was", "were", "with", "this", "that", "which", "by", "from", "has", "have", "it", "its"],
        ["le", "les", "des", "du", "et", "une", "dans", "est", "sont", "pour", "avec", "qui", "ce", "cette", "sur", "aux", "ses"],
        ["el", "los", "las", "del", "y", "una", "con", "para", "por", "es", "son", "su", "sus", "esta", "este", "lo", "como"],
    }.SelectMany((words, language) => words.Select(word => KeyValuePair.Create(word, language))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The code of one of the six languages, or null.</summary>
    public static string? Of(string text)
    {
        int[] letters = new int[4];
        foreach (char c in text)
        {
            int script = c switch
            {
                (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '\u00C0' and <= '\u024F') => 0,
                >= '\u0400' and <= '\u052F' => 1,
                (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') => 2,
                (>= '\u3400' and <= '\u9FFF') or (>= '\uD840' and <= '\uD888') => 3, // the latter begin the rare signs beyond U+20000
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
        FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> small = SmallWords.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<int> counts = stackalloc int[Latin.Length];
        foreach (Range word in text.AsSpan().SplitAny(BetweenWords))
        {
            int length = word.End.Value - word.Start.Value;
            if (length is > 0 and <= LongestSmallWord && small.TryGetValue(text.AsSpan(word), out int language))
            {
                counts[language]++;
            }
        }

        int all = 0;
        int best = 0;
        for (int language = 0; language < counts.Length; language++)
        {
            all += counts[language];
            best = counts[language] > counts[best] ? language : best;
        }

        return counts[best] >= FewestSmallWords && counts[best] * 4 >= all * 3 ? Latin[best] : null;
    }
}
