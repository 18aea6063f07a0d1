namespace MsqSite.Tests.Commands;

/// <summary>Exit code 4: the caller is told, and nothing is written.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("--colour", "check", "--colour")]
    [InlineData("example", "build", "--base-url", "example")]
    [InlineData("https://example.org/?a=b", "verify", "--base-url", "https://example.org/?a=b")]
    [InlineData("--countries", "sample", "--countries", "1001", "--into", "nowhere")]
    [InlineData("--editions", "sample", "--editions", "11", "--into", "nowhere")]
    [InlineData("--editions", "sample", "--editions", "two", "--into", "nowhere")]
    public void A_command_that_cannot_be_understood_is_said_to_be_so(string about, params string[] arguments)
    {
        Msqsite.Result run = Msqsite.Run(arguments);
        Assert.Equal(4, run.ExitCode);
        Assert.Contains(about, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(Repository.PathTo("nowhere")));
    }

    [Theory]
    [InlineData("\"buidl\" is no command of msqsite; did you mean \"build\"?", "buidl")]
    [InlineData("\"--contnt\" is no option of msqsite build; did you mean \"--content\"?", "build", "--contnt=x")]
    [InlineData("\"--hlep\" is no option of msqsite check; did you mean \"--help\"?", "check", "--hlep")]
    [InlineData("\"BLR\" is no argument of msqsite check", "check", "BLR")]
    [InlineData("sarif", "check", "--format", "xml")]
    [InlineData("--watch", "check", "--watch", "--format", "json")]
    public void A_slip_is_answered_with_what_was_probably_meant(string words, params string[] arguments)
    {
        Msqsite.Result run = Msqsite.Run(arguments);
        Assert.Equal((4, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_command_at_all_is_no_clean_run()
    {
        Msqsite.Result run = Msqsite.Run();
        Assert.Equal(4, run.ExitCode);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void A_sample_is_not_written_into_a_folder_with_something_in_it()
    {
        using TemporarySite site = new();
        string before = Path.Combine(site.Root, "kept.txt");
        File.WriteAllText(before, "mine");
        Msqsite.Result run = Msqsite.Run("sample", "--countries", "3", "--into", site.Root);
        Assert.Equal(4, run.ExitCode);
        Assert.Contains("MSQ", run.Error, StringComparison.Ordinal);
        Assert.Equal([before], Directory.GetFileSystemEntries(site.Root));
    }
}
