using System.Text;
using MsqSite.Write;

namespace MsqSite.Tests.Write;

/// <summary>Publishing into a folder: what is written, kept and removed.</summary>
public sealed class StageTests : IDisposable
{
    private readonly OutputFolder output = new();

    public void Dispose() => output.Dispose();

    [Fact]
    public void A_first_publication_writes_every_file()
    {
        PublishOutcome outcome = output.Publish(("index.html", "home"), ("countries/belarus/index.html", "Belarus"), ("empty.txt", ""));

        Assert.Equal(new PublishOutcome(3, 0, 0), outcome);
        Assert.Equal("home", output.Read("index.html"));
        Assert.Equal("Belarus", output.Read("countries/belarus/index.html"));
        Assert.Equal("", output.Read("empty.txt"));
        Assert.False(Directory.Exists(output.At(".msqsite/stage")));
    }

    [Fact]
    public void Nothing_is_touched_when_nothing_changed()
    {
        (string, string)[] site = [("index.html", "home"), ("countries/belarus/index.html", "Belarus"), ("empty.txt", "")];
        output.Publish(site);
        string[] all = ["index.html", "countries/belarus/index.html", "empty.txt", ".msqsite/manifest.txt"];
        foreach (string path in all)
        {
            File.SetLastWriteTimeUtc(output.At(path), OutputFolder.LongAgo);
        }

        PublishOutcome outcome = output.Publish(site);

        Assert.Equal(new PublishOutcome(0, 3, 0), outcome);
        Assert.All(all, path => Assert.Equal(OutputFolder.LongAgo, File.GetLastWriteTimeUtc(output.At(path))));
    }

    [Fact]
    public void A_changed_file_is_replaced_and_its_neighbour_left_alone()
    {
        output.Publish(("a.html", "old"), ("b.html", "same"));
        File.SetLastWriteTimeUtc(output.At("b.html"), OutputFolder.LongAgo);

        PublishOutcome outcome = output.Publish(("a.html", "new"), ("b.html", "same"));

        Assert.Equal(new PublishOutcome(1, 1, 0), outcome);
        Assert.Equal("new", output.Read("a.html"));
        Assert.Equal(OutputFolder.LongAgo, File.GetLastWriteTimeUtc(output.At("b.html")));
    }

    [Fact]
    public void A_reader_who_has_a_file_open_reads_the_old_one_to_its_end()
    {
        output.Publish(("a.html", "the old page"));
        using FileStream reader = new(output.At("a.html"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

        output.Publish(("a.html", "new"));

        using StreamReader text = new(reader);
        Assert.Equal("the old page", text.ReadToEnd());
        Assert.Equal("new", output.Read("a.html"));
    }

    [Fact]
    public void A_file_that_somebody_altered_is_set_right_though_the_manifest_calls_it_unchanged()
    {
        output.Publish(("a.html", "page"), ("b.html", "page"));
        output.Put("a.html", "PAGE");
        File.Delete(output.At("b.html"));

        Assert.Equal(new PublishOutcome(2, 0, 0), output.Publish(("a.html", "page"), ("b.html", "page")));
        Assert.Equal("page", output.Read("a.html"));
        Assert.Equal("page", output.Read("b.html"));
    }

    [Fact]
    public void A_file_larger_than_the_buffer_is_compared_to_its_last_byte()
    {
        string large = new('x', 200_000);
        output.Publish(("a.csv", large + "1"));

        Assert.Equal(new PublishOutcome(0, 1, 0), output.Publish(("a.csv", large + "1")));
        Assert.Equal(new PublishOutcome(1, 0, 0), output.Publish(("a.csv", large + "2")));
        Assert.EndsWith("x2", output.Read("a.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_removed_page_goes_with_its_empty_folders()
    {
        output.Publish(("index.html", "home"), ("countries/atlantis/2020/index.html", "gone"), ("countries/belarus/index.html", "stays"));

        PublishOutcome outcome = output.Publish(("index.html", "home"), ("countries/belarus/index.html", "stays"));

        Assert.Equal(new PublishOutcome(0, 2, 1), outcome);
        Assert.False(Directory.Exists(output.At("countries/atlantis")));
        Assert.Equal("stays", output.Read("countries/belarus/index.html"));
    }

    [Fact]
    public void What_a_person_put_there_stays()
    {
        output.Put(".gitignore", "*\n");
        output.Put("countries/notes.txt", "mine");
        Directory.CreateDirectory(output.At("empty"));
        output.Publish(("index.html", "home"), ("countries/index.html", "list"));

        output.Publish(("index.html", "home"));

        Assert.Equal("*\n", output.Read(".gitignore"));
        Assert.Equal("mine", output.Read("countries/notes.txt"));
        Assert.True(Directory.Exists(output.At("empty")));
        Assert.False(File.Exists(output.At("countries/index.html")));
    }

    [Fact]
    public void A_stage_that_is_not_published_leaves_no_trace()
    {
        string before = output.Snapshot();
        using (Stage stage = Stage.Beside(Path.Combine(output.Output, "deep", "er")))
        {
            OutputFolder.Fill(stage, [("index.html", "home")]);
        }

        Assert.Equal(before, output.Snapshot());
        Assert.False(Directory.Exists(output.Output));
    }

    [Fact]
    public void A_stage_that_is_not_published_leaves_a_published_site_as_it_was()
    {
        output.Put(".gitignore", "*\n");
        output.Publish(("index.html", "home"));
        string before = output.Snapshot();
        using (Stage stage = Stage.Beside(output.Output))
        {
            OutputFolder.Fill(stage, [("index.html", "another"), ("new.html", "new")]);
        }

        Assert.Equal(before, output.Snapshot());
    }

    [Fact]
    public void A_page_may_become_a_folder_and_a_folder_a_page()
    {
        output.Publish(("about", "page"), ("data/2020/index.html", "list"), ("data/2021", "page"));

        PublishOutcome outcome = output.Publish(("about/index.html", "page"), ("data", "page"));

        Assert.Equal(new PublishOutcome(2, 0, 3), outcome);
        Assert.Equal("page", output.Read("about/index.html"));
        Assert.Equal("page", output.Read("data"));
    }

    [Fact]
    public void Several_threads_may_write_at_once()
    {
        using Stage stage = Stage.Beside(output.Output);
        Parallel.For(0, 500, number => stage.Write($"countries/{number % 50}/{number}.html", Encoding.UTF8.GetBytes($"page {number}")));

        Assert.Equal(new PublishOutcome(500, 0, 0), stage.Publish());
        Assert.All(Enumerable.Range(0, 500), number => Assert.Equal($"page {number}", output.Read($"countries/{number % 50}/{number}.html")));
    }

    [Fact]
    public void The_manifest_is_sorted_and_the_same_whatever_the_order_of_writing()
    {
        (string, string)[] site = [("b.html", "b"), ("a/é.html", "é"), ("a.html", "")];
        output.Publish(site);
        using OutputFolder other = new();
        other.Publish([.. site.Reverse()]);

        Assert.Equal(output.ManifestText, other.ManifestText);
        Assert.Equal(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.html\n"
            + "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c  a/é.html\n"
            + "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  b.html\n",
            output.ManifestText);
    }

    [Fact]
    public void An_output_that_is_itself_a_link_to_a_folder_is_published_into()
    {
        string real = Directory.CreateDirectory(Path.Combine(output.Parent, "www")).FullName;
        Directory.CreateSymbolicLink(output.Output, real);

        output.Publish(("index.html", "home"));

        Assert.Equal("home", File.ReadAllText(Path.Combine(real, "index.html")));
        Assert.NotNull(new DirectoryInfo(output.Output).LinkTarget);
    }
}
