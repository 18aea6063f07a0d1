using System.CommandLine;
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
            BuildCommand.Create(),
            CheckCommand.Create(),
            VerifyCommand.Create(),
            SampleCommand.Create(),
            NewCommand.Create(),
            SchemaCommand.Create(),
        };
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (string message in parsed.Errors.Select(error => error.Message).Distinct())
            {
                Console.Error.WriteLine(message);
            }

            Console.Error.WriteLine("Try: msqsite --help");
            return ExitCodes.Usage;
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
