using System.Globalization;

namespace MsqSite.Diagnostics;

/// <summary>Sets out the findings of one file for people: place, sentence, remedy, and the line at fault with a caret under it. Several threads may, each another file.</summary>
/// <param name="colour">Whether in colour.</param>
/// <param name="newLine">Ends each line.</param>
internal sealed class FileReport(bool colour, string newLine)
{
    private readonly Ink ink = new(colour);

    /// <param name="file">Its findings. It is read once more, for the lines at fault.</param>
    /// <param name="named">Whether its name stands above.</param>
    public string Of(FileFindings file, bool named)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = newLine };
        using FrameSource frames = new();
        if (named)
        {
            text.WriteLine($"{ink.Place($"## {CodeFrame.Visible(file.File)}")} {ink.Faint($"({RunSummary.Counted(file.Counts)})")}");
            text.WriteLine();
        }

        foreach (Diagnostic finding in file.All)
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
