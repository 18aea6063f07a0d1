using MsqSite.Diagnostics;
using MsqSite.Write;

namespace MsqSite.Tests.Write;

/// <summary>What the generator did not make is never overwritten, followed or removed.</summary>
public sealed class ObstacleTests : IDisposable
{
    private readonly OutputFolder output = new();

    public void Dispose() => output.Dispose();

    [Fact]
    public void A_persons_file_in_the_way_is_refused_and_nothing_is_published()
    {
        output.Publish(("index.html", "home"));
        output.Put("about/index.html", "mine");

        AssertRefused(["about/index.html"], ("index.html", "new home"), ("about/index.html", "ours"), ("style.css", "body{}"));
    }

    [Fact]
    public void All_that_is_in_the_way_is_named_in_one_run()
    {
        output.Put("a.html", "mine");
        output.Put("folder.html/mine.txt", "mine");
        output.Put("file", "mine");

        AssertRefused(["file", "folder.html", "a.html"],
            ("a.html", "ours"), ("folder.html", "ours"), ("file/index.html", "ours"), ("file/2.html", "ours"));
    }

    [Fact]
    public void A_persons_file_with_the_very_same_bytes_is_no_obstacle()
    {
        output.Put("robots.txt", "same");

        Assert.Equal(new PublishOutcome(0, 1, 0), output.Publish(("robots.txt", "same")));
    }

    [Fact]
    public void An_empty_folder_in_the_way_of_a_page_is_refused()
    {
        Directory.CreateDirectory(output.At("a.html"));

        AssertRefused(["a.html"], ("a.html", "ours"));
    }

    [Fact]
    public void A_folder_of_ours_that_holds_a_persons_file_does_not_become_a_page()
    {
        output.Publish(("data/index.html", "ours"));
        output.Put("data/notes.txt", "mine");

        AssertRefused(["data"], ("data", "page"));
    }

    [Fact]
    public void A_link_that_leads_out_of_the_output_is_not_followed_for_writing()
    {
        string outside = Directory.CreateDirectory(Path.Combine(output.Parent, "outside")).FullName;
        output.Publish(("index.html", "home"));
        Directory.CreateSymbolicLink(output.At("countries"), outside);

        AssertRefused(["countries"], ("countries/belarus/index.html", "page"));
        Assert.Empty(Directory.GetFileSystemEntries(outside));
    }

    [Fact]
    public void A_link_to_the_very_same_bytes_outside_does_not_count_as_published()
    {
        File.WriteAllText(Path.Combine(output.Parent, "outside.txt"), "same");
        output.Publish(("index.html", "home"));
        File.CreateSymbolicLink(output.At("robots.txt"), Path.Combine(output.Parent, "outside.txt"));

        AssertRefused(["robots.txt"], ("robots.txt", "same"));
    }

    [Fact]
    public void A_link_in_place_of_a_file_of_ours_is_replaced_itself()
    {
        string outside = Path.Combine(output.Parent, "outside.txt");
        output.Publish(("robots.txt", "old"));
        File.Move(output.At("robots.txt"), outside);
        File.CreateSymbolicLink(output.At("robots.txt"), outside);

        output.Publish(("robots.txt", "new"));

        Assert.Equal("old", File.ReadAllText(outside));
        Assert.Null(new FileInfo(output.At("robots.txt")).LinkTarget);
        Assert.Equal("new", output.Read("robots.txt"));
    }

    [Fact]
    public void A_link_that_leads_out_of_the_output_is_not_followed_for_removing()
    {
        string outside = Path.Combine(output.Parent, "outside");
        output.Publish(("index.html", "home"), ("old/page.html", "page"));
        Directory.Move(output.At("old"), outside);
        Directory.CreateSymbolicLink(output.At("old"), outside);

        Assert.Equal(0, output.Publish(("index.html", "home")).Removed);
        Assert.Equal("page", File.ReadAllText(Path.Combine(outside, "page.html")));
    }

    [Fact]
    public void A_manifest_that_names_files_outside_removes_none_of_them()
    {
        output.Publish(("index.html", "home"));
        File.WriteAllText(Path.Combine(output.Parent, "precious.txt"), "mine");
        string hash = new('0', 64);
        output.Put(".msqsite/manifest.txt",
            $"{hash}  ../precious.txt\n{hash}  {output.Parent}/precious.txt\nnonsense\n\n{hash}  a/../../precious.txt\n");

        output.Publish(("index.html", "home"));

        Assert.True(File.Exists(Path.Combine(output.Parent, "precious.txt")));
    }

    [Fact]
    public void A_link_in_place_of_the_generators_own_folder_is_refused()
    {
        string outside = Directory.CreateDirectory(Path.Combine(output.Parent, "outside")).FullName;
        Directory.CreateDirectory(output.Output);
        Directory.CreateSymbolicLink(output.At(".msqsite"), outside);

        WriteException refused = Assert.Throws<WriteException>(() => Stage.Beside(output.Output));

        Assert.Equal(WriteRules.InTheWay, Assert.Single(refused.Findings).Rule);
        Assert.Empty(Directory.GetFileSystemEntries(outside));
    }

    private void AssertRefused(string[] named, params (string Path, string Text)[] files)
    {
        string before = output.Snapshot();

        WriteException refused = Assert.Throws<WriteException>(() => output.Publish(files));

        Assert.All(refused.Findings, one => Assert.Equal(WriteRules.InTheWay, one.Rule));
        Assert.Equal(named.Select(path => $"{output.Output}/{path}").Order(), refused.Findings.Select(one => one.At.File).Order());
        Assert.Equal(before, output.Snapshot());
    }
}
