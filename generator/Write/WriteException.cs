using System.Collections.Immutable;
using MsqSite.Diagnostics;

namespace MsqSite.Write;

/// <summary>
/// The site could not be published, for the reasons found. Out of a parallel loop it comes wrapped in an <see cref="AggregateException"/>.
/// </summary>
public sealed class WriteException : Exception
{
    public WriteException(ImmutableArray<Diagnostic> findings, Exception? cause = null)
        : base(string.Join("; ", findings.Select(one => one.Message)), cause) => Findings = findings;

    public WriteException(Rule rule, string path, string message, Exception? cause = null)
        : this([new Diagnostic(rule, SourceSpan.WholeFile(path), message, null)], cause)
    {
    }

    /// <summary>At least one finding, each of a rule of <see cref="WriteRules"/>.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>Whether a failure is one of the machine's (full disk, missing rights, a file in use) and not a fault of ours.</summary>
    internal static bool IsOfTheSurroundings(Exception failure) => failure is IOException or UnauthorizedAccessException;

    internal static WriteException CouldNotWrite(string path, Exception failure) =>
        new(WriteRules.CouldNotWrite, path, $"could not be written: {failure.Message}", failure);
}
