using System.Globalization;
using System.Text;

namespace MsqSite.Diagnostics;

/// <summary>The line at fault as people are shown it, and the carets that stand under the fault.</summary>
/// <param name="Number">The line's number.</param>
/// <param name="Line">The line, or the part of a long one around the fault; signs that would move the cursor are dots.</param>
/// <param name="Before">Columns of a terminal before the fault.</param>
/// <param name="Under">Columns that the fault takes, one at least.</param>
public sealed record CodeFrame(string Number, string Line, int Before, int Under)
{
    /// <param name="at">The place of the fault.</param>
    /// <param name="written">The line that it is in, as it was written.</param>
    public static CodeFrame Of(SourceSpan at, string written)
    {
        string line = Visible(written);
        int start = Math.Clamp(at.Column - 1, 0, line.Length);
        int length = Math.Clamp(at.Length, 1, Math.Max(1, line.Length - start));
        (string shown, int shift) = Window(line, start, length);
        int before = Math.Min(start - shift, shown.Length);
        int under = Math.Min(length, Math.Max(1, shown.Length - before));
        return new CodeFrame(
            at.Line.ToString(CultureInfo.InvariantCulture),
            shown,
            Columns(shown.AsSpan(0, before)),
            Math.Max(1, Columns(shown.AsSpan(before, Math.Min(under, shown.Length - before)))));
    }

    // Control characters would move the cursor of the terminal that shows them.
    internal static string Visible(string line) => string.Create(line.Length, line, static (span, text) =>
    {
        for (int i = 0; i < text.Length; i++)
        {
            span[i] = char.IsControl(text[i]) || CharUnicodeInfo.GetUnicodeCategory(text[i]) == UnicodeCategory.Format ? '\u00B7' : text[i];
        }
    });

    // A transcribed answer may be one line of thousands of characters: show the part around the fault.
    private static (string Shown, int Shift) Window(string line, int start, int length)
    {
        const int Width = 140;
        if (line.Length <= Width)
        {
            return (line, 0);
        }

        int from = Math.Clamp(start + Math.Min(length, Width) / 2 - Width / 2, 0, line.Length - Width);
        from -= char.IsLowSurrogate(line[from]) ? 1 : 0;
        int end = from + Width;
        end -= char.IsHighSurrogate(line[end - 1]) ? 1 : 0;
        return (line[from..end], from);
    }

    // Terminals draw the letters of East Asia in two columns.
    private static int Columns(ReadOnlySpan<char> text)
    {
        int columns = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            columns += rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F)
                or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x20000 and <= 0x3FFFD) ? 2 : 1;
        }

        return columns;
    }
}
