using System.CommandLine;
using System.Globalization;
using MsqSite.Diagnostics;

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
        Option<bool> timings = new("--timings") { Description = "Say how long each stage took" };
        Command command = new("build", "Build the site: read, check, render, verify, and publish what changed") { content, templates, output, baseUrl, release, strict, timings };
        command.SetAction(parsed =>
        {
            DiagnosticBag findings = new(parsed.GetValue(strict));
            StageClock clock = new();
            BuildOptions options = new(parsed.GetValue(content)!, parsed.GetValue(templates)!, parsed.GetValue(output)!, parsed.GetValue(baseUrl), parsed.GetValue(release));
            BuildOutcome outcome = new SiteBuild(options, findings, clock).Run();
            if (parsed.GetValue(timings))
            {
                clock.Report(Console.Error);
            }

            return Finish(outcome, findings, options.Output);
        });
        return command;
    }

    private static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:F0} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:F1} MB");

    private static int Finish(BuildOutcome outcome, DiagnosticBag findings, string output) => outcome switch
    {
        BuildOutcome.Published { Files: var files, Pages: var pages, Bytes: var bytes } =>
            Reporting.Finish(findings, $"{pages} pages in {output}, {Size(bytes)} in all: {files.Written} files written, {files.Unchanged} unchanged, {files.Removed} removed.", ExitCodes.Clean),
        BuildOutcome.ContentErrors => Reporting.Finish(findings, "nothing was published.", ExitCodes.ContentErrors),
        BuildOutcome.SiteErrors => Reporting.Finish(findings, "nothing was published.", ExitCodes.SiteErrors),
        _ => Reporting.Finish(findings, "the site could not be published.", ExitCodes.Surroundings),
    };
}
