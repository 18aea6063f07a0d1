using System.Diagnostics;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Commands;

/// <summary><c>check --watch</c> as an editor uses it: left running beside the text editor, ended with Ctrl+C.</summary>
public sealed class CheckWatchTests
{
    [Theory]
    [InlineData("INT", true)]
    [InlineData("TERM", false)]
    public async Task Each_change_is_checked_and_the_last_state_is_told_at_the_end(string signal, bool mended)
    {
        using TemporaryContent content = new();
        using Process process = Msqsite.Start(new Dictionary<string, string>(), Repository.Root, "check", "--watch", "--content", content.Root);
        try
        {
            Assert.Contains("the content can be published.", await ToWaiting(process), StringComparison.Ordinal);
            string good = File.ReadAllText(content.PathTo("responses/2020/NOR.yaml"));
            content.Change("responses/2020/NOR.yaml", "country: NOR", "country: NOW");
            await Until(process, "MSQ205");
            if (mended)
            {
                content.Put("responses/2020/NOR.yaml", good);
                await Until(process, "the content can be published.");
            }

            using (Process kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
            {
                await kill.WaitForExitAsync().WaitAsync(Msqsite.Limit);
            }

            await process.WaitForExitAsync().WaitAsync(Msqsite.Limit);
            Assert.Equal(mended ? 0 : 2, process.ExitCode);
            Assert.DoesNotContain("   at ", await process.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    // A file that is read while it is written is checked twice; what counts is how it ends.
    private static async Task Until(Process process, string words)
    {
        while (!(await ToWaiting(process)).Contains(words, StringComparison.Ordinal))
        {
        }
    }

    private static async Task<string> ToWaiting(Process process)
    {
        List<string> lines = [];
        while (lines.Count == 0 || !lines[^1].StartsWith("Waiting for changes", StringComparison.Ordinal))
        {
            lines.Add(await process.StandardError.ReadLineAsync().WaitAsync(Msqsite.Limit) ?? throw new InvalidOperationException("msqsite ended: " + string.Join('\n', lines)));
        }

        return string.Join('\n', lines);
    }
}
