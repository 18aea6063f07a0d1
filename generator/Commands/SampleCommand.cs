using System.CommandLine;
using System.Globalization;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Sample;

namespace MsqSite.Commands;

/// <summary><c>msqsite sample</c>: writes a made-up content folder for tests and benchmarks.</summary>
internal static class SampleCommand
{
    public static Command Create()
    {
        Option<string> content = CommonOptions.Content();
        Option<int> countries = Number("--countries", "How many countries", SampleWorld.LeastCountries, SampleWorld.MostCountries, 193);
        Option<int> editions = Number("--editions", "How many editions each country answers", 1, SampleWorld.MostEditions, 1);
        Option<int> seed = new("--seed") { Description = "The same seed gives the same world", DefaultValueFactory = _ => 1, HelpName = "number" };
        Option<string> into = new("--into") { Description = "A folder that is empty or not there yet", Required = true, HelpName = "folder" };
        Command command = new("sample", "Write a made-up content folder; every page of its site says that it is made up") { content, countries, editions, seed, into };
        command.SetAction(parsed =>
        {
            DiagnosticBag findings = new();
            if (new SiteBuild(new BuildOptions(parsed.GetValue(content)!, "", ""), findings, new StageClock()).Read() is not { } real)
            {
                return Reporting.Finish(findings, "no sample was written.", ExitCodes.ContentErrors);
            }

            return Write(real, parsed.GetValue(content)!, parsed.GetValue(into)!, parsed.GetValue(countries), parsed.GetValue(editions), parsed.GetValue(seed));
        });
        return command;
    }

    private static Option<int> Number(string name, string what, int least, int most, int usual)
    {
        Option<int> option = new(name) { Description = $"{what}, {least} to {most}", DefaultValueFactory = _ => usual, HelpName = "number" };
        option.Validators.Add(result =>
        {
            // Asking the library for the number would throw where what was written is none.
            bool good = result.Tokens.All(token => int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most);
            if (!good)
            {
                result.AddError($"{name} is a number from {least} to {most}");
            }
        });
        return option;
    }

    private static int Write(Content real, string folder, string into, int countries, int editions, int seed)
    {
        DiagnosticBag findings = new();
        SampleWorld.Write(real, folder, into, countries, seed, findings, editions);
        return findings.HasErrors
            ? Reporting.Finish(findings, "no sample was written.", ExitCodes.Usage)
            : Reporting.Finish(findings, $"{countries} made-up countries in {into}.", ExitCodes.Clean);
    }
}
