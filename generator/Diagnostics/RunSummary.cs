using System.Collections.Immutable;
using System.Globalization;

namespace MsqSite.Diagnostics;

/// <summary>The last line of a run: how many findings of each kind, in how much of the content, and what became of it.</summary>
public static class RunSummary
{
    private static readonly Severity[] Kinds = [Severity.Error, Severity.Warning, Severity.Hint];

    /// <param name="findings">All of the run.</param>
    /// <param name="responses">The paths of all responses that were looked at; none where a run is not about responses.</param>
    /// <param name="outcome">What became of it: <c>nothing was published.</c></param>
    public static string Of(ImmutableArray<FileFindings> findings, ImmutableArray<string> responses, string outcome) => Found(findings, responses) + Ended(outcome);

    /// <summary>The same but for what became of it.</summary>
    internal static string Found(ImmutableArray<FileFindings> findings, ImmutableArray<string> responses) => $"{Counts(FindingCounts.Of(findings), Kinds)}{Reach(findings, responses)}";

    internal static string Ended(string outcome) => $"; {outcome}";

    /// <summary>Only the kinds that there are: <c>1 error, 2 hints</c>.</summary>
    internal static string Counted(FindingCounts counts) => Counts(counts, Kinds.Where(severity => counts[severity] > 0));

    internal static string Word(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "hint" };

    private static string Counts(FindingCounts counts, IEnumerable<Severity> kinds) => string.Join(", ", kinds.Select(severity => Counted(counts[severity], Word(severity))));

    private static string Reach(ImmutableArray<FileFindings> findings, ImmutableArray<string> responses)
    {
        if (responses.IsEmpty)
        {
            return "";
        }

        HashSet<string> files = [.. findings.Select(file => file.File)];
        int among = responses.Count(files.Contains);
        int others = files.Count - among;
        string all = Counted(responses.Length, "response");
        return (among, others) switch
        {
            (0, 0) => $" in {all}",
            (_, 0) => $" in {among} of {all}",
            (0, _) => $" in {Counted(others, "file")} beside {all}",
            _ => $" in {among} of {all} and {Counted(others, "other file")}",
        };
    }

    private static string Counted(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? "" : "s")}");
}
