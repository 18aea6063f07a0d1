using System.Globalization;
using System.Text;

namespace MsqSite.Shape.Changes;

/// <summary>
/// Cuts a line into words and what stands between them. Scripts that write without spaces are cut sign by sign. What a reader sees as one sign,
/// a letter with its marks or a picture put together from several, is never cut.
/// </summary>
internal static class WordCutter
{
    private enum Kind
    {
        Word,
        Space,
        Sign,
    }

    public static List<string> Cut(string line)
    {
        List<string> pieces = [];
        int start = 0;
        Kind last = Kind.Sign;
        for (int at = 0; at < line.Length;)
        {
            Kind kind = KindOf(line, at);
            if (at > start && (kind != last || kind == Kind.Sign))
            {
                pieces.Add(line[start..at]);
                start = at;
            }

            last = kind;
            at += StringInfo.GetNextTextElementLength(line, at);
        }

        if (start < line.Length)
        {
            pieces.Add(line[start..]);
        }

        return pieces;
    }

    /// <summary>Whether a piece says something: it holds a letter or a digit.</summary>
    public static bool IsWord(string piece) => piece.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    private static Kind KindOf(string line, int at)
    {
        Rune rune = Rune.TryGetRuneAt(line, at, out Rune found) ? found : Rune.ReplacementChar;
        return Rune.IsWhiteSpace(rune) ? Kind.Space : Rune.IsLetterOrDigit(rune) && !IsWrittenWithoutSpaces(rune) ? Kind.Word : Kind.Sign;
    }

    // Thai, Lao, Burmese, Khmer; the signs of China and Japan.
    private static bool IsWrittenWithoutSpaces(Rune rune) =>
        rune.Value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x2E80 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
