using System.Diagnostics;
using System.Text.Json;
using AngleSharp.Html.Parser;
using MsqSite.Tests.Fixtures;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Commands;

/// <summary><c>msqsite diff</c>, tried from outside.</summary>
public sealed class DiffTests : IDisposable
{
    private const string Norway = "responses/2020/NOR.yaml";

    private readonly TemporaryContent content = TemporaryContent.OfTwoEditions();

    public void Dispose() => content.Dispose();

    [Fact]
    public void Two_editions_are_compared_through_the_keys_of_their_questions()
    {
        string text = Good("NOR@2020", "nor@2022");
        Assert.Contains("1 Strategy (question 4 in 2020)\n      We have a {+new +}strategy", text, StringComparison.Ordinal);
        Assert.Contains("Not asked in 2022 (2)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[-E-health", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', text);
    }

    [Fact]
    public void Json_has_each_question_with_both_states_and_the_words_that_changed()
    {
        using JsonDocument json = JsonDocument.Parse(Good("NOR@2020", "NOR@2022", "--format", "json"));
        Assert.Equal(6, json.RootElement.GetProperty("totals").GetProperty("changed").GetInt32());
        JsonElement split = json.RootElement.GetProperty("questions").EnumerateArray().Single(one => one.GetProperty("key").GetString() == "local-investment");
        Assert.Equal(("not-asked-before", "not-asked", "not-answered", "ict-investment"), (Text(split, "change"), Text(split.GetProperty("from"), "state"), Text(split.GetProperty("to"), "state"), Text(split, "split-from")));
        JsonElement use = json.RootElement.GetProperty("questions").EnumerateArray().Single(one => one.GetProperty("key").GetString() == "usage-statistics");
        Assert.Equal("[[{\"removed\":\"Yes\"}],[{\"added\":\"No\"}]]", JsonSerializer.Serialize(use.GetProperty("parts")[0].GetProperty("lines")));

        static string? Text(JsonElement one, string name) => one.GetProperty(name).GetString();
    }

    [Fact]
    public void Html_is_one_whole_page_in_which_an_answer_is_text()
    {
        content.Change("responses/2022/NOR.yaml", "We switch the lights off.", "We <script>alert(1)</script> & rest.");
        string html = Good("NOR@2020", "NOR@2022", "--format", "html");
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Equal("We <script>alert(1)</script> & rest.", new HtmlParser().ParseDocument(html).One("#green-transition li").Seen());
    }

    [Fact]
    public void A_response_is_the_same_as_itself()
    {
        Assert.Contains("12 the same", Good("NOR@2022", content.PathTo("responses/2022/NOR.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_compared_with_a_revision_of_git()
    {
        Commit();
        content.Change(Norway, "We use large registers.", "We use small registers.");
        Assert.All(new[] { "HEAD:" + Norway, "git:HEAD:./" + Norway, "HEAD:" + Norway.Replace('/', '\\') }, old =>
        {
            Msqsite.Result run = In(content.Root, old, content.PathTo(Norway));
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.Contains("We use [-large-]{+small+} registers.", run.Output, StringComparison.Ordinal);
            Assert.Contains("1 answer changed, 10 the same", run.Output, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("HEAD~9:" + Norway)]
    [InlineData("HEAD:responses/2020/XXX.yaml")]
    [InlineData("HEAD:")]
    [InlineData("git:HEAD")]
    [InlineData("git:--output=written:" + Norway)]
    [InlineData("git:-p:" + Norway)]
    [InlineData("git:$(touch written):`touch written`")]
    public void A_revision_that_is_not_there_is_exit_4_and_nothing_happens(string name)
    {
        Commit();
        Msqsite.Result run = In(content.Root, name, "NOR@2022");
        Assert.Equal((4, ""), (run.ExitCode, run.Output));
        Assert.Contains(name.Replace("git:", "", StringComparison.Ordinal).Split(':')[0], run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(content.PathTo("written")));
    }

    [Fact]
    public void Without_git_or_a_repository_that_is_said()
    {
        Msqsite.Result outside = In(content.Root, "HEAD:" + Norway, "NOR@2022");
        Assert.Equal(4, outside.ExitCode);
        Assert.Contains("git finds no", outside.Error, StringComparison.OrdinalIgnoreCase);
        Msqsite.Result without = Msqsite.Run(new Dictionary<string, string> { ["PATH"] = content.Root }, content.Root, "diff", "--content", content.Root, "HEAD:" + Norway, "NOR@2022");
        Assert.Equal(5, without.ExitCode);
        Assert.Contains("git is needed", without.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("NOR@2021", "It holds: NOR@2020, NOR@2022.")]
    [InlineData("XXX@2020", "It holds none of that country.")]
    [InlineData("nowhere.yaml", "There is no file \"nowhere.yaml\".")]
    [InlineData("C:\\nowhere\\NOR.yaml", "There is no file \"C:\\nowhere\\NOR.yaml\".")]
    public void A_response_that_is_not_there_is_exit_4(string name, string sentence)
    {
        Msqsite.Result run = Msqsite.Run("diff", "--content", content.Root, name, "NOR@2022");
        Assert.Equal((4, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_a_mistake_is_exit_2_at_its_place()
    {
        using TemporaryContent other = new();
        other.Change(Norway, "usage-statistics: yes", "usage-statistics: perhaps");
        Msqsite.Result run = Msqsite.Run("diff", "--content", content.Root, other.PathTo(Norway), "NOR@2022");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("NOR.yaml:24:21: error MSQ114", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_not_be_published_is_compared_for_the_editor_and_said_to_be_so()
    {
        Msqsite.Result run = Msqsite.Run("diff", "--content", content.Root, "DNK@2020", "DNK@2022");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("DNK@2022 is withdrawn: what it says may not be published.", run.Error.Trim());
    }

    private string Good(string from, string to, params string[] options)
    {
        Msqsite.Result run = Msqsite.Run(["diff", "--content", content.Root, from, to, .. options]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output.ReplaceLineEndings("\n");
    }

    private static Msqsite.Result In(string folder, string from, string to) => Msqsite.Run(new Dictionary<string, string>(), folder, "diff", "--content", ".", from, to);

    private void Commit()
    {
        Git("init", "--quiet");
        Git("add", ".");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", "First");
    }

    private void Git(params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = content.Root })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
