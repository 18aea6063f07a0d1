using MsqSite.Diagnostics;

namespace MsqSite.Commands;

/// <summary>The one place that prints findings, on standard error with what became of the run as the last line, and results that are bytes.</summary>
internal static class Reporting
{
    /// <summary>Writes a result that is bytes, in its own encoding and with its own line ends.</summary>
    public static void WriteResult(byte[] result)
    {
        using Stream output = Console.OpenStandardOutput();
        output.Write(result);
    }

    /// <summary>Whether results may be coloured: a terminal is there, and nobody asked for none.</summary>
    public static bool HasColour => !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

    public static int Finish(DiagnosticBag findings, string outcome, int exitCode)
    {
        TextReport report = new(Console.Error);
        report.Write(findings.Sorted());
        report.WriteSummary(findings, outcome);
        return exitCode;
    }
}
