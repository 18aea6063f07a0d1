using System.Diagnostics;

namespace MsqSite.Tests.Commands;

/// <summary>
/// Runs the program as its users do: the native binary that the environment variable MSQSITE_BINARY names, or else the one that the tests were
/// built with.
/// </summary>
internal static class Msqsite
{
    /// <summary>The longest that a test waits for something that comes within a second or two.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static Result Run(params string[] arguments) => Run(new Dictionary<string, string>(), Repository.Root, arguments);

    public static Result Run(IReadOnlyDictionary<string, string> environment, string folder, params string[] arguments)
    {
        using Process process = Start(environment, folder, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"msqsite {string.Join(' ', arguments)} did not end");
        }

        return new Result(process.ExitCode, output.Result, error.Result);
    }

    public static Process Start(IReadOnlyDictionary<string, string> environment, string folder, params string[] arguments)
    {
        string? native = Environment.GetEnvironmentVariable("MSQSITE_BINARY");
        ProcessStartInfo start = new(native ?? "dotnet", native is null ? [Path.Combine(AppContext.BaseDirectory, "msqsite.dll"), .. arguments] : arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>What a run left behind.</summary>
    public sealed record Result(int ExitCode, string Output, string Error);
}
