using System.Collections.Frozen;
using System.Globalization;

namespace MsqSite.Model;

/// <summary>
/// A name without what people write in one way or another: case, Latin accents, marks between words, the article "the". Two names that fold
/// to the same are the same name. The table is our own: what the runtime knows of letters depends on the machine.
/// </summary>
public static class FoldedName
{
    private const string Article = "the";
    private const int Short = 128; // as most names are

    private static readonly FrozenDictionary<char, string> Plain = Table(
    [
        "a àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "c çćĉċč", "d ďđð", "e èéêëēĕėęěẹẻẽếềểễệ", "g ĝğġģǧ", "h ĥħ", "i ìíîïĩīĭįıǐỉị", "j ĵ", "k ķǩ", "l ĺļľŀł", "n ñńņňŋ",
        "o òóôõöøōŏőǒọỏốồổỗộơớờởỡợ", "r ŕŗř", "s śŝşšș", "t ţťŧț", "u ùúûüũūŭůűųǔụủưứừửữự", "w ŵ", "y ýÿŷỳỵỷỹ", "z źżž", "ae æ", "oe œ", "ss ß", "th þ", "е ё",
    ]);

    // What most names are written in, looked up: the small letter, or a space for a gap.
    private static readonly string Ascii = string.Concat(Enumerable.Range(0, 128).Select(code => char.ToLowerInvariant((char)code)).Select(letter => IsGap(letter) ? ' ' : letter));

    public static string Of(string name)
    {
        // A letter becomes two at most.
        Span<char> folded = name.Length <= Short ? stackalloc char[2 * Short] : new char[2 * name.Length];
        (int length, bool gap) = (0, false);
        foreach (char written in name)
        {
            char letter = written < Ascii.Length ? Ascii[written] : char.ToLowerInvariant(written);
            if (letter >= Ascii.Length && IsDropped(letter))
            {
                continue;
            }

            if (letter < Ascii.Length ? letter == ' ' : IsGap(letter))
            {
                gap = length > 0;
                continue;
            }

            if (gap)
            {
                length = WithoutArticle(folded[..length]);
                folded[length] = ' ';
                length += length > 0 ? 1 : 0;
                gap = false;
            }

            if (letter >= Ascii.Length && Plain.TryGetValue(letter, out string? plain))
            {
                plain.CopyTo(folded[length..]);
                length += plain.Length;
            }
            else
            {
                folded[length++] = letter;
            }
        }

        if (length > Article.Length)
        {
            length = WithoutArticle(folded[..length]);
        }

        // Nothing but marks, or the article alone: then these are the name.
        return length > 0 ? new string(folded[..length]) : name.Trim().ToLowerInvariant();
    }

    // How long it is without the last word, if that is the article, and the space before it.
    private static int WithoutArticle(ReadOnlySpan<char> folded)
    {
        int start = folded.Length - Article.Length;
        return folded.EndsWith(Article) && (start == 0 || folded[start - 1] == ' ') ? Math.Max(0, start - 1) : folded.Length;
    }

    // Accents written as signs of their own, and what no reader sees.
    private static bool IsDropped(char letter) => letter is >= '\u0300' and <= '\u036F' || (char.GetUnicodeCategory(letter) == UnicodeCategory.Format);

    // "AT&T" and "C#" keep their signs: without them they would be other names.
    private static bool IsGap(char letter) =>
        char.IsWhiteSpace(letter) || letter is '`' or '´' || (char.IsPunctuation(letter) && letter is not ('&' or '#' or '@' or '%' or '*'));

    private static FrozenDictionary<char, string> Table(string[] rows)
    {
        Dictionary<char, string> table = [];
        foreach (string row in rows)
        {
            int space = row.IndexOf(' ', StringComparison.Ordinal);
            foreach (char letter in row.AsSpan(space + 1))
            {
                table[letter] = row[..space];
            }
        }

        return table.ToFrozenDictionary();
    }
}
