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
        Option<int> countries = new("--countries") { Description = $"How many countries, {SampleWorld.LeastCountries} to {SampleWorld.MostCountries}", DefaultValueFactory = _ => 193, HelpName = "number" };
        countries.Validators.Add(result =>
        {
            // Asking the library for the number would throw where what was written is none.
            bool good = result.Tokens.All(token => int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= SampleWorld.LeastCountries and <= SampleWorld.MostCountries);
            if (!good)
            {
                result.AddError($"--countries is a number from {SampleWorld.LeastCountries} to {SampleWorld.MostCountries}");
            }
        });
        Option<int> seed = new("--seed") { Description = "The same seed gives the same world", DefaultValueFactory = _ => 1, HelpName = "number" };
        Option<string> into = new("--into") { Description = "A folder that is empty or not there yet", Required = true, HelpName = "folder" };
        Command command = new("sample", "Write a made-up content folder; every page of its site says that it is made up") { content, countries, seed, into };
        command.SetAction(parsed =>
        {
            DiagnosticBag findings = new();
            if (new SiteBuild(new BuildOptions(parsed.GetValue(content)!, "", ""), findings, new StageClock()).Read() is not { } real)
            {
                return Reporting.Finish(findings, "no sample was written.", ExitCodes.ContentErrors);
            }

            return Write(real, parsed.GetValue(content)!, parsed.GetValue(into)!, parsed.GetValue(countries), parsed.GetValue(seed));
        });
        return command;
    }

    private static int Write(Content real, string folder, string into, int countries, int seed)
    {
        DiagnosticBag findings = new();
        SampleWorld.Write(real, folder, into, countries, seed, findings);
        return findings.HasErrors
            ? Reporting.Finish(findings, "no sample was written.", ExitCodes.Usage)
            : Reporting.Finish(findings, $"{countries} made-up countries in {into}.", ExitCodes.Clean);
    }
}
