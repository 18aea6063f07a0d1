namespace MsqSite.Tests.Commands;

public sealed class HelpTests
{
    [Fact]
    public void The_help_lists_the_commands_that_there_are()
    {
        Assert.Equal(["new", "check", "serve", "build", "verify", "probe", "status", "diff", "schema", "explain", "sample"], Listed());
    }

    [Theory]
    [InlineData("build", "--content --templates --output --base-url --release --strict --timings --no-verify --only --format --color")]
    [InlineData("check", "--content --strict --watch --format --color")]
    [InlineData("verify", "--content --output --base-url --strict --format --color")]
    [InlineData("probe", "--content --cache --max-age --fail-on --baseline --at-once --pause --timeout --time-limit --retries --allow-private --format --color")]
    [InlineData("status", "--content --edition --format")]
    [InlineData("diff", "--content --format <A> <B>")]
    [InlineData("serve", "--content --templates --port --editor")]
    [InlineData("explain", "<code>")]
    [InlineData("sample", "--content --countries --editions --seed --into")]
    [InlineData("new", "<country> --edition --content")]
    [InlineData("schema", "--content --check")]
    public void The_help_of_a_command_lists_its_options(string command, string options)
    {
        Msqsite.Result help = Msqsite.Run(command, "--help");
        Assert.Equal(0, help.ExitCode);
        Assert.All(options.Split(' '), option => Assert.Contains(option, help.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void The_help_of_every_command_shows_how_it_is_used()
    {
        foreach (string command in Listed())
        {
            string[] examples = Msqsite.Run(command, "--help").Output.ReplaceLineEndings("\n").Split("Examples:\n") is [_, var shown] ? shown.TrimEnd().Split('\n') : [];
            Assert.NotEmpty(examples);
            Assert.StartsWith($"  msqsite {command}", examples[0], StringComparison.Ordinal);
        }
    }

    private static string[] Listed()
    {
        Msqsite.Result help = Msqsite.Run("--help");
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        return [.. help.Output.ReplaceLineEndings("\n").Split("Commands:\n")[1].Split('\n').TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Trim().Split(' ')[0])];
    }
}
