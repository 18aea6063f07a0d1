namespace MsqSite.Tests.Commands;

/// <summary>What a shell is told when somebody presses Tab.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("msqsite che", "check")]
    [InlineData("msqsite check --form", "--format")]
    [InlineData("msqsite check --format s", "sarif")]
    [InlineData("msqsite explain MSQ203", "MSQ203")]
    [InlineData("msqsite build --color n", "never")]
    public void An_unfinished_line_is_finished(string line, string answer)
    {
        Msqsite.Result run = Msqsite.Run($"[suggest:{line.Length}]", line);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(answer, run.Output.ReplaceLineEndings("\n").Split('\n'));
    }
}
