using System.CommandLine;
using MsqSite.Diagnostics;

namespace MsqSite.Commands;

/// <summary><c>msqsite explain</c>: what a code means, an example, and the cure; without a code, the list of all.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        Argument<string?> code = new("code") { Description = "The code of a finding, such as MSQ203; none for the list of all", Arity = ArgumentArity.ZeroOrOne };
        code.CompletionSources.Add(_ => RuleBook.All.Select(rule => rule.Code));
        Command command = new("explain", "Explain a code: what it means, an example, and what to do") { code };
        command.SetAction(parsed => parsed.GetValue(code) is { } asked ? Explain(asked) : List());
        return command;
    }

    private static int List()
    {
        foreach (Rule rule in RuleBook.All)
        {
            Console.Out.WriteLine($"{rule.Code}  {rule.Title}");
        }

        return ExitCodes.Clean;
    }

    private static int Explain(string asked)
    {
        string code = asked.StartsWith("MSQ", StringComparison.OrdinalIgnoreCase) ? asked.ToUpperInvariant() : $"MSQ{asked}";
        if (RuleBook.All.FirstOrDefault(rule => rule.Code == code) is not { } rule)
        {
            string? near = NearestWord.DidYouMean(code, RuleBook.All.Select(one => one.Code));
            Console.Error.WriteLine($"There is no code {asked}{(near is null ? "" : $"; {near}")}");
            Console.Error.WriteLine("Try: msqsite explain");
            return ExitCodes.Usage;
        }

        Console.Out.Write(RuleText.Plain(rule));
        return ExitCodes.Clean;
    }
}
