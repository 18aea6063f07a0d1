using System.Diagnostics;

namespace MsqSite.Tests.Schema;

/// <summary>Runs a script of this folder by Node, with the npm packages that lie here; where they are missing a test says so and is skipped.</summary>
internal static class Node
{
    private const int MostMilliseconds = 300_000;

    /// <returns>What the script writes.</returns>
    public static string Run(string script, params string[] arguments)
    {
        if (!Directory.Exists(Repository.PathTo("tests/Schema/node_modules/@citation-js/core")))
        {
            const string missing = "The npm packages are missing: run npm ci --prefix tests/Schema --ignore-scripts.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", missing);
            Assert.Fail(missing);
        }

        using Process node = Process.Start(new ProcessStartInfo("node", [Repository.PathTo($"tests/Schema/{script}"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = node.StandardOutput.ReadToEndAsync();
        Task<string> error = node.StandardError.ReadToEndAsync();
        if (!node.WaitForExit(MostMilliseconds))
        {
            node.Kill(entireProcessTree: true);
            Assert.Fail($"{script} did not end");
        }

        Assert.True(node.ExitCode == 0, error.Result);
        return output.Result.Trim();
    }
}
