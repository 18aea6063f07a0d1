using System.Text.Json;
using MsqSite.Tests.Commands;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Scripts;

/// <summary>The steps of the workflows: check, build and verify, and what a change does to the pages; in a small repository of git.</summary>
public sealed class SiteScriptTests : IDisposable
{
    private static readonly Dictionary<string, string> Somebody = new()
    {
        ["GIT_AUTHOR_NAME"] = "A", ["GIT_AUTHOR_EMAIL"] = "a@a.example", ["GIT_COMMITTER_NAME"] = "A", ["GIT_COMMITTER_EMAIL"] = "a@a.example",
    };

    private readonly ScratchFolder folder = new();

    public SiteScriptTests()
    {
        using TemporarySite site = new();
        Files.Copy(site.Content.Root, folder.PathTo("content"));
        Files.Copy(Repository.Templates, folder.PathTo("templates"));
        foreach (string script in Directory.GetFiles(Repository.PathTo("scripts")))
        {
            folder.PutProgram($"scripts/{Path.GetFileName(script)}", File.ReadAllText(script));
        }

        folder.Put(".gitignore", "/site/\n/out/\n");
        Run("git", "init", "--quiet", "--initial-branch", "main").MustSucceed();
        Run("git", "add", ".").MustSucceed();
        Run("git", "commit", "--quiet", "--message", "Begun").MustSucceed();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_mistake_stands_on_its_line_in_the_workflow_and_in_the_file_for_code_scanning()
    {
        folder.Put("content/responses/2020/NOR.yaml", File.ReadAllText(folder.PathTo("content/responses/2020/NOR.yaml")).Replace("country: NOR", "country: NOO", StringComparison.Ordinal));
        Script.Result check = Run(folder.PathTo("scripts/check-content"), "out/findings.sarif");
        Assert.Equal(2, check.ExitCode);
        Assert.Contains("::error file=content/responses/2020/NOR.yaml,line=", check.Output, StringComparison.Ordinal);
        using JsonDocument sarif = JsonDocument.Parse(File.ReadAllText(folder.PathTo("out/findings.sarif")));
        Assert.Contains(sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray(), result => result.GetProperty("level").GetString() == "error");
    }

    [Fact]
    public void Content_without_a_mistake_passes_and_is_built_for_the_address_that_is_named()
    {
        Run(folder.PathTo("scripts/check-content"), "out/findings.sarif").MustSucceed();
        Run(folder.PathTo("scripts/build-site"), "out/site", "https://example.org/msq").MustSucceed();
        Assert.Contains("https://example.org/msq/sitemap.xml", File.ReadAllText(folder.PathTo("out/site/robots.txt")), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathTo("site")));
    }

    [Fact]
    public void The_report_names_the_pages_that_a_change_makes_different()
    {
        string answers = File.ReadAllText(folder.PathTo("content/responses/2020/NOR.yaml"));
        folder.Put("content/responses/2020/NOR.yaml", answers.Replace("We use large registers.", "We use larger registers.", StringComparison.Ordinal));
        Run(folder.PathTo("scripts/build-site")).MustSucceed();
        Script.Run(folder.Root, new Dictionary<string, string>(Somebody) { ["GITHUB_STEP_SUMMARY"] = folder.PathTo("summary.md") }, folder.PathTo("scripts/report-changes"), "HEAD", "out/report.md").MustSucceed();
        string report = File.ReadAllText(folder.PathTo("out/report.md"));
        Assert.Contains("### Changed: 4\n\n- `/countries/norway/2020/`\n- `/countries/norway/`\n- `/data/`\n- `/questions/technologies/`\n", report, StringComparison.Ordinal);
        Assert.Equal(report, File.ReadAllText(folder.PathTo("summary.md")));
        Assert.Single(Run("git", "worktree", "list").MustSucceed().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("M content/responses/2020/NOR.yaml", Run("git", "status", "--porcelain", "--untracked-files=no").MustSucceed().Trim());
    }

    [Theory]
    [InlineData("no-such-revision")]
    [InlineData("--force")]
    public void A_revision_that_is_not_there_is_said_and_leaves_no_report(string revision)
    {
        Run(folder.PathTo("scripts/build-site")).MustSucceed();
        Script.Result run = Run(folder.PathTo("scripts/report-changes"), revision, "out/report.md");
        Assert.NotEqual(0, run.ExitCode);
        Assert.False(File.Exists(folder.PathTo("out/report.md")));
    }

    private Script.Result Run(string name, params string[] arguments) => Script.Run(folder.Root, Somebody, name, arguments);
}
