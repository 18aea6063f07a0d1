using System.Globalization;
using System.Text;

namespace MsqSite.Diagnostics;

/// <summary>Findings as workflow commands of GitHub Actions, which shows each beside its line in a pull request.</summary>
public static class GitHubReport
{
    public static void Write(ReportedRun run, Stream output)
    {
        using StreamWriter lines = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        foreach (Diagnostic finding in run.Findings)
        {
            string command = run.Stops(finding) ? "error" : finding.Severity == Severity.Warning ? "warning" : "notice";
            string message = finding.Remedy is { } remedy ? $"{finding.Message}\n{remedy}" : finding.Message;
            lines.WriteLine($"::{command} {Place(finding.At)},title={Property($"{finding.Rule.Code}: {finding.Rule.Title}")}::{Data(message)}");
        }
    }

    private static string Place(SourceSpan at) => at.Line == 0
        ? $"file={Property(ReportPath.Of(at.File))}"
        : string.Create(CultureInfo.InvariantCulture, $"file={Property(ReportPath.Of(at.File))},line={at.Line},endLine={at.Line},col={at.Column},endColumn={at.Column + Math.Max(1, at.Length)}");

    // A line end would begin another command, written by whoever wrote the answer.
    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
