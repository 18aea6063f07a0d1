using System.CommandLine;
using System.Text;
using MsqSite.Export.Editing;
using MsqSite.Model;
using MsqSite.Write;

namespace MsqSite.Commands;

/// <summary><c>msqsite schema</c>: writes the JSON Schemas that text editors complete and check responses by.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        Option<string> content = CommonOptions.Content();
        Option<bool> check = new("--check") { Description = "Write nothing; say whether the schemas are those of the questionnaires" };
        Command command = new("schema", "Write each edition's JSON Schema, by which text editors complete, explain and check responses") { content, check };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetValue(content)!;
            return FormContent.Read(folder) is not { } read ? ExitCodes.ContentErrors : parsed.GetValue(check) ? Check(read, folder) : Write(read, folder);
        });
        return command;
    }

    private static int Write(Content content, string folder)
    {
        foreach (Questionnaire questionnaire in content.Questionnaires)
        {
            string file = ResponseSchema.File(questionnaire.Edition);
            if (!IsCurrent(content, questionnaire, folder))
            {
                WholeFile.Replace(Path.Combine(folder, file), ResponseSchema.Write(content, questionnaire));
            }

            Console.WriteLine($"{content.Folder}/{file}");
        }

        return ExitCodes.Clean;
    }

    private static int Check(Content content, string folder)
    {
        Questionnaire[] stale = [.. content.Questionnaires.Where(one => !IsCurrent(content, one, folder))];
        foreach (Questionnaire questionnaire in stale)
        {
            Console.Error.WriteLine($"{content.Folder}/{ResponseSchema.File(questionnaire.Edition)} is not what the questionnaire, the countries and site.yaml make it; write it with: msqsite schema");
        }

        return stale.Length == 0 ? ExitCodes.Clean : ExitCodes.ContentErrors;
    }

    // Line ends may be those of the machine that checked the file out.
    private static bool IsCurrent(Content content, Questionnaire questionnaire, string folder)
    {
        string path = Path.Combine(folder, ResponseSchema.File(questionnaire.Edition));
        return File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == Encoding.UTF8.GetString(ResponseSchema.Write(content, questionnaire));
    }
}
