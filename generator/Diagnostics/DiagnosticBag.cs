using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace MsqSite.Diagnostics;

/// <summary>All findings of one run. May be filled from several threads; reads out in one order whatever the threads did.</summary>
/// <param name="warningsAreErrors">Strict: a warning stops the build as an error does.</param>
public sealed class DiagnosticBag(bool warningsAreErrors = false)
{
    private readonly ConcurrentQueue<Diagnostic> found = new();
    private Lazy<ImmutableArray<Diagnostic>>? known;
    private volatile Sorting? sorting;
    private volatile bool hasErrors;

    public bool WarningsAreErrors => warningsAreErrors;

    public bool IsEmpty => !All.Any();

    public bool HasErrors => hasErrors || (known?.Value.Any(IsError) ?? false);

    public void Add(Diagnostic finding)
    {
        found.Enqueue(finding);
        if (IsError(finding))
        {
            hasErrors = true;
        }
    }

    public void Add(Rule rule, SourceSpan at, string message, string? remedy = null) => Add(new Diagnostic(rule, at, OneLine(message), remedy));

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

    private bool IsError(Diagnostic finding) => finding.Severity == Severity.Error || (warningsAreErrors && finding.Severity == Severity.Warning);

    private ImmutableArray<Diagnostic> Sort()
    {
        Diagnostic[] all = [.. All];
        Array.Sort(all, Compare);
        int count = 0;
        foreach (Diagnostic one in all)
        {
            if (count == 0 || one != all[count - 1])
            {
                all[count++] = one;
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(count == all.Length ? all : all[..count]);
    }

    private static int Compare(Diagnostic one, Diagnostic other)
    {
        int order = string.CompareOrdinal(one.At.File, other.At.File);
        order = order != 0 ? order : one.At.Line.CompareTo(other.At.Line);
        order = order != 0 ? order : one.At.Column.CompareTo(other.At.Column);
        order = order != 0 ? order : string.CompareOrdinal(one.Rule.Code, other.Rule.Code);
        order = order != 0 ? order : string.CompareOrdinal(one.Message, other.Message);
        order = order != 0 ? order : one.At.Length.CompareTo(other.At.Length);
        return order != 0 ? order : string.CompareOrdinal(one.Remedy, other.Remedy);
    }

    // A message may quote what somebody wrote, and that may be a page of text.
    private static string OneLine(string message)
    {
        const int Most = 400;
        string line = message.Replace('\n', ' ');
        return line.Length <= Most ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[Most - 1]) ? Most - 1 : Most), "…");
    }

    private sealed record Sorting(int Count, Lazy<ImmutableArray<Diagnostic>>? Known, ImmutableArray<Diagnostic> Findings);
}
