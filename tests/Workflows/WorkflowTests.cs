using System.Text.RegularExpressions;
using MsqSite.Tests.Scripts;

namespace MsqSite.Tests.Workflows;

/// <summary>The workflows: linted, pinned, with the least rights, and nothing in them but scripts that run anywhere.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> All => [.. Directory.GetFiles(Repository.PathTo(".github/workflows")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_linters_find_nothing()
    {
        Script.Require("node", "apt-get install npm");
        Assert.SkipUnless(Directory.Exists(Repository.PathTo("tests/Workflows/node_modules")) || Environment.GetEnvironmentVariable("CI") == "true", "The linters are missing: npm ci --prefix tests/Workflows.");
        Assert.Equal("", Script.Run(Repository.Root, "node", ["tests/Workflows/lint.mjs", .. All.Select(file => $".github/workflows/{file.Data}"), "Containerfile"]).MustSucceed());
    }

    [Fact]
    public void The_linters_would_find_something()
    {
        Script.Require("node", "apt-get install npm");
        Assert.SkipUnless(Directory.Exists(Repository.PathTo("tests/Workflows/node_modules")) || Environment.GetEnvironmentVariable("CI") == "true", "The linters are missing: npm ci --prefix tests/Workflows.");
        using ScratchFolder folder = new();
        folder.Put("bad.yml", "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.head_ref }}\n");
        folder.Put("Containerfile", "FROM scratch\nCOPPY a b\n");
        Script.Result run = Script.Run(Repository.Root, "node", "tests/Workflows/lint.mjs", folder.PathTo("bad.yml"), folder.PathTo("Containerfile"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("potentially untrusted", run.Output, StringComparison.Ordinal);
        Assert.Contains("COPPY", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_action_is_pinned_to_a_commit_and_says_which_version_that_is(string file)
    {
        Assert.All(Lines(file).Where(line => line.Contains("uses:", StringComparison.Ordinal)), line => Assert.Matches(Pinned, line));
    }

    [Fact]
    public void An_action_is_the_same_version_everywhere()
    {
        IEnumerable<string> uses = All.SelectMany(file => Lines(file.Data)).Select(line => line.Split("uses: ")).Where(parts => parts.Length == 2).Select(parts => parts[1]);
        Assert.Empty(uses.Distinct().GroupBy(use => use.Split('@')[0]).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_workflow_begins_without_rights_and_a_job_says_which_it_needs(string file)
    {
        string[] lines = Lines(file);
        Assert.Contains("permissions: {}", lines);
        int jobs = lines.Count(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Length > 2 && line[2] != ' ' && line.EndsWith(':') && Array.IndexOf(lines, line) > Array.IndexOf(lines, "jobs:"));
        Assert.Equal(jobs, lines.Count(line => line == "    permissions:"));
        Assert.Equal(jobs, lines.Count(line => line.StartsWith("    timeout-minutes: ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_step_runs_one_script_and_no_expression_stands_in_it(string file)
    {
        Assert.All(Lines(file).Where(line => line.TrimStart().StartsWith("run: ", StringComparison.Ordinal)), line =>
        {
            string[] words = line.Trim()["run: ".Length..].Split(' ');
            Assert.True(words[0] == ".ci/run" || words[0].StartsWith("scripts/", StringComparison.Ordinal), line);
            Assert.True(File.Exists(Repository.PathTo(words[0])), line);
            Assert.DoesNotContain("${{", line, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void No_job_that_may_write_runs_what_a_stranger_wrote()
    {
        string[] pullRequest = Jobs("pull-request.yml");
        Assert.DoesNotContain("pull_request_target", string.Concat(All.SelectMany(file => Lines(file.Data))), StringComparison.Ordinal);
        Assert.All(pullRequest.Where(job => job.Contains(": write", StringComparison.Ordinal)), job =>
        {
            Assert.DoesNotContain("run:", job, StringComparison.Ordinal);
            Assert.DoesNotContain("actions/checkout", job, StringComparison.Ordinal);
            Assert.Contains("github.event.pull_request.head.repo.full_name == github.repository", job, StringComparison.Ordinal);
        });
        Assert.All(pullRequest.Where(job => job.Contains("actions/checkout", StringComparison.Ordinal)), job => Assert.Contains("persist-credentials: false", job, StringComparison.Ordinal));
        Assert.DoesNotContain("secrets.", string.Concat(pullRequest), StringComparison.Ordinal);
    }

    private static string[] Lines(string file) => File.ReadAllText(Repository.PathTo($".github/workflows/{file}")).ReplaceLineEndings("\n").Split('\n');

    private static string[] Jobs(string file) => [.. JobName.Split(string.Join('\n', Lines(file)).Split("\njobs:\n")[1]).Where(job => job.Length > 0)];

    [GeneratedRegex("uses: [a-z-]+/[a-z-]+(/[a-z-]+)?@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Pinned { get; }

    [GeneratedRegex("^  [a-z-]+:\n", RegexOptions.Multiline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex JobName { get; }
}
