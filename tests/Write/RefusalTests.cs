using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Write;

namespace MsqSite.Tests.Write;

/// <summary>Places that cannot be written, two builds at once, pages that collide, paths that lead elsewhere.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly OutputFolder output = new();

    public void Dispose() => output.Dispose();

    [Fact]
    public void An_output_under_a_file_is_a_finding()
    {
        string file = Path.Combine(output.Parent, "file.txt");
        File.WriteAllText(file, "mine");

        AssertFinding(WriteRules.CouldNotWrite, () => Stage.Beside(Path.Combine(file, "site")));
        AssertFinding(WriteRules.CouldNotWrite, () => Stage.ForRelease(Path.Combine(file, "site")));
        AssertFinding(WriteRules.CouldNotWrite, () => Stage.Beside(file));
    }

    [Fact]
    public void A_stage_that_vanishes_under_the_build_is_a_finding()
    {
        using Stage stage = Stage.Beside(output.Output);
        Directory.Delete(output.At(".msqsite/stage"), recursive: true);

        AssertFinding(WriteRules.CouldNotWrite, () => stage.Write("index.html", "home"u8));
    }

    [Fact]
    public void Two_builds_at_once_do_not_mix()
    {
        using Stage first = Stage.Beside(output.Output);
        OutputFolder.Fill(first, [("index.html", "first")]);

        AssertFinding(WriteRules.Busy, () => Stage.Beside(output.Output));

        first.Publish();
        Assert.Equal("first", output.Read("index.html"));
    }

    [Fact]
    public void Two_releases_at_once_do_not_mix()
    {
        using Stage first = Stage.ForRelease(output.Output);

        AssertFinding(WriteRules.Busy, () => Stage.ForRelease(output.Output));
    }

    [Fact]
    public void A_build_may_follow_as_soon_as_the_one_before_is_disposed_of()
    {
        Stage.Beside(output.Output).Dispose();
        Stage.Beside(output.Output).Dispose();

        Assert.Equal(1, output.Publish(("index.html", "home")).Written);
    }

    [Theory]
    [InlineData("a.html", "a.html")]
    [InlineData("a/Index.html", "a/index.html")]
    [InlineData("a", "a/index.html")]
    [InlineData("A", "a/b/index.html")]
    public void Two_pages_that_want_the_same_file_are_a_finding(string one, string other)
    {
        using Stage stage = Stage.Beside(output.Output);
        OutputFolder.Fill(stage, [(one, "1"), (other, "2")]);

        AssertFinding(WriteRules.SamePath, () => stage.Publish());
        Assert.False(File.Exists(output.At(one)));
    }

    [Theory]
    [InlineData("index.html")] // which stays, too
    [InlineData("Index.html")]
    [InlineData("about/index.html/more.html")]
    public void A_page_that_is_in_the_way_of_one_that_stays_is_found(string path)
    {
        output.Publish(("about/index.html", "about"), ("index.html", "home"));
        string before = output.Snapshot();
        using (Stage stage = Stage.Beside(output.Output, compress: false, SiteLooks.Of(output.Output)))
        {
            Assert.True(stage.Keep(["index.html", "about/index.html"]));
            stage.Write(path, [1]);
            AssertFinding(WriteRules.SamePath, () => stage.Publish());
        }

        Assert.Equal(before, output.Snapshot());
    }

    [Fact]
    public void Pages_that_stay_are_in_nobodys_way()
    {
        output.Publish(("about/index.html", "about"), ("index.html", "home"), ("old.html", "old"));
        using Stage stage = Stage.Beside(output.Output, compress: false, SiteLooks.Of(output.Output));
        Assert.True(stage.Keep(["index.html", "about/index.html"]));
        Assert.Equal(new PublishOutcome(0, 2, 1), stage.Publish());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../index.html")]
    [InlineData("a/../../index.html")]
    [InlineData("a/./index.html")]
    [InlineData("a//index.html")]
    [InlineData("a/")]
    [InlineData("C:/index.html")]
    [InlineData("c:index.html")]
    [InlineData("a\\..\\index.html")]
    [InlineData("a/.. /index.html")]
    [InlineData("a\0.html")]
    [InlineData("a\n.html")]
    [InlineData(".msqsite/manifest.txt")]
    [InlineData(".MSQSITE/lock")]
    public void A_path_that_leads_out_of_the_site_is_never_written(string path)
    {
        using Stage stage = Stage.Beside(output.Output);

        Assert.Throws<ArgumentException>(() => stage.Write(path, Encoding.UTF8.GetBytes("no")));
    }

    [Theory]
    [InlineData(".well-known/security.txt")]
    [InlineData("404.html")]
    [InlineData("..a/b..c")]
    [InlineData("länder/қазақстан/index.html")]
    public void A_path_inside_the_site_is_written(string path)
    {
        output.Publish((path, "yes"));

        Assert.Equal("yes", output.Read(path));
    }

    private static void AssertFinding(Rule rule, Action action)
    {
        WriteException refused = Assert.Throws<WriteException>(action);
        Assert.Equal(rule, Assert.Single(refused.Findings).Rule);
    }
}
