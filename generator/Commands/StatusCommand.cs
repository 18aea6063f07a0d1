using System.CommandLine;
using System.Globalization;
using MsqSite.Diagnostics;
using MsqSite.Export.Status;
using MsqSite.Model;
using MsqSite.Shape;

namespace MsqSite.Commands;

/// <summary><c>msqsite status</c>: says who answered what.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        Option<string> content = CommonOptions.Content();
        Option<string?> edition = new("--edition") { Description = "Only the responses to this edition; without it, of each country its newest published answer", HelpName = "year" };
        Option<string> format = CommonOptions.Format("text", "json", "csv");
        Command command = new("status", "Say who answered what, by country and by question, in all states") { content, edition, format };
        command.SetAction(parsed =>
        {
            DiagnosticBag findings = new();
            if (new SiteBuild(new BuildOptions(parsed.GetValue(content)!, "", ""), findings, new StageClock()).Read() is not { } read)
            {
                return Reporting.Finish(findings, "nothing can be said of it.", ExitCodes.ContentErrors);
            }

            if (Find(read, parsed.GetValue(edition)) is not { } coverage)
            {
                string editions = string.Join(", ", read.Questionnaires.Select(one => one.Edition));
                Console.Error.WriteLine($"There is no edition \"{parsed.GetValue(edition)}\". The content has: {editions}.");
                return ExitCodes.Usage;
            }

            switch (parsed.GetValue(format))
            {
                case "json":
                    Reporting.WriteResult([.. StatusJson.Write(coverage), (byte)'\n']);
                    break;
                case "csv":
                    Reporting.WriteResult(StatusCsv.Write(coverage));
                    break;
                default:
                    StatusText.Write(coverage, Console.Out);
                    break;
            }

            return ExitCodes.Clean;
        });
        return command;
    }

    private static Coverage? Find(Content content, string? edition)
    {
        ResponseBook book = new(content);
        if (edition is null)
        {
            return Coverage.Of(content, book);
        }

        return content.Questionnaires.FirstOrDefault(one => one.Edition.ToString(CultureInfo.InvariantCulture) == edition) is { } questionnaire ? Coverage.Of(content, book, questionnaire) : null;
    }
}
