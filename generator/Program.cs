using System.CommandLine;
using System.CommandLine.Completions;
using System.Text;
using MsqSite.Commands;

namespace MsqSite;

/// <summary>The root command.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        Console.OutputEncoding = Encoding.UTF8;
        RootCommand root = new("Publishes country profiles from the answers to the United Nations' Member States Questionnaire.")
        {
            NewCommand.Create(),
            CheckCommand.Create(),
            ServeCommand.Create(),
            BuildCommand.Create(),
            VerifyCommand.Create(),
            ProbeCommand.Create(),
            StatusCommand.Create(),
            DiffCommand.Create(),
            SchemaCommand.Create(),
            ExplainCommand.Create(),
            SampleCommand.Create(),
        };
        HelpWithExamples.AddTo(root);
        ParseResult parsed = root.Parse(arguments);
        bool completing = root.Directives.OfType<SuggestDirective>().Any(asked => parsed.GetResult(asked) is not null); // a shell asks how an unfinished line may go on
        if (parsed.Errors.Count > 0 && !completing)
        {
            return Misunderstanding.Tell(parsed);
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"msqsite: {failure.Message}");
            return ExitCodes.Surroundings;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Console.Error.WriteLine($"msqsite: a fault of the program, not of your files: {fault}");
            return ExitCodes.FaultOfOurs;
        }
    }
}
