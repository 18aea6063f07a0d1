using MsqSite.Diagnostics;
using MsqSite.Write;

namespace MsqSite.Tests.Write;

/// <summary>A publication that is cut off leaves whole files, and the next one finishes it.</summary>
public sealed class InterruptionTests
{
    private static readonly (string Path, string Text)[] Old =
    [
        ("index.html", "home 1"), ("style-1.css", "1"),
        ("countries/belarus/index.html", "Belarus 1"), ("countries/atlantis/index.html", "Atlantis 1"),
        ("about", "about 1"), ("legal/topic/index.html", "topic 1"), ("same.html", "same"),
    ];

    private static readonly (string Path, string Text)[] New =
    [
        ("index.html", "home 2"), ("style-2.css", "2"), ("countries/belarus/index.html", "Belarus 2"), ("countries/norway/index.html", "Norway 2"),
        ("about/index.html", "about 2"), ("legal", "legal 2"), ("same.html", "same"), ("sitemap.xml", "map 2"),
    ];

    public static TheoryData<int> EveryStep => [.. Enumerable.Range(0, StepsOfAWholeRun().Count)];

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void Each_file_is_the_old_or_the_new_one_and_the_next_build_finishes(int cut)
    {
        using OutputFolder output = new();
        output.Put(".gitignore", "*\n");
        output.Publish(Old);

        Assert.Throws<PowerCutException>(() => output.PublishUntil(cut, New));

        AssertEachFileIsWhole(output);
        output.Publish(New);
        using OutputFolder fresh = new();
        fresh.Put(".gitignore", "*\n");
        fresh.Publish(New);
        Assert.Equal(fresh.Snapshot(), output.Snapshot());
    }

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void After_a_cut_the_old_site_can_be_published_again(int cut)
    {
        using OutputFolder output = new();
        output.Publish(Old);
        string before = output.Snapshot();

        Assert.Throws<PowerCutException>(() => output.PublishUntil(cut, New));
        output.Publish(Old);

        Assert.Equal(before, output.Snapshot());
    }

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void A_disk_that_is_full_at_any_step_is_a_finding_and_leaves_whole_files(int cut)
    {
        using OutputFolder output = new();
        output.Publish(Old);
        using (Stage stage = Stage.Beside(output.Output))
        {
            OutputFolder.Fill(stage, New);
            int steps = 0;

            WriteException full = Assert.Throws<WriteException>(() => stage.Publish(_ =>
            {
                if (steps++ == cut)
                {
                    throw new IOException("No space left on device");
                }
            }));

            Assert.Equal(WriteRules.CouldNotWrite, Assert.Single(full.Findings).Rule);
            Assert.Contains("No space left on device", full.Message, StringComparison.Ordinal);
        }

        AssertEachFileIsWhole(output);
        output.Publish(New);
        Assert.Equal(new PublishOutcome(0, New.Length, 0), output.Publish(New));
    }

    [Fact]
    public void Assets_come_before_pages_pages_before_those_above_them_and_removals_last()
    {
        Assert.Equal(
            [
                "manifest",
                "remove about", "remove legal/topic/index.html",
                "place legal", "place style-2.css",
                "place countries/belarus/index.html", "place countries/norway/index.html", "place about/index.html", "place index.html",
                "place sitemap.xml",
                "remove countries/atlantis/index.html", "remove style-1.css",
                "manifest",
            ],
            StepsOfAWholeRun());
    }

    [Fact]
    public void What_a_killed_build_staged_is_cleared_away_by_the_next()
    {
        using OutputFolder output = new();
        output.Publish(Old);
        string before = output.Snapshot();
        output.Put(".msqsite/stage/1", "half a fi");
        output.Put(".msqsite/stage/2/index.html", "left over");

        Assert.Equal(new PublishOutcome(0, Old.Length, 0), output.Publish(Old));
        Assert.Equal(before, output.Snapshot());
    }

    private static List<string> StepsOfAWholeRun()
    {
        using OutputFolder output = new();
        output.Publish(Old);
        return output.PublishUntil(int.MaxValue, New);
    }

    private static void AssertEachFileIsWhole(OutputFolder output)
    {
        foreach ((string path, _) in Old.Concat(New).Where(file => File.Exists(output.At(file.Path))))
        {
            Assert.Contains((path, output.Read(path)), Old.Concat(New));
        }

        // A page of the new site never stands without its style sheet.
        Assert.True(output.Read("index.html") == "home 1" || File.Exists(output.At("style-2.css")));
    }
}
