using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace MsqSite.Export.Search;

/// <summary>
/// What each character is to a search: its letters without case and accents, nothing where it is passed over inside a word, a space where it
/// stands between words. The table was made from what the browser does (see make-folding.mjs), so that both read a word alike.
/// </summary>
internal static class Folding
{
    private const string Between = " ";

    private static readonly FrozenDictionary<char, string> Table = Read();

    public static string Of(Rune rune)
    {
        if (rune.IsAscii)
        {
            char c = (char)rune.Value;
            return char.IsAsciiLetterOrDigit(c) ? Ascii[char.ToLowerInvariant(c)] : Between;
        }

        return rune.IsBmp && Table.TryGetValue((char)rune.Value, out string? letters) ? letters : IsOfWord(rune) ? rune.ToString() : Between;
    }

    public static bool IsBetween(string letters) => ReferenceEquals(letters, Between) || letters == Between;

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(code => ((char)code).ToString())];

    private static bool IsOfWord(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    // "e9:e ad: 2122:_": a character's code and its letters; an underscore for what stands between words.
    private static FrozenDictionary<char, string> Read()
    {
        using Stream stream = typeof(Folding).Assembly.GetManifestResourceStream("folding.txt")!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        Dictionary<char, string> table = [];
        reader.ReadLine(); // where it comes from
        reader.ReadLine(); // a sum for the tests
        while (reader.ReadLine() is { } line)
        {
            foreach (string pair in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                int colon = pair.IndexOf(':', StringComparison.Ordinal);
                char character = (char)int.Parse(pair.AsSpan(0, colon), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                table[character] = pair[(colon + 1)..] is "_" ? Between : pair[(colon + 1)..];
            }
        }

        return table.ToFrozenDictionary();
    }
}
