namespace MsqSite.Tests.Scripts;

/// <summary>The pull request with the health of the links: a repository beside the test takes it, and a stand-in for GitHub's program says what it was asked.</summary>
public sealed class ProposeHealthTests : IDisposable
{
    private const string Gh = """
        #!/bin/sh
        echo "$@" >> "$GH_LOG"
        [ "$2" = list ] && cat "$GH_OPEN" || true
        """;

    private readonly ScratchFolder folder = new();

    private string Log => File.ReadAllText(folder.PathTo("log"));

    public ProposeHealthTests()
    {
        folder.PutProgram("bin/gh", Gh);
        folder.Put("open", "");
        folder.Put("log", "");
        folder.Put("work/content/link-health.json", "{}\n");
        Git(".", "init", "--quiet", "--bare", "--initial-branch", "main", "origin");
        Git("work", "init", "--quiet", "--initial-branch", "main");
        Git("work", "add", ".");
        Git("work", "commit", "--quiet", "--message", "Begun");
        Git("work", "remote", "add", "origin", folder.PathTo("origin"));
        Git("work", "push", "--quiet", "origin", "main");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_changed_file_becomes_one_commit_on_a_branch_of_its_own_and_a_request()
    {
        folder.Put("work/content/link-health.json", "{\"links\": []}\n");
        folder.Put("work/other.txt", "not part of it");
        Propose().MustSucceed();
        Assert.Equal("content/link-health.json\n", Git("origin", "diff", "--name-only", "main", "link-health"));
        Assert.Contains("pr create --base main --head link-health --title Links probed", Log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_that_is_open_is_brought_up_to_date_and_no_second_one_is_opened()
    {
        folder.Put("work/content/link-health.json", "{\"links\": []}\n");
        Propose().MustSucceed();
        Git("work", "switch", "--quiet", "main");
        folder.Put("work/content/link-health.json", "{\"links\": [1]}\n");
        folder.Put("open", "7\n");
        Propose().MustSucceed();
        Assert.Equal("{\"links\": [1]}\n", Git("origin", "show", "link-health:content/link-health.json"));
        Assert.Equal(1, Log.Split("pr create").Length - 1);
        Assert.Equal("1", Git("origin", "rev-list", "--count", "main..link-health").Trim());
    }

    [Fact]
    public void A_file_that_is_the_same_asks_nobody_for_anything()
    {
        Assert.Contains("No link's health has changed.", Propose().MustSucceed(), StringComparison.Ordinal);
        Assert.Equal("", Log);
    }

    [Fact]
    public void A_file_that_is_new_is_proposed_and_one_that_is_missing_is_said()
    {
        Git("work", "rm", "--quiet", "content/link-health.json");
        Git("work", "commit", "--quiet", "--message", "Not yet");
        Assert.Contains("run msqsite probe first", Propose().Error, StringComparison.Ordinal);
        folder.Put("work/content/link-health.json", "{}\n");
        Propose().MustSucceed();
        Assert.Contains("pr create", Log, StringComparison.Ordinal);
    }

    private Script.Result Propose() => Script.Run(folder.PathTo("work"), Environment(), "scripts/propose-health");

    private string Git(string place, params string[] arguments) => Script.Run(folder.PathTo(place), Environment(), "git", arguments).MustSucceed();

    private Dictionary<string, string> Environment() => new()
    {
        ["PATH"] = $"{folder.PathTo("bin")}{Path.PathSeparator}{System.Environment.GetEnvironmentVariable("PATH")}",
        ["GH_LOG"] = folder.PathTo("log"),
        ["GH_OPEN"] = folder.PathTo("open"),
        ["HOME"] = folder.Root,
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_AUTHOR_NAME"] = "A",
        ["GIT_AUTHOR_EMAIL"] = "a@a.example",
        ["GIT_COMMITTER_NAME"] = "A",
        ["GIT_COMMITTER_EMAIL"] = "a@a.example",
    };
}
