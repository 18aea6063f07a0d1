using System.Collections.Immutable;

namespace MsqSite.Diagnostics;

/// <summary>What a report tells of one run.</summary>
/// <param name="Command">The command that ran: <c>check</c>.</param>
/// <param name="Version">The program's version.</param>
/// <param name="Findings">In order, each once.</param>
/// <param name="Files">The files that were looked at, by path; those with findings need not be among them.</param>
/// <param name="Strict">Warnings stop the run as errors do.</param>
/// <param name="ExitCode">What the program tells its caller.</param>
/// <param name="CodesPage">The address of the page that explains all codes; null where none is known.</param>
public sealed record ReportedRun(string Command, string Version, ImmutableArray<Diagnostic> Findings, ImmutableArray<string> Files, bool Strict, int ExitCode, string? CodesPage)
{
    /// <summary>Whether a finding is one that stops the run.</summary>
    public bool Stops(Diagnostic finding) => finding.Severity == Severity.Error || (Strict && finding.Severity == Severity.Warning);

    public int Count(Severity severity) => Findings.Count(one => one.Severity == severity);

    /// <summary>Where a rule is explained, or null.</summary>
    public string? Help(Rule rule) => CodesPage is null ? null : $"{CodesPage}#{rule.Anchor}";
}
