using System.CommandLine;
using MsqSite.Diagnostics;
using MsqSite.Watch;

namespace MsqSite.Commands;

/// <summary><c>msqsite check</c>: reads the content and says all that is wrong with it.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        Option<string> content = CommonOptions.Content();
        Option<bool> strict = CommonOptions.Strict();
        Option<bool> watch = new("--watch") { Description = "Check again after each change, until Ctrl+C" };
        Command command = new("check", "Check the content: every finding with its place and remedy, in one run") { content, strict, watch };
        ReportOptions report = ReportOptions.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(watch) is { Implicit: false } && !report.IsForPeople(result))
            {
                result.AddError("--watch is for people: leave --format out, or run the check once");
            }
        });
        command.SetAction(async (parsed, stop) =>
        {
            string folder = parsed.GetValue(content)!;
            Reporting reporting = report.From(parsed, folder);
            return parsed.GetValue(watch)
                ? await Again(folder, parsed.GetValue(strict), reporting, stop)
                : Once(folder, parsed.GetValue(strict), reporting);
        });
        return command;
    }

    private static int Once(string content, bool strict, Reporting reporting)
    {
        DiagnosticBag findings = new(strict);
        bool good;
        StageClock clock = new();
        using (new Progress(() => clock.Now))
        {
            good = new SiteBuild(new BuildOptions(content, "", ""), findings, clock).Read() is { };
        }

        return reporting.OfContent(findings, good ? "the content can be published." : "the content cannot be published.", good ? ExitCodes.Clean : ExitCodes.ContentErrors);
    }

    /// <returns>What the last check told.</returns>
    private static async Task<int> Again(string content, bool strict, Reporting reporting, CancellationToken stop)
    {
        using FolderWatch watch = new([content]);
        int exitCode = Once(content, strict, reporting);
        Reporting.Wait(content);
        await foreach (FolderChanges _ in watch.Changes(stop))
        {
            Reporting.Divide();
            exitCode = Once(content, strict, reporting);
            Reporting.Wait(content);
        }

        return exitCode;
    }
}
