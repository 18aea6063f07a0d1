using System.CommandLine;
using MsqSite.Diagnostics;
using MsqSite.Export.Changes;
using MsqSite.Model;
using MsqSite.Shape;
using MsqSite.Shape.Changes;
using MsqSite.Shape.Views;

namespace MsqSite.Commands;

/// <summary><c>msqsite diff</c>: compares two responses answer by answer.</summary>
internal static class DiffCommand
{
    private const string Named = "BLR@2020 (country and edition), the path of a file, or HEAD~1:content/responses/2020/BLR.yaml (a file in a revision of git; git: before it where it could be a file)";

    public static Command Create()
    {
        Argument<string> from = new("A") { Description = $"The older response: {Named}" };
        Argument<string> to = new("B") { Description = "The newer response, named in the same ways" };
        Option<string> content = CommonOptions.Content();
        Option<string> format = CommonOptions.Format("text", "json", "html");
        Command command = new("diff", "Compare two responses answer by answer, word by word; ends with 0 whether they differ or not") { from, to, content, format };
        command.SetAction(parsed =>
        {
            DiagnosticBag findings = new();
            if (new SiteBuild(new BuildOptions(parsed.GetValue(content)!, "", ""), findings, new StageClock()).Read() is not { } read)
            {
                return Reporting.Finish(findings, "nothing was compared.", ExitCodes.ContentErrors);
            }

            return Run(new DiagnosticBag(), read, parsed.GetValue(from)!, parsed.GetValue(to)!, parsed.GetValue(format)!);
        });
        return command;
    }

    // Findings of the content are the business of `check`.
    private static int Run(DiagnosticBag findings, Content content, string from, string to, string format)
    {
        ResponseDiff diff = new(content, findings);
        (FoundResponse first, FoundResponse second) = (diff.Find(from), diff.Find(to));
        if ((first, second) is not (FoundResponse.Found before, FoundResponse.Found now))
        {
            return Finish(findings, first, second);
        }

        foreach ((string name, Response response) in new[] { (from, before.Response), (to, now.Response) }.Where(side => side.Item2.Status != ResponseStatus.Published))
        {
            Console.Error.WriteLine($"{name} is {PlaceShaper.StatusKey(response.Status).Replace('-', ' ')}: what it says may not be published.");
        }

        ResponseComparison comparison = diff.Compare((from, before.Response), (to, now.Response));
        ChangesView changes = new ChangesShaper(diff.Phrases, comparison, _ => []).Shape();
        switch (format)
        {
            case "json":
                Reporting.WriteResult([.. ChangesJson.Write(comparison), (byte)'\n']);
                break;
            case "html":
                Reporting.WriteResult(ChangesHtml.Write(diff.Title(comparison), changes, diff.Phrases));
                break;
            default:
                new ChangesText(Console.Out, Reporting.HasColour).Write(diff.Title(comparison), comparison.From.Name, comparison.To.Name, changes);
                break;
        }

        return findings.HasErrors ? Reporting.Finish(findings, "words are missing.", ExitCodes.ContentErrors) : ExitCodes.Clean;
    }

    private static int Finish(DiagnosticBag findings, params FoundResponse[] sides)
    {
        string[] missing = [.. sides.OfType<FoundResponse.NotThere>().Select(side => side.Message), .. sides.OfType<FoundResponse.NoWay>().Select(side => side.Message)];
        foreach (string message in missing)
        {
            Console.Error.WriteLine(message);
        }

        return sides.Any(side => side is FoundResponse.NotThere) ? ExitCodes.Usage
            : missing.Length > 0 ? ExitCodes.Surroundings
            : Reporting.Finish(findings, "nothing was compared.", ExitCodes.ContentErrors);
    }
}
