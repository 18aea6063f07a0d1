using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace MsqSite.Model;

/// <summary>
/// A name without what people write in one way or another: case, Latin accents, marks between words, the article "the". Two names that fold
/// to the same are the same name. The table is our own: what the runtime knows of letters depends on the machine.
/// </summary>
public static class FoldedName
{
    private const string Article = "the";

    private static readonly FrozenDictionary<char, string> Plain = Table(
    [
        "a àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "c çćĉċč", "d ďđð", "e èéêëēĕėęěẹẻẽếềểễệ", "g ĝğġģǧ", "h ĥħ", "i ìíîïĩīĭįıǐỉị", "j ĵ", "k ķǩ", "l ĺļľŀł", "n ñńņňŋ",
        "o òóôõöøōŏőǒọỏốồổỗộơớờởỡợ", "r ŕŗř", "s śŝşšș", "t ţťŧț", "u ùúûüũūŭůűųǔụủưứừửữự", "w ŵ", "y ýÿŷỳỵỷỹ", "z źżž", "ae æ", "oe œ", "ss ß", "th þ", "е ё",
    ]);

    // What most names are written in, looked up: the small letter, or a space for a gap.
    private static readonly string Ascii = string.Concat(Enumerable.Range(0, 128).Select(code => char.ToLowerInvariant((char)code)).Select(letter => IsGap(letter) ? ' ' : letter));

    public static string Of(string name)
    {
        StringBuilder folded = new(name.Length);
        bool gap = false;
        foreach (char written in name)
        {
            char letter = written < Ascii.Length ? Ascii[written] : char.ToLowerInvariant(written);
            if (letter >= Ascii.Length && IsDropped(letter))
            {
                continue;
            }

            if (letter < Ascii.Length ? letter == ' ' : IsGap(letter))
            {
                gap = folded.Length > 0;
                continue;
            }

            if (gap)
            {
                DropArticle(folded);
                folded.Append(folded.Length > 0 ? " " : "");
                gap = false;
            }

            if (letter >= Ascii.Length && Plain.TryGetValue(letter, out string? plain))
            {
                folded.Append(plain);
            }
            else
            {
                folded.Append(letter);
            }
        }

        if (folded.Length > Article.Length)
        {
            DropArticle(folded);
        }

        // Nothing but marks, or the article alone: then these are the name.
        return folded.Length > 0 ? folded.ToString() : name.Trim().ToLowerInvariant();
    }

    // The last word, if it is the article, with the space before it.
    private static void DropArticle(StringBuilder folded)
    {
        int start = folded.Length - Article.Length;
        if (start >= 0 && folded[start] == 't' && folded[start + 1] == 'h' && folded[start + 2] == 'e' && (start == 0 || folded[start - 1] == ' '))
        {
            folded.Length = Math.Max(0, start - 1);
        }
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
