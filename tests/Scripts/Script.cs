using System.Diagnostics;

namespace MsqSite.Tests.Scripts;

/// <summary>Runs the scripts that people and workflows share, with the program that the tests were built with or that MSQSITE_BINARY names.</summary>
internal static class Script
{
    private const int MostMilliseconds = 600_000;

    private static readonly string Program = Environment.GetEnvironmentVariable("MSQSITE_BINARY") ?? Path.Combine(AppContext.BaseDirectory, "msqsite");

    /// <summary>Runs a script of the repository, by its path from the root, or a program of the machine, in a folder.</summary>
    public static Result Run(string folder, string name, params string[] arguments) => Run(folder, new Dictionary<string, string>(), name, arguments);

    public static Result Run(string folder, IReadOnlyDictionary<string, string> environment, string name, params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The scripts are for a shell that this system lacks.");
        ProcessStartInfo start = new(name.StartsWith("scripts/", StringComparison.Ordinal) ? Repository.PathTo(name) : name, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["MSQSITE_BINARY"] = Program;
        start.Environment.Remove("GITHUB_STEP_SUMMARY");
        foreach ((string key, string value) in environment)
        {
            start.Environment[key] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(MostMilliseconds))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{name} did not end");
        }

        return new Result(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Skips, and says what is missing, where the machine lacks a program; one that guards every commit (CI=true) must have it.</summary>
    public static void Require(string program, string how)
    {
        bool found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(one => File.Exists(Path.Combine(one, program)));
        Assert.True(found || Environment.GetEnvironmentVariable("CI") != "true", $"{program} is missing: {how}");
        Assert.SkipUnless(found, $"{program} is missing: {how}");
    }

    /// <summary>What a run left behind.</summary>
    internal sealed record Result(int ExitCode, string Output, string Error)
    {
        public string MustSucceed()
        {
            Assert.True(ExitCode == 0, $"{ExitCode}: {Error}{Output}");
            return Output.ReplaceLineEndings("\n");
        }
    }
}
