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
        Option<bool> compress = new("--compress") { Description = "Also write each text compressed, as .gz and .br, for servers that send them" };
        Option<string?> serverConfig = new("--server-config") { Description = "Also write nginx.conf and Caddyfile for the site into this folder", HelpName = "folder" };
        Option<bool> timings = new("--timings") { Description = "Say how long each stage took" };
        Command command = new("build", "Build the site: read, check, render, verify, and publish what changed") { content, templates, output, baseUrl, release, compress, serverConfig, strict, timings };
        ReportOptions report = ReportOptions.AddTo(command);
        command.SetAction(parsed =>
        {
            DiagnosticBag findings = new(parsed.GetValue(strict));
            StageClock clock = new();
            BuildOptions options = new(parsed.GetValue(content)!, parsed.GetValue(templates)!, parsed.GetValue(output)!, parsed.GetValue(baseUrl), parsed.GetValue(release), parsed.GetValue(compress), parsed.GetValue(serverConfig));
            BuildOutcome outcome;
            using (new Progress(() => clock.Now))
            {
                outcome = new SiteBuild(options, findings, clock).Run();
            }

            if (parsed.GetValue(timings))
            {
                clock.Report(Console.Error);
            }

            return Finish(outcome, findings, options.Output, report.From(parsed, options.Content));
        });
        return command;
    }

    private static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:F0} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:F1} MB");

    private static int Finish(BuildOutcome outcome, DiagnosticBag findings, string output, Reporting reporting) => outcome switch
    {
        BuildOutcome.Published { Files: var files, Pages: var pages, Bytes: var bytes } =>
            reporting.OfContent(findings, $"{pages} pages in {output}, {Size(bytes)} in all: {files.Written} files written, {files.Unchanged} unchanged, {files.Removed} removed.", ExitCodes.Clean),
        BuildOutcome.ContentErrors => reporting.OfContent(findings, "nothing was published.", ExitCodes.ContentErrors),
        BuildOutcome.SiteErrors => reporting.OfContent(findings, "nothing was published.", ExitCodes.SiteErrors),
        _ => reporting.OfSite(findings, "the site could not be published.", ExitCodes.Surroundings),
    };
}
