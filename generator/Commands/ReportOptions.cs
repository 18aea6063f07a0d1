using System.CommandLine;
using System.CommandLine.Parsing;
using MsqSite.Diagnostics;

namespace MsqSite.Commands;

/// <summary>The options that say how findings are told.</summary>
internal sealed class ReportOptions
{
    private static readonly Dictionary<string, ReportFormat> Formats = new(StringComparer.Ordinal)
    {
        ["text"] = ReportFormat.Text,
        ["json"] = ReportFormat.Json,
        ["github"] = ReportFormat.GitHub,
        ["sarif"] = ReportFormat.Sarif,
        ["junit"] = ReportFormat.JUnit,
    };

    private readonly Option<string> format = new("--format")
    {
        Description = "How findings are told: text on standard error, the others on standard output",
        DefaultValueFactory = _ => "text",
        HelpName = "text|json|github|sarif|junit",
    };

    private readonly Option<string> color = new("--color")
    {
        Description = "Colours in the text: auto is where a terminal is and NO_COLOR is not set",
        DefaultValueFactory = _ => "auto",
        HelpName = "auto|always|never",
    };

    private ReportOptions()
    {
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        color.AcceptOnlyFromAmong("auto", "always", "never");
    }

    public static ReportOptions AddTo(Command command)
    {
        ReportOptions options = new();
        command.Add(options.format);
        command.Add(options.color);
        return options;
    }

    /// <summary>Whether the findings of this call are told as text.</summary>
    public bool IsForPeople(CommandResult parsed) => parsed.GetResult(format) is not { Tokens: [var asked] } || asked.Value == "text";

    /// <summary>How this run tells of the content that it reads.</summary>
    public Reporting From(ParseResult parsed, string content) => new(parsed.CommandResult.Command.Name, Formats[parsed.GetValue(format)!], Terminal.Colours(parsed.GetValue(color)!), content);
}
