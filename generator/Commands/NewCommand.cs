using System.CommandLine;
using System.Globalization;
using System.Text;
using MsqSite.Export.Editing;
using MsqSite.Model;
using MsqSite.Write;

namespace MsqSite.Commands;

/// <summary><c>msqsite new</c>: begins a country's response, with every question and nothing answered.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        Argument<string> country = new("country") { Description = "The country's three-letter code; its name is understood too", HelpName = "country" };
        Option<string> edition = new("--edition") { Description = "The edition of the questionnaire; the newest one where none is named", HelpName = "year" };
        Option<string> content = CommonOptions.Content();
        Command command = new("new", "Begin a country's response: a file with every question, its wording, an example, and no answers yet") { country, edition, content };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetValue(content)!;
            if (FormContent.Read(folder) is not { } read)
            {
                return ExitCodes.ContentErrors;
            }

            string year = parsed.GetValue(edition) ?? Year(read.Questionnaires[^1]);
            CountryChoice choice = CountryChoice.Of(parsed.GetValue(country)!.Trim(), read);
            return read.Questionnaires.FirstOrDefault(one => Year(one) == year) is not { } questionnaire
                ? Refused($"There is no questionnaire of the edition {year}. There are: {string.Join(", ", read.Questionnaires.Select(Year))}.")
                : choice.Country is not { } chosen
                ? Refused(choice.Reason)
                : Write(read, folder, questionnaire, chosen);
        });
        return command;
    }

    private static int Write(Content content, string folder, Questionnaire questionnaire, Country country)
    {
        string file = ResponseDraft.File(country, questionnaire.Edition);
        string? held = content.Responses.FirstOrDefault(one => one.Edition == questionnaire.Edition && one.Country.Value == country.Iso3.Value)?.Country.At.File;
        if (held is not null || !WholeFile.Create(Path.Combine(folder, file), Encoding.UTF8.GetBytes(ResponseDraft.Write(questionnaire, country))))
        {
            return Refused($"{held ?? $"{content.Folder}/{file}"} is there already. It was left as it is; open it, or name another country or edition.");
        }

        Console.WriteLine($"{content.Folder}/{file}");
        Console.Error.WriteLine($"{country.ShortNames.English}, edition {questionnaire.Edition}: {questionnaire.Questions.Count()} questions, none answered yet. Fill them in and run: msqsite check");
        if (!File.Exists(Path.Combine(folder, ResponseSchema.File(questionnaire.Edition))))
        {
            Console.Error.WriteLine($"For completion in a text editor {content.Folder}/{ResponseSchema.File(questionnaire.Edition)} is missing; write it with: msqsite schema");
        }

        return ExitCodes.Clean;
    }

    private static string Year(Questionnaire questionnaire) => questionnaire.Edition.ToString(CultureInfo.InvariantCulture);

    private static int Refused(string reason)
    {
        Console.Error.WriteLine(reason);
        return ExitCodes.Usage;
    }
}
