using System.Collections.Immutable;
using MsqSite.Diagnostics;

namespace MsqSite.Tests.Diagnostics;

public sealed class RunSummaryTests
{
    private static readonly ImmutableArray<string> Responses = ["r/AFG.yaml", "r/BLR.yaml", "r/DNK.yaml"];

    [Theory]
    [InlineData(0, 0, 0, "0 errors, 0 warnings, 0 hints; done.")]
    [InlineData(1, 1, 1, "1 error, 1 warning, 1 hint; done.")]
    [InlineData(2, 0, 1200, "2 errors, 0 warnings, 1200 hints; done.")]
    public void It_counts_each_kind(int errors, int warnings, int hints, string summary)
    {
        (Rule Rule, int Times)[] kinds = [(ReadRules.BadDate, errors), (CheckRules.TooManyWords, warnings), (CheckRules.RepeatedText, hints)];
        IEnumerable<Diagnostic> findings = kinds.SelectMany(kind => Enumerable.Range(0, kind.Times).Select(i => new Diagnostic(kind.Rule, SourceSpan.WholeFile($"f{i}"), "x", null)));
        Assert.Equal(summary, RunSummary.Of(FileFindings.Of(findings), [], "done."));
    }

    [Theory]
    [InlineData("", "0 errors, 0 warnings, 0 hints in 3 responses; done.")]
    [InlineData("r/BLR.yaml r/BLR.yaml", "0 errors, 0 warnings, 2 hints in 1 of 3 responses; done.")]
    [InlineData("site.yaml", "0 errors, 0 warnings, 1 hint in 1 file beside 3 responses; done.")]
    [InlineData("r/BLR.yaml r/DNK.yaml site.yaml", "0 errors, 0 warnings, 3 hints in 2 of 3 responses and 1 other file; done.")]
    public void It_says_in_how_many_responses(string files, string summary)
    {
        string[] named = files.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(summary, RunSummary.Of(FileFindings.Of(named.Select((file, place) => new Diagnostic(CheckRules.RepeatedText, SourceSpan.WholeFile(file), $"{place}", null))), Responses, "done."));
    }
}
