using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace MsqSite.BrowserTests;

/// <summary>Lighthouse as on a phone. Nothing else runs beside it; how quick the page was is reported and fails no test.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class LighthouseTests(Rig rig)
{
    private const int MostMilliseconds = 240_000;
    private const int MostAttempts = 3;

    [Theory]
    [InlineData("home")]
    [InlineData("profile")]
    public async Task Lighthouse_gives_full_marks_for_accessibility_best_practice_and_search_engines(string template)
    {
        ShownPage page = rig.Pages(template)[0];
        using JsonDocument report = await Run(page.Address);
        Dictionary<string, double> scores = report.RootElement.GetProperty("categories").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetProperty("score").GetDouble(), StringComparer.Ordinal);
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Lighthouse on {page}: {string.Join(", ", scores.Select(one => $"{one.Key} {one.Value * 100:0}"))}"));
        Assert.InRange(scores["performance"], 0.01, 1); // measured at all
        Faults.None(Failed(report));
        Assert.All(new[] { "accessibility", "best-practices", "seo" }, category => Assert.Equal(1, scores[category]));
    }

    private static IEnumerable<string> Failed(JsonDocument report) =>
        from category in report.RootElement.GetProperty("categories").EnumerateObject()
        where category.Name != "performance"
        from audit in category.Value.GetProperty("auditRefs").EnumerateArray()
        let result = report.RootElement.GetProperty("audits").GetProperty(audit.GetProperty("id").GetString()!)
        where audit.GetProperty("weight").GetDouble() > 0 && result.GetProperty("score") is { ValueKind: JsonValueKind.Number } score && score.GetDouble() < 1
        select $"{category.Name}: {result.GetProperty("title").GetString()}";

    // Lighthouse gives up on a browser that does not answer for some seconds, as it may on a busy machine. Then it has measured nothing, and is asked again.
    private static async Task<JsonDocument> Run(Uri address)
    {
        string error = "";
        for (int attempt = 0; attempt < MostAttempts; attempt++)
        {
            (JsonDocument? report, error) = await Attempt(address);
            if (report is not null)
            {
                return report;
            }
        }

        Assert.Fail($"Lighthouse measured nothing in {MostAttempts} attempts: {error}");
        return null!;
    }

    private static async Task<(JsonDocument? Report, string Error)> Attempt(Uri address)
    {
        string flags = Environment.UserName == "root" ? "--headless=new --disable-dev-shm-usage --no-sandbox" : "--headless=new --disable-dev-shm-usage";
        ProcessStartInfo start = new("node", [Tools.Lighthouse, address.AbsoluteUri, "--output=json", "--quiet", "--no-enable-error-reporting", $"--chrome-flags={flags}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["CHROME_PATH"] = Tools.Chromium },
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource patience = new(MostMilliseconds);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"Lighthouse did not end: {await error}");
        }

        return (process.ExitCode == 0 ? JsonDocument.Parse(await output) : null, await error);
    }
}
