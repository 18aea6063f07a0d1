using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Commands;

public sealed class CheckTests
{
    [Fact]
    public void The_real_content_can_be_published()
    {
        Msqsite.Result run = Msqsite.Run("check");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("", run.Output);
        Assert.EndsWith("the content can be published.", run.Error.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_is_told_with_its_place_on_standard_error()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  technologies: {selected: [big-dat]}");
        Msqsite.Result run = Check(content);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"{content.Root}/responses/2020/DNK.yaml:6:29: error MSQ202:", run.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean \"big-data\"?", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("the content cannot be published.", run.Error.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_content_folder_that_is_not_there_is_a_finding()
    {
        Msqsite.Result run = Msqsite.Run("check", "--content", Repository.PathTo("tests/no-such-folder"));
        Assert.InRange(run.ExitCode, 2, 5);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Contains("no-such-folder", run.Error, StringComparison.Ordinal);
    }

    private static Msqsite.Result Check(TemporaryContent content) => Msqsite.Run("check", "--content", content.Root);
}
