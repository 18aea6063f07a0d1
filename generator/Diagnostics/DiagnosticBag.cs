using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace MsqSite.Diagnostics;

/// <summary>All findings of one run. May be filled from several threads; reads out in one order whatever the threads did.</summary>
/// <param name="warningsAreErrors">Strict: a warning stops the build as an error does.</param>
public sealed class DiagnosticBag(bool warningsAreErrors = false)
{
    private readonly ConcurrentQueue<Diagnostic> found = new();
    private Lazy<ImmutableArray<Diagnostic>>? known;
    private volatile Sorting? sorting;

    public bool WarningsAreErrors => warningsAreErrors;

    public bool IsEmpty => !All.Any();

    public bool HasErrors => All.Any(one => one.Severity == Severity.Error || (warningsAreErrors && one.Severity == Severity.Warning));

    public void Add(Diagnostic finding) => found.Enqueue(finding);

    public void Add(Rule rule, SourceSpan at, string message, string? remedy = null) => found.Enqueue(new Diagnostic(rule, at, OneLine(message), remedy));

    /// <summary>Adds those of another bag that are wanted.</summary>
    public void Add(DiagnosticBag others, Predicate<Diagnostic> isWanted)
    {
        foreach (Diagnostic finding in others.All)
        {
            if (isWanted(finding))
            {
                Add(finding);
            }
        }
    }

    /// <summary>Adds findings of another run, which are not looked at before somebody asks.</summary>
    public void Add(Lazy<ImmutableArray<Diagnostic>> findings) => known = findings;

    public int Count(Severity severity) => All.Distinct().Count(one => one.Severity == severity);

    /// <summary>The findings by file, line, column and code; the same finding once.</summary>
    public ImmutableArray<Diagnostic> Sorted()
    {
        (int count, Lazy<ImmutableArray<Diagnostic>>? earlier) = (found.Count, known); // nothing that was found is taken back
        if (sorting is not { } last || last.Count != count || last.Known != earlier)
        {
            sorting = last = new Sorting(count, earlier, Sort());
        }

        return last.Findings;
    }

    private IEnumerable<Diagnostic> All => known is null ? found : found.Concat(known.Value);

    private ImmutableArray<Diagnostic> Sort() =>
    [
        .. All.Distinct()
            .OrderBy(one => one.At.File, StringComparer.Ordinal)
            .ThenBy(one => one.At.Line)
            .ThenBy(one => one.At.Column)
            .ThenBy(one => one.Rule.Code, StringComparer.Ordinal)
            .ThenBy(one => one.Message, StringComparer.Ordinal),
    ];

    // A message may quote what somebody wrote, and that may be a page of text.
    private static string OneLine(string message)
    {
        const int Most = 400;
        string line = message.Replace('\n', ' ');
        return line.Length <= Most ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[Most - 1]) ? Most - 1 : Most), "…");
    }

    private sealed record Sorting(int Count, Lazy<ImmutableArray<Diagnostic>>? Known, ImmutableArray<Diagnostic> Findings);
}
