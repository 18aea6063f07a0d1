using System.CommandLine;
using MsqSite.Diagnostics;

namespace MsqSite.Commands;

/// <summary><c>msqsite check</c>: reads the content and says all that is wrong with it.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        Option<string> content = CommonOptions.Content();
        Option<bool> strict = CommonOptions.Strict();
        Command command = new("check", "Check the content: every finding with its place and remedy, in one run") { content, strict };
        command.SetAction(parsed =>
        {
            DiagnosticBag findings = new(parsed.GetValue(strict));
            BuildOptions options = new(parsed.GetValue(content)!, "", "");
            bool good = new SiteBuild(options, findings, new StageClock()).Read() is { };
            return Reporting.Finish(findings, good ? "the content can be published." : "the content cannot be published.", good ? ExitCodes.Clean : ExitCodes.ContentErrors);
        });
        return command;
    }
}
