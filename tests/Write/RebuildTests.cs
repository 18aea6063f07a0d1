using MsqSite.Diagnostics;

namespace MsqSite.Tests.Write;

/// <summary>A build that takes over what the last one left makes the site that a build from nothing makes: the same files, the same findings.</summary>
public sealed class RebuildTests : IDisposable
{
    private readonly KeptSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void After_each_of_many_changes_the_site_is_that_of_a_build_from_nothing()
    {
        site.IsTheSame(kept: false, "the first build");
        string[] files = site.Responses;
        string[] first = File.ReadAllLines(files[0]);
        KeptSite.Change(files[0], lines => lines.Prepend("# a comment: every place moves a line down"));
        site.IsTheSame(kept: true, "a comment");
        foreach (string key in (string[])["additional-information", "support-to-others"])
        {
            KeptSite.Say(files[0], key, "Other words, with a [link](https://other.example/).");
            site.IsTheSame(kept: null, $"other words of {key}");
            KeptSite.Say(files[0], key, "Still other words.");
            site.IsTheSame(kept: true, $"still other words of {key}");
        }

        foreach (string key in (string[])["cooperation", "legal-framework", "technology-strategies", "national-portals", "egovernment-authority"])
        {
            KeptSite.Change(files[1], lines => KeptSite.Without(lines, key));
            site.IsTheSame(kept: null, $"no answer to {key}"); // a page goes, or a place on one: any page may have led to it
        }

        KeptSite.Change(files[2], _ => File.ReadAllLines(files[^1]).Select(line => line.StartsWith("country:", StringComparison.Ordinal) ? $"country: {Path.GetFileNameWithoutExtension(files[2])}"
            : line.StartsWith("edition:", StringComparison.Ordinal) ? $"edition: {Path.GetFileName(Path.GetDirectoryName(files[2]))}" : line));
        site.IsTheSame(kept: null, "another country's answers");
        KeptSite.Change(files[3], lines => lines.Select(line => line.StartsWith("published:", StringComparison.Ordinal) ? "published: 2020-12-24\nupdated: 2021-03-01" : line));
        site.IsTheSame(kept: true, "dates");
        KeptSite.Change(files[4], lines => lines.Prepend("withdrawn: 2022-02-02"));
        site.IsTheSame(kept: null, "a consent that was taken back");
        File.Delete(files[5]);
        site.IsTheSame(kept: false, "a response less: a page went");
        File.WriteAllLines(files[0], first);
        site.IsTheSame(kept: null, "as it was");
    }

    [Fact]
    public void Another_day_of_withdrawal_is_another_day_for_the_edition_that_is_shown_instead()
    {
        string newest = site.Responses.Last(file => !File.ReadAllText(file).Contains("withdrawn:", StringComparison.Ordinal));
        KeptSite.Change(newest, lines => lines.Prepend("withdrawn: 2032-02-02"));
        site.Build(site.Kept);
        KeptSite.Change(newest, lines => lines.Select(line => line.Replace("2032-02-02", "2033-03-03", StringComparison.Ordinal)));
        site.IsTheSame(kept: true, "another day of withdrawal");
    }

    [Fact]
    public void Pages_that_show_no_words_follow_who_answered_what()
    {
        string response = site.Responses[0];
        KeptSite.Say(response, "additional-information", "Words.");
        site.Build(site.Kept);
        KeptSite.Change(response, lines => lines.Select(line => line.StartsWith("  additional-information:", StringComparison.Ordinal) ? "  additional-information: not-recoverable" : line));
        site.IsTheSame(kept: true, "an answer that was lost");
        KeptSite.Say(response, "additional-information", "Found again.");
        site.IsTheSame(kept: true, "an answer that was found again");
    }

    [Fact]
    public void What_regions_say_at_a_glance_follows_the_topics_of_laws()
    {
        site.Build(site.Kept);
        foreach (string topic in (string[])["e-procurement", "digital-identity"])
        {
            string response = site.Responses.First(file => File.ReadAllLines(file).Any(line => HasTopics(line) && !line.Contains(topic, StringComparison.Ordinal)));
            KeptSite.Change(response, lines => lines.Select(line => HasTopics(line) && !line.Contains(topic, StringComparison.Ordinal) ? line.Replace("topics: [", $"topics: [{topic}, ", StringComparison.Ordinal) : line));
            site.IsTheSame(kept: null, $"another topic of laws: {topic}");
        }

        static bool HasTopics(string line) => line.Contains("topics: [", StringComparison.Ordinal);
    }

    [Fact]
    public void Partners_and_what_is_said_of_their_spellings_follow_who_names_whom()
    {
        string[] naming = [.. site.Responses.Where(file => File.ReadAllText(file) is var words && words.Contains("publication-authorised: true", StringComparison.Ordinal)
            && !words.Contains("withdrawn:", StringComparison.Ordinal) && words.Contains("partners: [", StringComparison.Ordinal))];
        (string first, string second) = (naming[0], naming[^1]);
        site.Build(site.Kept);
        Name(first, "Zed Fund");
        site.IsTheSame(kept: true, "a partner that nobody named");
        Name(second, "ZED FUND");
        site.IsTheSame(kept: true, "the same partner in capitals");
        Assert.Contains(Found(), finding => finding.Rule == CheckRules.PartnerSpelling && finding.Message.Contains("Zed Fund", StringComparison.OrdinalIgnoreCase));
        KeptSite.Change(first, lines => lines.Prepend("# a comment: the name moves a line down"));
        site.IsTheSame(kept: true, "a name at another place");
        KeptSite.Change(naming[1], lines => lines.Prepend("# a comment where nothing is found"));
        site.IsTheSame(kept: true, "names at the same places");
        KeptSite.Change(second, lines => lines.Select(line => line.Replace("ZED FUND, ", "Zed Foundation, ", StringComparison.Ordinal)));
        site.IsTheSame(kept: null, "another partner");
        Assert.DoesNotContain(Found(), finding => finding.Message.Contains("Zed Fund", StringComparison.OrdinalIgnoreCase));
        KeptSite.Change(first, lines => lines.Prepend("withdrawn: 2022-02-02"));
        site.IsTheSame(kept: null, "a partner whom only a withdrawn response names");

        static void Name(string file, string partner) => KeptSite.Change(file, lines =>
        {
            int at = Array.FindIndex(lines, line => line.Contains("partners: [", StringComparison.Ordinal));
            return lines.Select((line, place) => place == at ? line.Replace("partners: [", $"partners: [{partner}, ", StringComparison.Ordinal) : line);
        });
    }

    [Fact]
    public void The_page_of_addresses_follows_them()
    {
        site.Build(site.Kept);
        KeptSite.Change(site.Responses[0], lines => lines.Select(line => line.Contains("url: ", StringComparison.Ordinal) ? line.Replace(".example", ".elsewhere.example", StringComparison.Ordinal) : line));
        site.IsTheSame(kept: true, "addresses that moved");
    }

    [Fact]
    public void A_source_is_held_against_the_answers_that_are_new()
    {
        string response = site.Responses.First(file => File.ReadAllText(file).Contains("publication-authorised: true", StringComparison.Ordinal) && Office(file) is not null);
        string office = Office(response)!;
        string source = Path.Combine(site.Content, File.ReadAllLines(response).First(line => line.StartsWith("  file: ", StringComparison.Ordinal))["  file: ".Length..]);
        File.AppendAllText(source, $"Contact: {office}\n");
        site.IsTheSame(kept: false, "the office's address in the source");
        KeptSite.Change(response, lines => lines.Select(line => line.Replace(office, $"other-{office}", StringComparison.Ordinal)));
        DiagnosticBag findings = new();
        Assert.IsType<BuildOutcome.ContentErrors>(new SiteBuild(new BuildOptions(site.Content, Repository.Templates, site.Kept), findings, new StageClock()).Run());
        Assert.Contains(findings.Sorted(), finding => finding.Rule == CheckRules.SourceNamesPeople && finding.At.File.EndsWith(Path.GetFileName(source), StringComparison.Ordinal));

        static string? Office(string file) => File.ReadAllLines(file).Select(line => line.Trim()).Where(line => line.StartsWith("email: ", StringComparison.Ordinal)).Select(line => line["email: ".Length..].Trim('\'', '"')).FirstOrDefault();
    }

    [Fact]
    public void A_hint_that_is_off_stays_off_in_responses_that_are_taken_over()
    {
        string[] hints = Hints();
        string unwanted = hints.GroupBy(code => code).OrderByDescending(group => group.Count()).First().Key;
        string settings = Path.Combine(site.Content, "site.yaml");
        File.WriteAllText(settings, $"hints-off: [{unwanted}]\n{File.ReadAllText(settings)}");
        site.IsTheSame(kept: false, "a hint that is off");
        KeptSite.Change(site.Responses[0], lines => lines.Prepend("# a comment"));
        site.IsTheSame(kept: true, "a comment");
        Assert.Equal(hints.Where(code => code != unwanted), Hints());

        string[] Hints() => [.. Found().Where(one => one.Severity == Severity.Hint).Select(one => one.Rule.Code).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void What_is_wrong_with_a_page_that_was_taken_over_is_said_as_a_build_from_nothing_says_it()
    {
        File.WriteAllText(Path.Combine(site.Content, "pages", "zed.md"), "# Zed Fund as a partner\n\nWords.\n");
        site.Build(site.Kept);
        string response = site.Responses.First(file => File.ReadAllText(file) is var words && words.Contains("publication-authorised: true", StringComparison.Ordinal) && words.Contains("partners: [", StringComparison.Ordinal));
        string[] lines = File.ReadAllLines(response);
        int named = Array.FindIndex(lines, line => line.Contains("partners: [", StringComparison.Ordinal));
        lines[named] = lines[named].Replace("partners: [", "partners: [Zed Fund, ", StringComparison.Ordinal);
        File.WriteAllLines(response, lines);
        string[] wrong = Errors(site.Kept);
        Assert.Contains(wrong, one => one.Contains("MSQ406", StringComparison.Ordinal));
        Assert.Equal(Errors(Path.Combine(site.Folder, "fresh")), wrong);

        string[] Errors(string output)
        {
            DiagnosticBag findings = new();
            Assert.IsType<BuildOutcome.SiteErrors>(new SiteBuild(new BuildOptions(site.Content, Repository.Templates, output), findings, new StageClock()).Run());
            return [.. findings.Sorted().Select(one => $"{one.At} {one.Rule.Code} {one.Message}")];
        }
    }

    [Fact]
    public void A_changed_word_of_one_answer_leaves_most_pages_alone()
    {
        KeptSite.Say(site.Responses[0], "additional-information", "Words.");
        int pages = site.Build(site.Kept).Pages;
        KeptSite.Say(site.Responses[0], "additional-information", "Other words.");
        Assert.InRange(site.Build(site.Kept).Kept, pages / 2, pages - 1);
    }

    [Theory]
    [InlineData("text/en.yaml")]
    [InlineData("site.yaml")]
    [InlineData("countries.yaml")]
    [InlineData("questionnaires/2020.yaml")]
    [InlineData("partners.yaml")]
    public void What_is_no_response_may_be_on_any_page(string file)
    {
        site.Build(site.Kept);
        File.AppendAllText(Path.Combine(site.Content, file), "# a comment\n");
        Assert.Equal(0, site.Build(site.Kept).Kept);
    }

    [Fact]
    public void Another_template_is_on_any_page()
    {
        string templates = Path.Combine(site.Folder, "templates");
        foreach (string file in Directory.EnumerateFiles(Repository.Templates, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(templates, Path.GetRelativePath(Repository.Templates, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        site.Build(site.Kept, templates);
        File.AppendAllText(Path.Combine(templates, "pages", "profile.html"), "\n");
        KeptSite.Change(site.Responses[0], lines => lines.Prepend("# a comment"));
        Assert.Equal(0, site.Build(site.Kept, templates).Kept);
    }

    [Fact]
    public void Compressed_forms_stay_too()
    {
        BuildOutcome.Published first = site.Build(site.Kept, compress: true);
        KeptSite.Change(site.Responses[0], lines => lines.Prepend("# a comment"));
        Assert.NotEqual(0, site.Build(site.Kept, compress: true).Kept);
        string fresh = Path.Combine(site.Folder, "fresh");
        Assert.Equal(first.Pages, site.Build(fresh, compress: true).Pages);
        Assert.Equal(KeptSite.Files(fresh), KeptSite.Files(site.Kept));
    }

    private Diagnostic[] Found()
    {
        DiagnosticBag findings = new();
        Assert.IsType<BuildOutcome.Published>(new SiteBuild(new BuildOptions(site.Content, Repository.Templates, site.Kept), findings, new StageClock()).Run());
        return [.. findings.Sorted()];
    }
}
