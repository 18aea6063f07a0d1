using MsqSite.Diagnostics;

namespace MsqSite.Commands;

/// <summary>The one place that prints findings: on standard error, with what became of the run as the last line.</summary>
internal static class Reporting
{
    public static int Finish(DiagnosticBag findings, string outcome, int exitCode)
    {
        TextReport report = new(Console.Error);
        report.Write(findings.Sorted());
        report.WriteSummary(findings, outcome);
        return exitCode;
    }
}
