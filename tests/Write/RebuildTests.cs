using MsqSite.Diagnostics;
using MsqSite.Tests.Sample;

namespace MsqSite.Tests.Write;

/// <summary>A build that takes over what the last one left makes the site that a build from nothing makes: the same files, the same findings.</summary>
public sealed class RebuildTests : IDisposable
{
    private readonly World world = new(countries: 9, seed: 3, editions: 2);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("site");

    private string Kept => Path.Combine(folder.FullName, "kept");

    private string[] Responses => [.. Directory.EnumerateFiles(Path.Combine(world.Folder, "responses"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    [Fact]
    public void After_each_of_many_changes_the_site_is_that_of_a_build_from_nothing()
    {
        IsTheSame(kept: false, "the first build");
        string[] files = Responses;
        string[] first = File.ReadAllLines(files[0]);
        Change(files[0], lines => lines.Prepend("# a comment: every place moves a line down"));
        IsTheSame(kept: true, "a comment");
        foreach (string key in (string[])["additional-information", "support-to-others"])
        {
            Say(files[0], key, "Other words, with a [link](https://other.example/).");
            IsTheSame(kept: null, $"other words of {key}");
            Say(files[0], key, "Still other words.");
            IsTheSame(kept: true, $"still other words of {key}");
        }

        foreach (string key in (string[])["cooperation", "legal-framework", "technology-strategies", "national-portals", "egovernment-authority"])
        {
            Change(files[1], lines => Without(lines, key));
            IsTheSame(kept: null, $"no answer to {key}"); // a page goes, or a place on one: any page may have led to it
        }

        Change(files[2], _ => File.ReadAllLines(files[^1]).Select(line => line.StartsWith("country:", StringComparison.Ordinal) ? $"country: {Path.GetFileNameWithoutExtension(files[2])}"
            : line.StartsWith("edition:", StringComparison.Ordinal) ? $"edition: {Path.GetFileName(Path.GetDirectoryName(files[2]))}" : line));
        IsTheSame(kept: null, "another country's answers");
        Change(files[3], lines => lines.Select(line => line.StartsWith("published:", StringComparison.Ordinal) ? "published: 2020-12-24\nupdated: 2021-03-01" : line));
        IsTheSame(kept: true, "dates");
        Change(files[4], lines => lines.Prepend("withdrawn: 2022-02-02"));
        IsTheSame(kept: null, "a consent that was taken back");
        File.Delete(files[5]);
        IsTheSame(kept: false, "a response less: a page went");
        File.WriteAllLines(files[0], first);
        IsTheSame(kept: null, "as it was");
    }

    [Fact]
    public void Another_day_of_withdrawal_is_another_day_for_the_edition_that_is_shown_instead()
    {
        string newest = Responses.Last(file => !File.ReadAllText(file).Contains("withdrawn:", StringComparison.Ordinal));
        Change(newest, lines => lines.Prepend("withdrawn: 2032-02-02"));
        Build(Kept);
        Change(newest, lines => lines.Select(line => line.Replace("2032-02-02", "2033-03-03", StringComparison.Ordinal)));
        IsTheSame(kept: true, "another day of withdrawal");
    }

    [Fact]
    public void Pages_that_show_no_words_follow_who_answered_what()
    {
        string response = Responses[0];
        Say(response, "additional-information", "Words.");
        Build(Kept);
        Change(response, lines => lines.Select(line => line.StartsWith("  additional-information:", StringComparison.Ordinal) ? "  additional-information: not-recoverable" : line));
        IsTheSame(kept: true, "an answer that was lost");
        Say(response, "additional-information", "Found again.");
        IsTheSame(kept: true, "an answer that was found again");
    }

    [Fact]
    public void What_regions_say_at_a_glance_follows_the_topics_of_laws()
    {
        Build(Kept);
        foreach (string topic in (string[])["e-procurement", "digital-identity"])
        {
            string response = Responses.First(file => File.ReadAllLines(file).Any(line => HasTopics(line) && !line.Contains(topic, StringComparison.Ordinal)));
            Change(response, lines => lines.Select(line => HasTopics(line) && !line.Contains(topic, StringComparison.Ordinal) ? line.Replace("topics: [", $"topics: [{topic}, ", StringComparison.Ordinal) : line));
            IsTheSame(kept: null, $"another topic of laws: {topic}");
        }

        static bool HasTopics(string line) => line.Contains("topics: [", StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_addresses_follows_them()
    {
        Build(Kept);
        Change(Responses[0], lines => lines.Select(line => line.Contains("url: ", StringComparison.Ordinal) ? line.Replace(".example", ".elsewhere.example", StringComparison.Ordinal) : line));
        IsTheSame(kept: true, "addresses that moved");
    }

    [Fact]
    public void A_source_is_held_against_the_answers_that_are_new()
    {
        string response = Responses.First(file => File.ReadAllText(file).Contains("publication-authorised: true", StringComparison.Ordinal) && Office(file) is not null);
        string office = Office(response)!;
        string source = Path.Combine(world.Folder, File.ReadAllLines(response).First(line => line.StartsWith("  file: ", StringComparison.Ordinal))["  file: ".Length..]);
        File.AppendAllText(source, $"Contact: {office}\n");
        IsTheSame(kept: false, "the office's address in the source");
        Change(response, lines => lines.Select(line => line.Replace(office, $"other-{office}", StringComparison.Ordinal)));
        DiagnosticBag findings = new();
        Assert.IsType<BuildOutcome.ContentErrors>(new SiteBuild(new BuildOptions(world.Folder, Repository.Templates, Kept), findings, new StageClock()).Run());
        Assert.Contains(findings.Sorted(), finding => finding.Rule == CheckRules.SourceNamesPeople && finding.At.File.EndsWith(Path.GetFileName(source), StringComparison.Ordinal));

        static string? Office(string file) => File.ReadAllLines(file).Select(line => line.Trim()).Where(line => line.StartsWith("email: ", StringComparison.Ordinal)).Select(line => line["email: ".Length..].Trim('\'', '"')).FirstOrDefault();
    }

    [Fact]
    public void What_lies_behind_a_link_is_looked_at_each_time()
    {
        string within = Path.Combine(world.Folder, "text");
        string elsewhere = Path.Combine(folder.FullName, "text");
        Directory.Move(within, elsewhere);
        Directory.CreateSymbolicLink(within, elsewhere);
        Build(Kept);
        string words = Path.Combine(elsewhere, "en.yaml");
        string text = File.ReadAllText(words);
        File.WriteAllText(words, text.Insert(text.IndexOf("title: ", StringComparison.Ordinal) + "title: ".Length, "Z"));
        IsTheSame(kept: false, "words behind a link");
    }

    [Fact]
    public void A_file_that_became_a_link_is_refused()
    {
        Build(Kept);
        string response = Responses[0];
        string moved = Path.Combine(folder.FullName, "moved.yaml");
        File.Move(response, moved);
        File.CreateSymbolicLink(response, moved);
        Assert.IsType<BuildOutcome.ContentErrors>(new SiteBuild(new BuildOptions(world.Folder, Repository.Templates, Kept), new DiagnosticBag(), new StageClock()).Run());
    }

    [Fact]
    public void What_is_wrong_with_a_page_that_was_taken_over_is_said_as_a_build_from_nothing_says_it()
    {
        File.WriteAllText(Path.Combine(world.Folder, "pages", "zed.md"), "# Zed Fund as a partner\n\nWords.\n");
        Build(Kept);
        string response = Responses.First(file => File.ReadAllText(file) is var words && words.Contains("publication-authorised: true", StringComparison.Ordinal) && words.Contains("partners: [", StringComparison.Ordinal));
        string[] lines = File.ReadAllLines(response);
        int named = Array.FindIndex(lines, line => line.Contains("partners: [", StringComparison.Ordinal));
        lines[named] = lines[named].Replace("partners: [", "partners: [Zed Fund, ", StringComparison.Ordinal);
        File.WriteAllLines(response, lines);
        string[] wrong = Errors(Kept);
        Assert.Contains(wrong, one => one.Contains("MSQ406", StringComparison.Ordinal));
        Assert.Equal(Errors(Path.Combine(folder.FullName, "fresh")), wrong);

        string[] Errors(string output)
        {
            DiagnosticBag findings = new();
            Assert.IsType<BuildOutcome.SiteErrors>(new SiteBuild(new BuildOptions(world.Folder, Repository.Templates, output), findings, new StageClock()).Run());
            return [.. findings.Sorted().Select(one => $"{one.At} {one.Rule.Code} {one.Message}")];
        }
    }

    [Fact]
    public void A_published_file_whose_size_and_time_were_put_back_is_made_again()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere nothing tells of it.");
        Build(Kept);
        string table = Path.Combine(Kept, "data", "2020", "links.csv");
        (DateTime time, byte[] rows) = (File.GetLastWriteTimeUtc(table), File.ReadAllBytes(table));
        rows[^10] ^= 1;
        File.WriteAllBytes(table, rows);
        File.SetLastWriteTimeUtc(table, time);
        Change(Responses[0], lines => lines.Prepend("# a comment"));
        IsTheSame(kept: false, "a table that was tampered with");
    }

    [Fact]
    public void What_may_not_be_published_is_not_kept()
    {
        const string Words = "nobody but its country may read these";
        string response = Responses[0];
        Say(response, "additional-information", Words);
        Build(Kept);
        Assert.True(Holds(Memory, Words));
        Change(response, lines => lines.Select(line => line.Replace("publication-authorised: true", "publication-authorised: false", StringComparison.Ordinal)));
        Build(Kept);
        Assert.False(Holds(Memory, Words));
        Change(Responses[1], lines => lines.Prepend("# a comment"));
        IsTheSame(kept: true, "a comment in another response");

        static bool Holds(string file, string words) => File.ReadAllBytes(file).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(words)) >= 0;
    }

    [Fact]
    public void What_a_build_leaves_for_the_next_is_its_owners_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");
        Build(Kept);
        string[] left = Directory.GetFiles(Path.GetDirectoryName(Memory)!, "*.bin");
        Assert.Contains(Memory, left);
        Assert.All(left, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(file)));
    }

    [Fact]
    public void A_changed_word_of_one_answer_leaves_most_pages_alone()
    {
        Say(Responses[0], "additional-information", "Words.");
        int pages = Build(Kept).Pages;
        Say(Responses[0], "additional-information", "Other words.");
        Assert.InRange(Build(Kept).Kept, pages / 2, pages - 1);
    }

    [Theory]
    [InlineData("text/en.yaml")]
    [InlineData("site.yaml")]
    [InlineData("countries.yaml")]
    [InlineData("questionnaires/2020.yaml")]
    [InlineData("partners.yaml")]
    public void What_is_no_response_may_be_on_any_page(string file)
    {
        Build(Kept);
        File.AppendAllText(Path.Combine(world.Folder, file), "# a comment\n");
        Assert.Equal(0, Build(Kept).Kept);
    }

    [Fact]
    public void Another_template_is_on_any_page()
    {
        string templates = Path.Combine(folder.FullName, "templates");
        foreach (string file in Directory.EnumerateFiles(Repository.Templates, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(templates, Path.GetRelativePath(Repository.Templates, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Build(Kept, templates);
        File.AppendAllText(Path.Combine(templates, "pages", "profile.html"), "\n");
        Change(Responses[0], lines => lines.Prepend("# a comment"));
        Assert.Equal(0, Build(Kept, templates).Kept);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(5_000)]
    [InlineData(-1)]
    [InlineData(-40)]
    public void What_is_damaged_is_not_taken_over(int at)
    {
        Build(Kept);
        byte[] kept = File.ReadAllBytes(Memory);
        kept[at < 0 ? kept.Length + at : at] ^= 0x20;
        File.WriteAllBytes(Memory, kept);
        Change(Responses[0], lines => lines.Prepend("# a comment"));
        IsTheSame(kept: false, "a damaged memory");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(1_000)]
    public void What_is_cut_off_is_not_taken_over(int length)
    {
        Build(Kept);
        File.WriteAllBytes(Memory, File.ReadAllBytes(Memory)[..length]);
        Change(Responses[0], lines => lines.Prepend("# a comment"));
        IsTheSame(kept: false, "a memory that was cut off");
    }

    [Fact]
    public void It_may_be_deleted_at_any_time()
    {
        Build(Kept);
        File.Delete(Memory);
        Change(Responses[0], lines => lines.Prepend("# a comment"));
        IsTheSame(kept: false, "no memory");
        Change(Responses[0], lines => lines.Prepend("# another comment"));
        IsTheSame(kept: true, "a memory again");
    }

    [Fact]
    public void A_page_that_somebody_touched_is_made_again_with_all_others()
    {
        Build(Kept);
        File.AppendAllText(Path.Combine(Kept, "index.html"), "<!-- touched -->");
        Change(Responses[0], lines => lines.Prepend("# a comment"));
        IsTheSame(kept: false, "a page that was touched");
    }

    [Fact]
    public void Compressed_forms_stay_too()
    {
        BuildOutcome.Published first = Build(Kept, compress: true);
        Change(Responses[0], lines => lines.Prepend("# a comment"));
        Assert.NotEqual(0, Build(Kept, compress: true).Kept);
        string fresh = Path.Combine(folder.FullName, "fresh");
        Assert.Equal(first.Pages, Build(fresh, compress: true).Pages);
        Assert.Equal(Files(fresh), Files(Kept));
    }

    public void Dispose()
    {
        world.Dispose();
        folder.Delete(recursive: true);
    }

    private string Memory => Path.Combine(Kept, ".msqsite", "kept.bin");

    private void IsTheSame(bool? kept, string after)
    {
        BuildOutcome.Published outcome = Build(Kept, out string[] said);
        string fresh = Path.Combine(folder.FullName, $"fresh-{Guid.NewGuid():N}");
        BuildOutcome.Published whole = Build(fresh, out string[] toSay);
        Assert.Equal(toSay, said);
        Assert.Equal((whole.Pages, whole.Bytes), (outcome.Pages, outcome.Bytes));
        Dictionary<string, string> expected = Files(fresh);
        Dictionary<string, string> actual = Files(Kept);
        Assert.Equal([after, .. expected.Keys.Order(StringComparer.Ordinal)], [after, .. actual.Keys.Order(StringComparer.Ordinal)]);
        Assert.Equal([after], [after, .. expected.Where(file => actual[file.Key] != file.Value).Select(file => file.Key)]);
        Assert.True(kept is null || kept == outcome.Kept > 0, $"after {after} {outcome.Kept} pages were kept");
        Directory.Delete(fresh, recursive: true);
    }

    private BuildOutcome.Published Build(string output, string? templates = null, bool compress = false) => Build(output, out _, templates, compress);

    private BuildOutcome.Published Build(string output, out string[] said, string? templates = null, bool compress = false)
    {
        DiagnosticBag findings = new();
        BuildOutcome outcome = new SiteBuild(new BuildOptions(world.Folder, templates ?? Repository.Templates, output, Compress: compress), findings, new StageClock()).Run();
        said = [.. findings.Sorted().Select(one => $"{one.At} {one.At.Length} {one.Rule.Code} {one.Message} {one.Remedy}")];
        return outcome as BuildOutcome.Published ?? throw new InvalidOperationException(string.Join('\n', said));
    }

    private static Dictionary<string, string> Files(string output) => Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories)
        .Select(file => (Path: Path.GetRelativePath(output, file), Bytes: Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))))
        .Where(file => !file.Path.StartsWith(".msqsite", StringComparison.Ordinal) || file.Path.EndsWith("manifest.txt", StringComparison.Ordinal))
        .ToDictionary(file => file.Path, file => file.Bytes);

    private static void Change(string file, Func<string[], IEnumerable<string>> change) => File.WriteAllLines(file, [.. change(File.ReadAllLines(file))]);

    private static void Say(string file, string key, string words) =>
        Change(file, lines => Without(lines, key).SelectMany(line => line.StartsWith("answers:", StringComparison.Ordinal) ? [line, $"  {key}: \"{words}\""] : (string[])[line]));

    // An answer is its key's line and what is set in below it.
    private static IEnumerable<string> Without(IEnumerable<string> lines, string key)
    {
        bool skipping = false;
        foreach (string line in lines)
        {
            bool isKey = line.StartsWith("  ", StringComparison.Ordinal) && line.Length > 2 && line[2] is not (' ' or '-' or '#');
            skipping = isKey || (line.Length > 0 && line[0] != ' ') ? line.StartsWith($"  {key}:", StringComparison.Ordinal) : skipping;
            if (!skipping)
            {
                yield return line;
            }
        }
    }
}
