using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace MsqSite.Diagnostics;

/// <summary>All findings of one run. May be filled from several threads; reads out in one order whatever the threads did.</summary>
/// <param name="warningsAreErrors">Strict: a warning stops the build as an error does.</param>
public sealed class DiagnosticBag(bool warningsAreErrors = false)
{
    private readonly ConcurrentQueue<Diagnostic> found = new();
    private readonly ConcurrentQueue<FileFindings> ofFiles = new();
    private Lazy<ImmutableArray<FileFindings>>? known;
    private volatile Gathered? gathered;
    private volatile bool hasErrors;

    public bool WarningsAreErrors => warningsAreErrors;

    public bool IsEmpty => found.IsEmpty && ofFiles.IsEmpty && (known?.Value.IsEmpty ?? true);

    public bool HasErrors => hasErrors || (known?.Value.Any(file => HasError(file.Counts)) ?? false);

    public void Add(Diagnostic finding)
    {
        found.Enqueue(finding);
        if (finding.Severity == Severity.Error || (warningsAreErrors && finding.Severity == Severity.Warning))
        {
            hasErrors = true;
        }
    }

    public void Add(Rule rule, SourceSpan at, string message, string? remedy = null) => Add(new Diagnostic(rule, at, OneLine(message), remedy));

    /// <summary>Adds findings that are in order already.</summary>
    public void Add(FileFindings findings)
    {
        ofFiles.Enqueue(findings);
        if (HasError(findings.Counts))
        {
            hasErrors = true;
        }
    }

    /// <summary>Adds those of another bag that are wanted.</summary>
    public void Add(DiagnosticBag others, Predicate<Diagnostic> isWanted)
    {
        foreach (Diagnostic finding in others.Sorted())
        {
            if (isWanted(finding))
            {
                Add(finding);
            }
        }
    }

    /// <summary>Adds findings of another run, which are not looked at before somebody asks.</summary>
    public void Add(Lazy<ImmutableArray<FileFindings>> findings) => known = findings;

    public int Count(Severity severity) => FindingCounts.Of(ByFile())[severity];

    /// <summary>The findings by line, column and code, file after file; the same finding once.</summary>
    public ImmutableArray<FileFindings> ByFile()
    {
        (int single, int files, Lazy<ImmutableArray<FileFindings>>? earlier) = (found.Count, ofFiles.Count, known); // nothing that was found is taken back
        if (gathered is not { } last || last.Single != single || last.Files != files || last.Known != earlier)
        {
            gathered = last = new Gathered(single, files, earlier, FileFindings.Of([.. FileFindings.Of(found), .. ofFiles, .. earlier?.Value ?? []]));
        }

        return last.Findings;
    }

    /// <summary>All of <see cref="ByFile"/>.</summary>
    public ImmutableArray<Diagnostic> Sorted() => [.. ByFile().SelectMany(file => file.All)];

    private bool HasError(FindingCounts counts) => counts.Errors > 0 || (warningsAreErrors && counts.Warnings > 0);

    // A message may quote what somebody wrote, and that may be a page of text.
    private static string OneLine(string message)
    {
        const int Most = 400;
        string line = message.Replace('\n', ' ');
        return line.Length <= Most ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[Most - 1]) ? Most - 1 : Most), "…");
    }

    private sealed record Gathered(int Single, int Files, Lazy<ImmutableArray<FileFindings>>? Known, ImmutableArray<FileFindings> Findings);
}
