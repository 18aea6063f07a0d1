using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace MsqSite.Shape;

/// <summary>Breaks names into lines that fit beside the picture. Which font a reader has nobody knows: widths are those of a wide one.</summary>
internal static class NetworkText
{
    /// <summary>The room beside the left and the right end of a line, in letters of middling width.</summary>
    public const double Left = 20;

    public const double Right = 29;

    private const int MostLines = 2;
    private const char Cut = '…';

    /// <summary>At most two lines; what does not fit ends in dots, and the table beside the picture has it whole.</summary>
    public static ImmutableArray<string> Wrap(string name, double room)
    {
        List<string> lines = [];
        StringBuilder line = new();
        double width = 0;
        foreach (string word in name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            double wordWidth = Width(word);
            if (line.Length > 0 && width + 1 + wordWidth > room)
            {
                if (lines.Count == MostLines - 1)
                {
                    line.Append(Cut);
                    return [.. lines, line.ToString()];
                }

                lines.Add(line.ToString());
                line.Clear();
                width = 0;
            }

            width += wordWidth + (line.Length > 0 ? 1 : 0);
            line.Append(line.Length > 0 ? " " : "").Append(word);
            if (width > room)
            {
                return [.. lines, Shortened(line.ToString(), room)];
            }
        }

        return [.. lines, line.ToString()];
    }

    private static string Shortened(string text, double room)
    {
        StringBuilder kept = new();
        double width = 1;
        TextElementEnumerator letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext() && (width += Width(letters.GetTextElement())) <= room)
        {
            kept.Append(letters.GetTextElement());
        }

        return kept.Append(Cut).ToString();
    }

    // Letters of Chinese, Japanese and Korean are twice as wide as others.
    public static double Width(string text)
    {
        double width = 0;
        foreach (Rune letter in text.EnumerateRunes())
        {
            width += letter.Value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xFFDC or >= 0x1F000 ? 1.8 : Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0 : 1;
        }

        return width;
    }
}
