using System.Text;
using MsqSite.Diagnostics;

namespace MsqSite.Tests.Diagnostics;

/// <summary>A run with everything that a report may stumble over, and what a report writes of it.</summary>
internal static class Runs
{
    public static ReportedRun Empty { get; } = new("check", "0.1.0", [], ["content/responses/2020/BLR.yaml", "content/site.yaml"], Strict: false, ExitCode: 0, CodesPage: null);

    public static ReportedRun Hostile { get; } = Empty with
    {
        Findings =
        [
            new Diagnostic(CheckRules.UnknownTopic, new SourceSpan("content/responses/2020/BLR.yaml", 14, 12, 15), "unknown topic \"a, b: 100% \u0001 <&> ]]> \uD800 国\"", "did you\r\nmean::error \"x\"?"),
            new Diagnostic(CheckRules.TooManyWords, new SourceSpan("content/a folder/ÅLÄ,1:2.yaml", 3, 1, 0), "too many words", null),
            new Diagnostic(CheckRules.RepeatedText, SourceSpan.WholeFile("content/site.yaml"), "the same text", null),
        ],
        ExitCode = 2,
        CodesPage = "https://git.example/blob/main/docs/codes.md",
    };

    public static string Told(Action<ReportedRun, Stream> report, ReportedRun run)
    {
        using MemoryStream output = new();
        report(run, output);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output.ToArray());
    }
}
