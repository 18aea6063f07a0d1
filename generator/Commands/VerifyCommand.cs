using System.CommandLine;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Commands;

/// <summary><c>msqsite verify</c>: holds a built site against the content.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        Option<string> content = CommonOptions.Content();
        Option<string> output = CommonOptions.Output("Folder with the built site");
        Option<Uri?> baseUrl = CommonOptions.BaseUrl();
        Option<bool> strict = CommonOptions.Strict();
        Command command = new("verify", "Verify a built site: every page, element, link and fragment") { content, output, baseUrl, strict };
        ReportOptions report = ReportOptions.AddTo(command);
        command.SetAction(parsed =>
        {
            DiagnosticBag findings = new(parsed.GetValue(strict));
            BuildOptions options = new(parsed.GetValue(content)!, "", parsed.GetValue(output)!, parsed.GetValue(baseUrl));
            Reporting reporting = report.From(parsed, options.Content);
            if (!Directory.Exists(options.Output))
            {
                Console.Error.WriteLine($"There is no folder {options.Output}. Build the site first, or name the folder with --output.");
                return ExitCodes.Usage;
            }

            if (new SiteBuild(options, findings, new StageClock()).Read() is not { } read)
            {
                return reporting.OfContent(findings, "the content cannot be read, so the site cannot be verified.", ExitCodes.ContentErrors);
            }

            return Verify(read, options.Output, parsed.GetValue(strict), reporting);
        });
        return command;
    }

    // Findings of the content are the business of `check`.
    private static int Verify(Content content, string output, bool strict, Reporting reporting)
    {
        DiagnosticBag findings = new(strict);
        using (new Progress(() => $"verifying {output}"))
        {
            SiteVerification.Run(content, output, findings);
        }

        return reporting.OfSite(findings, findings.HasErrors ? $"{output} is not whole." : $"{output} is whole.", findings.HasErrors ? ExitCodes.SiteErrors : ExitCodes.Clean);
    }
}
