using MsqSite.Diagnostics;

namespace MsqSite.Tests.Commands;

public sealed class ExplainTests
{
    [Theory]
    [InlineData("MSQ203")]
    [InlineData("msq203")]
    [InlineData("203")]
    public void A_code_is_explained_on_standard_output(string code)
    {
        Msqsite.Result run = Msqsite.Run("explain", code);
        Assert.Equal((0, "", RuleText.Plain(CheckRules.UnknownTopic)), (run.ExitCode, run.Error, run.Output));
    }

    [Fact]
    public void Without_a_code_all_are_listed()
    {
        Msqsite.Result run = Msqsite.Run("explain");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(RuleBook.All.Select(rule => $"{rule.Code}  {rule.Title}"), run.Output.TrimEnd().ReplaceLineEndings("\n").Split('\n'));
    }

    [Theory]
    [InlineData("MSQ20", "did you mean \"MSQ20")]
    [InlineData("MQS203", "did you mean \"MSQ203\"?")]
    [InlineData("everything", "There is no code everything")]
    public void A_code_that_there_is_not_is_exit_4(string code, string words)
    {
        Msqsite.Result run = Msqsite.Run("explain", code);
        Assert.Equal((4, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }
}
