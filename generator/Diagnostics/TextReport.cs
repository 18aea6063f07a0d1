using System.Globalization;

namespace MsqSite.Diagnostics;

/// <summary>Writes findings for people: place, sentence, remedy, and the line at fault with a caret under it.</summary>
public sealed class TextReport(TextWriter output, bool colour = false)
{
    // Files whose findings are set out at once: enough for each core, and few enough for the memory.
    private const int AtOnce = 256;

    private readonly Ink ink = new(colour);

    /// <summary>Findings that are in order; where they are of several files, each file's stand under its name.</summary>
    public void Write(IEnumerable<Diagnostic> findings)
    {
        IGrouping<string, Diagnostic>[] files = [.. findings.GroupBy(one => one.At.File, StringComparer.Ordinal)];
        foreach (IGrouping<string, Diagnostic>[] some in files.Chunk(AtOnce))
        {
            string[] told = new string[some.Length];
            Parallel.For(0, some.Length, place => told[place] = Told(some[place], named: files.Length > 1)); // each reads its file once more, for the lines at fault
            Array.ForEach(told, output.Write);
        }
    }

    private string Told(IGrouping<string, Diagnostic> file, bool named)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = output.NewLine };
        using FrameSource frames = new();
        if (named)
        {
            text.WriteLine($"{ink.Place($"## {CodeFrame.Visible(file.Key)}")} {ink.Faint($"({RunSummary.Counted(file)})")}");
            text.WriteLine();
        }

        foreach (Diagnostic finding in file)
        {
            WriteOne(finding, frames.Of(finding.At), text);
        }

        return text.ToString();
    }

    private void WriteOne(Diagnostic finding, CodeFrame? frame, TextWriter text)
    {
        string severity = $"{RunSummary.Word(finding.Severity)} {finding.Rule.Code}:";
        text.WriteLine($"{ink.Place(CodeFrame.Visible(finding.At.ToString()))}: {ink.Of(finding.Severity, severity)} {CodeFrame.Visible(finding.Message)}");
        if (frame is not null)
        {
            WriteFrame(frame, finding.Severity, text);
        }

        if (finding.Remedy is { } remedy)
        {
            text.WriteLine($"   {ink.Faint("=")} {ink.Remedy(CodeFrame.Visible(remedy))}");
        }

        text.WriteLine();
    }

    private void WriteFrame(CodeFrame frame, Severity severity, TextWriter text)
    {
        string margin = new(' ', frame.Number.Length);
        text.WriteLine(ink.Faint($"{margin} |"));
        text.WriteLine(frame.Line.Length == 0 ? ink.Faint($"{frame.Number} |") : $"{ink.Faint($"{frame.Number} |")} {frame.Line}");
        text.WriteLine($"{ink.Faint($"{margin} |")} {new string(' ', frame.Before)}{ink.Of(severity, new string('^', frame.Under))}");
    }
}
