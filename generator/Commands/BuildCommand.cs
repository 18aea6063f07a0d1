using System.CommandLine;
using System.Globalization;
using MsqSite.Diagnostics;
using MsqSite.Write;

namespace MsqSite.Commands;

/// <summary><c>msqsite build</c>: reads, checks, renders, verifies and publishes the site.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        Option<string> content = CommonOptions.Content();
        Option<string> templates = CommonOptions.Templates();
        Option<string> output = CommonOptions.Output("Folder that the site is published in");
        Option<Uri?> baseUrl = CommonOptions.BaseUrl();
        Option<bool> strict = CommonOptions.Strict();
        Option<bool> release = new("--release") { Description = "Write a new folder and flip the symbolic link that the output is" };
        Option<bool> compress = new("--compress") { Description = "Also write each text compressed, as .gz and .br, for servers that send them" };
        Option<string?> serverConfig = new("--server-config") { Description = "Also write nginx.conf and Caddyfile for the site into this folder", HelpName = "folder" };
        Option<bool> timings = new("--timings") { Description = "Say how long each stage took" };
        Option<bool> noVerify = new("--no-verify") { Description = "Do not verify the pages, only make them: for measurements" };
        Option<string?> only = new("--only") { Description = "Make only pages at such addresses, for previews and measurements; needs --output", HelpName = "countries/*/2020/" };
        Command command = new("build", "Build the site: read, check, render, verify, and publish what changed") { content, templates, output, baseUrl, release, compress, serverConfig, strict, timings, noVerify, only };
        command.Validators.Add(result =>
        {
            if (result.GetResult(only) is not null && result.GetResult(output) is not { Implicit: false })
            {
                result.AddError("--only needs --output: whatever else is published in the folder is removed");
            }
        });
        ReportOptions report = ReportOptions.AddTo(command);
        command.SetAction(parsed =>
        {
            DiagnosticBag findings = new(parsed.GetValue(strict));
            StageClock clock = new();
            BuildOptions options = new(
                parsed.GetValue(content)!, parsed.GetValue(templates)!, parsed.GetValue(output)!, parsed.GetValue(baseUrl), parsed.GetValue(release),
                parsed.GetValue(compress), parsed.GetValue(serverConfig), !parsed.GetValue(noVerify), parsed.GetValue(only));
            Reporting reporting = report.From(parsed, options.Content);
            BuildOutcome outcome;
            using (new Progress(() => clock.Now))
            {
                outcome = new SiteBuild(options, findings, clock, read => reporting.Prepare(findings, KeptOf(read.Inputs, read, options), read.Responses)).Run();
            }

            if (parsed.GetValue(timings))
            {
                clock.Report(Console.Error);
            }

            return Finish(outcome, findings, options, reporting);
        });
        return command;
    }

    private static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:F0} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:F1} MB");

    private static string Said(BuildOutcome.Published published, BuildOptions options)
    {
        (int written, int unchanged, int removed) = published.Files;
        string unverified = options.Verify ? "" : "; nothing was verified";
        return $"{published.Pages} pages in {options.Output}, {Size(published.Bytes)} in all: {written} files written, {unchanged} unchanged, {removed} removed{unverified}.";
    }

    private static KeptReport? KeptOf(string? inputs, ReadFiles? read, BuildOptions options) => inputs is null ? null : new KeptReport(options.Output, InputFiles.Program, inputs, read?.StampOf);

    private static int Finish(BuildOutcome outcome, DiagnosticBag findings, BuildOptions options, Reporting reporting) => outcome switch
    {
        BuildOutcome.Published published => reporting.OfContent(findings, Said(published, options), ExitCodes.Clean, KeptOf(published.Inputs, published.Read, options), published.Read?.Responses),
        BuildOutcome.ContentErrors => reporting.OfContent(findings, "nothing was published.", ExitCodes.ContentErrors),
        BuildOutcome.SiteErrors => reporting.OfContent(findings, "nothing was published.", ExitCodes.SiteErrors),
        _ => reporting.OfSite(findings, "the site could not be published.", ExitCodes.Surroundings),
    };
}
