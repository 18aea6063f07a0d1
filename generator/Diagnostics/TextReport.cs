using System.Globalization;
using System.Text;

namespace MsqSite.Diagnostics;

/// <summary>Writes findings for people: place, sentence, remedy, and the line at fault with a caret under it.</summary>
public sealed class TextReport(TextWriter output)
{
    private readonly Dictionary<string, string[]> linesOf = new(StringComparer.Ordinal);

    public void Write(IEnumerable<Diagnostic> findings)
    {
        foreach (Diagnostic finding in findings)
        {
            WriteOne(finding);
        }
    }

    /// <summary>The last line of a run: how many of each, and what became of the site.</summary>
    public void WriteSummary(DiagnosticBag findings, string outcome) =>
        output.WriteLine($"{Counted(findings.Count(Severity.Error), "error")}, {Counted(findings.Count(Severity.Warning), "warning")}, "
            + $"{Counted(findings.Count(Severity.Hint), "hint")}; {outcome}");

    private static string Counted(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? "" : "s")}");

    private void WriteOne(Diagnostic finding)
    {
        string severity = finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "hint" };
        output.WriteLine($"{finding.At}: {severity} {finding.Rule.Code}: {finding.Message}");
        WriteFrame(finding.At);
        if (finding.Remedy is { } remedy)
        {
            output.WriteLine($"   = {remedy}");
        }

        output.WriteLine();
    }

    private void WriteFrame(SourceSpan at)
    {
        string[] lines = at.Line == 0 ? [] : LinesOf(at.File);
        if (at.Line > lines.Length || lines.Length == 0)
        {
            return;
        }

        string number = at.Line.ToString(CultureInfo.InvariantCulture);
        string margin = new(' ', number.Length);
        string line = Visible(lines[at.Line - 1]);
        int start = Math.Clamp(at.Column - 1, 0, line.Length);
        int length = Math.Clamp(at.Length, 1, Math.Max(1, line.Length - start));
        (string shown, int shift) = Window(line, start, length);
        output.WriteLine($"{margin} |");
        output.WriteLine(shown.Length == 0 ? $"{number} |" : $"{number} | {shown}");
        int before = Math.Min(start - shift, shown.Length);
        int under = Math.Min(length, Math.Max(1, shown.Length - before));
        output.WriteLine($"{margin} | {new string(' ', Columns(shown.AsSpan(0, before)))}{new string('^', Math.Max(1, Columns(shown.AsSpan(before, Math.Min(under, shown.Length - before)))))}");
    }

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

    // Control characters would move the cursor of the terminal that shows them.
    private static string Visible(string line) => string.Create(line.Length, line, static (span, text) =>
    {
        for (int i = 0; i < text.Length; i++)
        {
            span[i] = char.IsControl(text[i]) || CharUnicodeInfo.GetUnicodeCategory(text[i]) == UnicodeCategory.Format ? '\u00B7' : text[i];
        }
    });

    private string[] LinesOf(string file)
    {
        if (!linesOf.TryGetValue(file, out string[]? lines))
        {
            try
            {
                lines = File.Exists(file) && new FileInfo(file).Length < 8_000_000 ? File.ReadAllLines(file) : [];
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                lines = []; // the finding itself says what is wrong with the file; a frame is an extra
            }

            linesOf[file] = lines;
        }

        return lines;
    }
}
