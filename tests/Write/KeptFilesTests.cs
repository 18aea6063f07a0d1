using MsqSite.Diagnostics;

namespace MsqSite.Tests.Write;

/// <summary>What a build leaves beside the site is believed only while it holds: nothing is damaged, nobody touched the site, no link leads elsewhere.</summary>
public sealed class KeptFilesTests : IDisposable
{
    private readonly KeptSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void What_lies_behind_a_link_is_looked_at_each_time()
    {
        string within = Path.Combine(site.Content, "text");
        string elsewhere = Path.Combine(site.Folder, "text");
        Directory.Move(within, elsewhere);
        Directory.CreateSymbolicLink(within, elsewhere);
        site.Build(site.Kept);
        string words = Path.Combine(elsewhere, "en.yaml");
        string text = File.ReadAllText(words);
        File.WriteAllText(words, text.Insert(text.IndexOf("title: ", StringComparison.Ordinal) + "title: ".Length, "Z"));
        site.IsTheSame(kept: false, "words behind a link");
    }

    [Fact]
    public void A_file_that_became_a_link_is_refused()
    {
        site.Build(site.Kept);
        string response = site.Responses[0];
        string moved = Path.Combine(site.Folder, "moved.yaml");
        File.Move(response, moved);
        File.CreateSymbolicLink(response, moved);
        Assert.IsType<BuildOutcome.ContentErrors>(new SiteBuild(new BuildOptions(site.Content, Repository.Templates, site.Kept), new DiagnosticBag(), new StageClock()).Run());
    }

    [Fact]
    public void A_published_file_whose_size_and_time_were_put_back_is_made_again()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere nothing tells of it.");
        site.Build(site.Kept);
        string table = Path.Combine(site.Kept, "data", "2020", "links.csv");
        (DateTime time, byte[] rows) = (File.GetLastWriteTimeUtc(table), File.ReadAllBytes(table));
        rows[^10] ^= 1;
        File.WriteAllBytes(table, rows);
        File.SetLastWriteTimeUtc(table, time);
        KeptSite.Change(site.Responses[0], lines => lines.Prepend("# a comment"));
        site.IsTheSame(kept: false, "a table that was tampered with");
    }

    [Fact]
    public void What_may_not_be_published_is_not_kept()
    {
        const string Words = "nobody but its country may read these";
        string response = site.Responses[0];
        KeptSite.Say(response, "additional-information", Words);
        site.Build(site.Kept);
        Assert.True(IsKept(Words));
        KeptSite.Change(response, lines => lines.Select(line => line.Replace("publication-authorised: true", "publication-authorised: false", StringComparison.Ordinal)));
        site.Build(site.Kept);
        Assert.False(IsKept(Words));
        KeptSite.Change(site.Responses[1], lines => lines.Prepend("# a comment"));
        site.IsTheSame(kept: true, "a comment in another response");
    }

    [Fact]
    public void Words_that_no_response_has_any_longer_are_wiped_out()
    {
        string response = site.Responses[0];
        KeptSite.Say(response, "additional-information", "words that were a mistake");
        site.Build(site.Kept);
        KeptSite.Say(response, "additional-information", "words that are right");
        site.IsTheSame(kept: true, "other words");
        Assert.Equal((false, true), (IsKept("words that were a mistake"), IsKept("words that are right")));
    }

    [Fact]
    public void Words_that_changed_again_and_again_do_not_fill_the_disk()
    {
        site.Build(site.Kept);
        long first = new FileInfo(site.Words).Length;
        string wordy = string.Concat(Enumerable.Repeat("many words ", 2_000));
        for (int time = 0; time < 12; time++)
        {
            KeptSite.Say(site.Responses[time % 3], "additional-information", $"{wordy}{time}");
            site.Build(site.Kept);
        }

        Assert.InRange(new FileInfo(site.Words).Length, first + 3 * wordy.Length, 2 * (first + 4 * wordy.Length) + (1 << 16));
        KeptSite.Say(site.Responses[4], "additional-information", "a few words");
        site.IsTheSame(kept: true, "words that changed again and again");
    }

    [Theory]
    [InlineData("damaged")]
    [InlineData("cut off")]
    [InlineData("emptied")]
    public void Words_that_are_not_what_they_were_are_read_anew(string how)
    {
        site.Build(site.Kept);
        byte[] words = File.ReadAllBytes(site.Words);
        File.WriteAllBytes(site.Words, how switch
        {
            "damaged" => [.. words.Select(one => (byte)(one ^ 0x20))],
            "cut off" => words[..(words.Length / 2)],
            _ => [],
        });
        KeptSite.Say(site.Responses[0], "additional-information", "other words"); // whose page shows those of all countries
        site.IsTheSame(kept: false, $"words that were {how}");
        KeptSite.Say(site.Responses[0], "additional-information", "and other words");
        site.IsTheSame(kept: true, "words that are kept again");
    }

    [Fact]
    public void Damaged_words_are_not_carried_into_a_new_file()
    {
        site.Build(site.Kept);
        byte[] words = File.ReadAllBytes(site.Words);
        File.WriteAllBytes(site.Words, [.. words.Select(one => (byte)(one ^ 0x20)), .. new byte[2 * words.Length]]); // so much that it is written anew
        KeptSite.Change(site.Responses[0], lines => lines.Prepend("# a comment")); // for which no words are asked
        site.IsTheSame(kept: false, "damaged words that nobody asked for");
        KeptSite.Say(site.Responses[0], "additional-information", "other words");
        site.IsTheSame(kept: true, "words that were read anew");
    }

    [Fact]
    public void What_a_build_leaves_for_the_next_is_its_owners_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");
        site.Build(site.Kept);
        string[] left = Directory.GetFiles(Path.GetDirectoryName(site.Memory)!, "*.bin");
        Assert.Contains(site.Memory, left);
        Assert.All(left, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(file)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(5_000)]
    [InlineData(-1)]
    [InlineData(-40)]
    public void What_is_damaged_is_not_taken_over(int at)
    {
        site.Build(site.Kept);
        byte[] kept = File.ReadAllBytes(site.Memory);
        kept[at < 0 ? kept.Length + at : at] ^= 0x20;
        File.WriteAllBytes(site.Memory, kept);
        KeptSite.Change(site.Responses[0], lines => lines.Prepend("# a comment"));
        site.IsTheSame(kept: false, "a damaged memory");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(1_000)]
    public void What_is_cut_off_is_not_taken_over(int length)
    {
        site.Build(site.Kept);
        File.WriteAllBytes(site.Memory, File.ReadAllBytes(site.Memory)[..length]);
        KeptSite.Change(site.Responses[0], lines => lines.Prepend("# a comment"));
        site.IsTheSame(kept: false, "a memory that was cut off");
    }

    [Theory]
    [InlineData("kept.bin")]
    [InlineData("answers.bin")]
    [InlineData("last-build.bin")]
    public void It_may_be_deleted_at_any_time(string name)
    {
        site.Build(site.Kept);
        File.Delete(Path.Combine(Path.GetDirectoryName(site.Memory)!, name));
        KeptSite.Change(site.Responses[0], lines => lines.Prepend("# a comment"));
        site.IsTheSame(kept: false, "no memory");
        KeptSite.Change(site.Responses[0], lines => lines.Prepend("# another comment"));
        site.IsTheSame(kept: true, "a memory again");
    }

    [Theory]
    [InlineData("read-countries.bin")]
    [InlineData("read-en.bin")]
    [InlineData("read-2020.bin")]
    public void What_was_read_of_a_file_beside_responses_may_be_damaged_or_gone(string name)
    {
        site.Build(site.Kept);
        string kept = Path.Combine(Path.GetDirectoryName(site.Memory)!, name);
        byte[] whole = File.ReadAllBytes(kept);
        foreach (Action<string> harm in (Action<string>[])[File.Delete, file => File.WriteAllBytes(file, whole[..(whole.Length / 2)]), Turn])
        {
            harm(kept);
            KeptSite.Change(site.Responses[0], lines => lines.Prepend("# a comment"));
            site.IsTheSame(kept: true, "a comment");
            Assert.Equal(whole, File.ReadAllBytes(kept));
        }

        void Turn(string file)
        {
            byte[] other = [.. whole];
            other[other.Length / 2] ^= 0x20;
            File.WriteAllBytes(file, other);
        }
    }

    [Fact]
    public void A_page_that_somebody_touched_is_made_again_with_all_others()
    {
        site.Build(site.Kept);
        File.AppendAllText(Path.Combine(site.Kept, "index.html"), "<!-- touched -->");
        KeptSite.Change(site.Responses[0], lines => lines.Prepend("# a comment"));
        site.IsTheSame(kept: false, "a page that was touched");
    }

    private bool IsKept(string words) => Directory.GetFiles(Path.GetDirectoryName(site.Memory)!, "*.bin").Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(words)) >= 0);
}
