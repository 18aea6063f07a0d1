using System.Collections.Immutable;

namespace MsqSite.Diagnostics;

/// <summary>What was found in one file, in order and each finding once: counted, and at hand when somebody asks.</summary>
/// <param name="file">As findings name it.</param>
/// <param name="counts">How many there are of each kind.</param>
/// <param name="areOfContent">Whether all of them are of the content, which says them again whenever it is read.</param>
public abstract class FileFindings(string file, FindingCounts counts, bool areOfContent)
{
    public string File => file;

    public FindingCounts Counts => counts;

    public bool AreOfContent => areOfContent;

    public abstract ImmutableArray<Diagnostic> All { get; }

    /// <summary>Those of each file, in the files' order, where any are.</summary>
    /// <param name="findings">Findings in any order.</param>
    public static ImmutableArray<FileFindings> Of(IEnumerable<Diagnostic> findings)
    {
        Diagnostic[] sorted = [.. findings];
        Array.Sort(sorted, Compare);
        ImmutableArray<FileFindings>.Builder files = ImmutableArray.CreateBuilder<FileFindings>();
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            string file = sorted[start].At.File;
            end = start + 1;
            while (end < sorted.Length && sorted[end].At.File == file)
            {
                end++;
            }

            files.Add(new AtHand(file, Once(sorted.AsSpan(start..end))));
        }

        return files.DrainToImmutable();
    }

    /// <summary>Several lists as one, in the files' order: of a file that only one of them speaks of, its own.</summary>
    internal static ImmutableArray<FileFindings> Of(IEnumerable<FileFindings> several)
    {
        FileFindings[] sorted = [.. several];
        Array.Sort(sorted, (one, other) => string.CompareOrdinal(one.File, other.File));
        ImmutableArray<FileFindings>.Builder files = ImmutableArray.CreateBuilder<FileFindings>(sorted.Length);
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            end = start + 1;
            while (end < sorted.Length && sorted[end].File == sorted[start].File)
            {
                end++;
            }

            files.AddRange(end == start + 1 ? [sorted[start]] : Of(sorted[start..end].SelectMany(one => one.All)));
        }

        return files.DrainToImmutable();
    }

    private static ImmutableArray<Diagnostic> Once(ReadOnlySpan<Diagnostic> sorted)
    {
        ImmutableArray<Diagnostic>.Builder once = ImmutableArray.CreateBuilder<Diagnostic>(sorted.Length);
        foreach (Diagnostic one in sorted)
        {
            if (once.Count == 0 || one != once[^1])
            {
                once.Add(one);
            }
        }

        return once.DrainToImmutable();
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

    private sealed class AtHand(string file, ImmutableArray<Diagnostic> all) : FileFindings(file, FindingCounts.Of(all), all.All(one => one.Rule.IsOfContent))
    {
        public override ImmutableArray<Diagnostic> All => all;
    }
}

/// <summary>How many findings there are of each kind.</summary>
public readonly record struct FindingCounts(int Errors, int Warnings, int Hints)
{
    public int Total => Errors + Warnings + Hints;

    public int this[Severity severity] => severity switch { Severity.Error => Errors, Severity.Warning => Warnings, _ => Hints };

    public static FindingCounts operator +(FindingCounts one, FindingCounts other) => new(one.Errors + other.Errors, one.Warnings + other.Warnings, one.Hints + other.Hints);

    public static FindingCounts Of(ImmutableArray<Diagnostic> findings) =>
        new(findings.Count(one => one.Severity == Severity.Error), findings.Count(one => one.Severity == Severity.Warning), findings.Count(one => one.Severity == Severity.Hint));

    /// <summary>Of all files together.</summary>
    public static FindingCounts Of(ImmutableArray<FileFindings> files) => files.Aggregate(default(FindingCounts), (sum, file) => sum + file.Counts);
}
