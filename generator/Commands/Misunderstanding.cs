using System.CommandLine;
using MsqSite.Diagnostics;

namespace MsqSite.Commands;

/// <summary>Says what of a call was not understood, and the word that was probably meant.</summary>
internal static class Misunderstanding
{
    public static int Tell(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string[] unknown = [.. parsed.UnmatchedTokens];
        foreach (string word in unknown.Select(word => word.StartsWith('-') ? word.Split('=', ':')[0] : word))
        {
            string? near = NearestWord.DidYouMean(word, word.StartsWith('-') ? Options(parsed) : command.Subcommands.Select(one => one.Name));
            Console.Error.WriteLine($"\"{word}\" is no {(word.StartsWith('-') ? "option" : command.Subcommands.Count > 0 ? "command" : "argument")} of {Path(parsed)}{(near is null ? "" : $"; {near}")}");
        }

        // Of a word that is no command the library says, too, that a command is missing, and names the word again.
        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct().Where(message => unknown.Length == 0 || IsOfAnotherWord(message, unknown, parsed)))
        {
            Console.Error.WriteLine(message);
        }

        Console.Error.WriteLine($"Try: {Path(parsed)} --help");
        return ExitCodes.Usage;
    }

    private static bool IsOfAnotherWord(string message, string[] unknown, ParseResult parsed) =>
        parsed.CommandResult.Command.Subcommands.Count == 0 && !unknown.Any(word => message.Contains($"'{word}'", StringComparison.Ordinal));

    private static IEnumerable<string> Options(ParseResult parsed) => parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive)).Select(option => option.Name);

    private static string Path(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "msqsite" : $"msqsite {parsed.CommandResult.Command.Name}";
}
