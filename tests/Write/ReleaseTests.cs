using MsqSite.Diagnostics;
using MsqSite.Write;

namespace MsqSite.Tests.Write;

/// <summary>A live server's output: whole folders, and one link that is flipped.</summary>
public sealed class ReleaseTests : IDisposable
{
    private readonly OutputFolder output = new();

    public void Dispose() => output.Dispose();

    [Fact]
    public void A_first_release_makes_the_link()
    {
        PublishOutcome outcome = output.Release(("index.html", "1"), ("a/b.html", "b"));

        Assert.Equal(new PublishOutcome(2, 0, 0), outcome);
        Assert.Equal("1", output.Read("index.html"));
        Assert.StartsWith("output é.releases", new DirectoryInfo(output.Output).LinkTarget, StringComparison.Ordinal);
        Assert.Single(Releases());
    }

    [Fact]
    public void Another_content_is_another_release_and_the_one_before_is_kept()
    {
        output.Release(("index.html", "1"), ("same.html", "same"), ("old.html", "old"));
        string before = Target();

        PublishOutcome outcome = output.Release(("index.html", "2"), ("same.html", "same"));

        Assert.Equal(new PublishOutcome(1, 1, 1), outcome);
        Assert.Equal("2", output.Read("index.html"));
        Assert.Equal("1", File.ReadAllText(Path.Combine(before, "index.html")));
        Assert.Equal(2, Releases().Length);
    }

    [Fact]
    public void A_file_that_is_the_same_keeps_its_time_so_that_readers_need_not_fetch_it_again()
    {
        output.Release(("index.html", "1"), ("same.html", "same"), ("altered.html", "as made"));
        foreach (string path in new[] { "index.html", "same.html", "altered.html" })
        {
            File.WriteAllText(output.At(path), path == "altered.html" ? "by hand" : output.Read(path));
            File.SetLastWriteTimeUtc(output.At(path), OutputFolder.LongAgo);
        }

        output.Release(("index.html", "2"), ("same.html", "same"), ("altered.html", "as made"));

        Assert.Equal(OutputFolder.LongAgo, File.GetLastWriteTimeUtc(output.At("same.html")));
        Assert.NotEqual(OutputFolder.LongAgo, File.GetLastWriteTimeUtc(output.At("index.html")));
        Assert.NotEqual(OutputFolder.LongAgo, File.GetLastWriteTimeUtc(output.At("altered.html")));
        Assert.Equal("as made", output.Read("altered.html"));
    }

    [Fact]
    public void What_is_in_the_way_of_the_release_before_stops_no_release()
    {
        output.Release(("index.html", "1"), ("a.html", "a"), ("b/b.html", "b"), ("empty.txt", ""));
        File.Delete(output.At("a.html"));
        Directory.CreateDirectory(output.At("a.html"));
        Directory.Delete(output.At("b"), recursive: true);
        File.CreateSymbolicLink(output.At("b"), "nowhere");

        Assert.Equal(new PublishOutcome(1, 3, 0), output.Release(("index.html", "2"), ("a.html", "a"), ("b/b.html", "b"), ("empty.txt", "")));
        Assert.Equal(("a", "b"), (output.Read("a.html"), output.Read("b/b.html")));
    }

    [Fact]
    public void The_same_content_again_changes_nothing()
    {
        output.Release(("index.html", "1"));
        output.Release(("index.html", "2"));
        string before = output.Snapshot();

        Assert.Equal(new PublishOutcome(0, 1, 0), output.Release(("index.html", "2")));
        Assert.Equal(before, output.Snapshot());
    }

    [Fact]
    public void Older_releases_are_removed_and_a_persons_folder_beside_them_is_not()
    {
        output.Release(("index.html", "1"));
        string first = Target();
        Directory.CreateDirectory(Path.Combine(output.Output + ".releases", "by hand"));
        output.Release(("index.html", "2"));
        string second = Target();

        output.Release(("index.html", "3"));

        Assert.False(Directory.Exists(first));
        Assert.Equal([second, Target()], Releases().OrderBy(path => path != second));
        Assert.True(Directory.Exists(Path.Combine(output.Output + ".releases", "by hand")));
    }

    [Fact]
    public void Going_back_to_the_content_before_flips_back_to_its_folder()
    {
        output.Release(("index.html", "1"));
        string first = Target();
        output.Release(("index.html", "2"));

        output.Release(("index.html", "1"));

        Assert.Equal(first, Target());
        Assert.Equal("1", output.Read("index.html"));
        Assert.Equal(2, Releases().Length);
    }

    [Fact]
    public void A_live_release_that_somebody_altered_is_replaced_by_a_whole_one()
    {
        output.Release(("index.html", "1"), ("a.html", "a"));
        File.WriteAllText(output.At("index.html"), "hacked");
        File.Delete(output.At("a.html"));

        output.Release(("index.html", "1"), ("a.html", "a"));

        Assert.Equal("1", output.Read("index.html"));
        Assert.Equal("a", output.Read("a.html"));
    }

    [Fact]
    public void A_release_that_is_not_published_leaves_no_trace()
    {
        string before = output.Snapshot();
        using (Stage stage = Stage.ForRelease(output.Output))
        {
            OutputFolder.Fill(stage, [("index.html", "1")]);
        }

        Assert.Equal(before, output.Snapshot());
    }

    [Fact]
    public void A_real_folder_or_a_file_or_a_strangers_link_is_refused()
    {
        output.Put("index.html", "mine");
        AssertRefused(() => Stage.ForRelease(output.Output));

        string file = Path.Combine(output.Parent, "file");
        File.WriteAllText(file, "mine");
        AssertRefused(() => Stage.ForRelease(file));

        string link = Path.Combine(output.Parent, "link");
        Directory.CreateSymbolicLink(link, output.Output);
        AssertRefused(() => Stage.ForRelease(link));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(link, "index.html")));
    }

    [Fact]
    public void A_live_release_is_not_written_into_by_a_build_without_release()
    {
        output.Release(("index.html", "1"));

        AssertRefused(() => Stage.Beside(output.Output));
    }

    [Fact]
    public void A_release_that_is_cut_off_at_any_step_leaves_the_live_one_or_the_new_one_whole()
    {
        (string, string)[] old = [("index.html", "1"), ("a.html", "a1")];
        (string, string)[] site = [("index.html", "2"), ("a.html", "a2"), ("b/c.html", "c")];
        int steps = CutAt(int.MaxValue, old, site);
        Assert.True(steps > 5);
        for (int cut = 0; cut < steps; cut++)
        {
            CutAt(cut, old, site);
        }
    }

    private static int CutAt(int cut, (string, string)[] old, (string, string)[] site)
    {
        using OutputFolder output = new();
        output.Release(("index.html", "0"));
        output.Release(old);
        int steps = 0;
        try
        {
            steps = output.ReleaseUntil(cut, site).Count;
        }
        catch (PowerCutException)
        {
            string home = output.Read("index.html");
            Assert.Equal($"a{home}", output.Read("a.html"));
            Assert.Equal(home == "2", File.Exists(output.At("b/c.html")));
        }

        output.Release(site);
        Assert.Equal("c", output.Read("b/c.html"));
        Assert.Equal("2", output.Read("index.html"));
        return steps;
    }

    private static void AssertRefused(Action action) =>
        Assert.Equal(WriteRules.UnfitOutput, Assert.Single(Assert.Throws<WriteException>(action).Findings).Rule);

    private string Target() => Path.Combine(output.Parent, new DirectoryInfo(output.Output).LinkTarget!);

    private string[] Releases() =>
        [.. Directory.GetDirectories(output.Output + ".releases").Where(path => Path.GetFileName(path) is not (".msqsite" or "by hand"))];
}
