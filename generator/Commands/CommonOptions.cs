using System.CommandLine;
using MsqSite.Read;

namespace MsqSite.Commands;

/// <summary>Options that several commands take, with the repository's folders as defaults.</summary>
internal static class CommonOptions
{
    public static Option<string> Content() => Folder("--content", "content", "Folder with site.yaml, countries, questionnaires and responses");

    public static Option<string> Templates() => Folder("--templates", "templates", "Folder with layouts, pages, parts and assets");

    public static Option<string> Output(string what) => Folder("--output", "site", what);

    public static Option<bool> Strict() => new("--strict") { Description = "Treat warnings as errors" };

    /// <param name="forms">What a result can be written as, the usual one first.</param>
    public static Option<string> Format(params string[] forms)
    {
        Option<string> format = new("--format") { Description = $"How the result is written: {string.Join(", ", forms)}", DefaultValueFactory = _ => forms[0], HelpName = string.Join('|', forms) };
        format.AcceptOnlyFromAmong(forms);
        return format;
    }

    public static Option<Uri?> BaseUrl() => new("--base-url")
    {
        Description = "Where the site is published, in place of the address in site.yaml",
        HelpName = "https://example.org/msq/",
        CustomParser = result =>
        {
            Uri? address = SettingsReader.BaseUrl(result.Tokens[0].Value);
            if (address is null)
            {
                result.AddError($"\"{result.Tokens[0].Value}\" is no address of a site; write it as https://example.org/msq/");
            }

            return address;
        },
    };

    private static Option<string> Folder(string name, string usual, string what) => new(name) { Description = what, DefaultValueFactory = _ => usual, HelpName = "folder" };
}
