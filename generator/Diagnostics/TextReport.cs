namespace MsqSite.Diagnostics;

/// <summary>Writes findings for people: place, sentence, remedy, and the line at fault with a caret under it.</summary>
public sealed class TextReport(TextWriter output, bool colour = false)
{
    private readonly FrameSource frames = new();
    private readonly Ink ink = new(colour);

    /// <summary>Findings that are in order; where they are of several files, each file's stand under its name.</summary>
    public void Write(IEnumerable<Diagnostic> findings)
    {
        IGrouping<string, Diagnostic>[] files = [.. findings.GroupBy(one => one.At.File, StringComparer.Ordinal)];
        foreach (IGrouping<string, Diagnostic> file in files)
        {
            if (files.Length > 1)
            {
                output.WriteLine($"{ink.Place($"## {CodeFrame.Visible(file.Key)}")} {ink.Faint($"({RunSummary.Counted(file)})")}");
                output.WriteLine();
            }

            foreach (Diagnostic finding in file)
            {
                WriteOne(finding);
            }
        }
    }

    private void WriteOne(Diagnostic finding)
    {
        string severity = $"{RunSummary.Word(finding.Severity)} {finding.Rule.Code}:";
        output.WriteLine($"{ink.Place(CodeFrame.Visible(finding.At.ToString()))}: {ink.Of(finding.Severity, severity)} {CodeFrame.Visible(finding.Message)}");
        if (frames.Of(finding.At) is { } frame)
        {
            WriteFrame(frame, finding.Severity);
        }

        if (finding.Remedy is { } remedy)
        {
            output.WriteLine($"   {ink.Faint("=")} {ink.Remedy(CodeFrame.Visible(remedy))}");
        }

        output.WriteLine();
    }

    private void WriteFrame(CodeFrame frame, Severity severity)
    {
        string margin = new(' ', frame.Number.Length);
        output.WriteLine(ink.Faint($"{margin} |"));
        output.WriteLine(frame.Line.Length == 0 ? ink.Faint($"{frame.Number} |") : $"{ink.Faint($"{frame.Number} |")} {frame.Line}");
        output.WriteLine($"{ink.Faint($"{margin} |")} {new string(' ', frame.Before)}{ink.Of(severity, new string('^', frame.Under))}");
    }
}
