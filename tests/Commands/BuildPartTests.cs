namespace MsqSite.Tests.Commands;

/// <summary>Builds of some pages, and builds that verify nothing: for previews and measurements.</summary>
public sealed class BuildPartTests
{
    [Fact]
    public void Only_the_pages_that_were_asked_for_are_made_with_what_they_load_and_links_to_others_are_taken_to_be_right()
    {
        using TemporarySite site = new TemporarySite().Built("--only", "countries/norway/20??/");
        string[] files = [.. site.Files().Keys.Where(path => !path.StartsWith("assets/", StringComparison.Ordinal))];
        Assert.Equal(["countries/norway/2020/index.html"], files);
        Assert.Contains("../../../assets/", File.ReadAllText(site.PathTo("countries/norway/2020/index.html")), StringComparison.Ordinal);
        Assert.Contains("assets/flags/no.svg", site.Files().Keys);
    }

    [Fact]
    public void A_page_of_a_part_has_the_bytes_that_it_has_in_the_whole_site()
    {
        using TemporarySite whole = new TemporarySite().Built();
        using TemporarySite part = new TemporarySite().Built("--only", "countries/norway/*");
        Dictionary<string, (string Bytes, DateTime)> all = whole.Files();
        Assert.All(part.Files(), one => Assert.Equal(all[one.Key].Bytes, one.Value.Bytes));
        Assert.Contains("countries/norway/2020/index.html", part.Files().Keys);
    }

    [Fact]
    public void The_page_of_the_data_comes_with_the_files_whose_sizes_it_tells()
    {
        using TemporarySite whole = new TemporarySite().Built();
        using TemporarySite part = new TemporarySite().Built("--only", "data/");
        Assert.Contains("data/2020/links.csv", part.Files().Keys);
        Assert.Equal(Data(whole), Data(part));

        // The schema that editors use is made from the questionnaire, and citations stand by themselves: neither is made with the data.
        static IEnumerable<(string, string)> Data(TemporarySite site) => site.Files()
            .Where(one => one.Key.StartsWith("data/", StringComparison.Ordinal) && one.Key != "data/2020/response.schema.json" && !one.Key.EndsWith(".bib", StringComparison.Ordinal) && !one.Key.EndsWith(".ris", StringComparison.Ordinal) && !one.Key.EndsWith(".csl.json", StringComparison.Ordinal))
            .Select(one => (one.Key, one.Value.Bytes)).OrderBy(one => one.Key, StringComparer.Ordinal);
    }

    [Fact]
    public void A_mistake_on_a_page_of_a_part_is_found()
    {
        using TemporarySite site = new();
        site.Content.Put("pages/history.md", "# History\n\n[Nowhere](/nowhere/)\n");
        Msqsite.Result run = site.Build("--only", "history/");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("MSQ401", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_place_that_another_page_of_the_part_does_not_have_is_found_whichever_is_drawn_first()
    {
        const int Pages = 8;
        using TemporarySite site = new();
        foreach (int number in Enumerable.Range(0, Pages))
        {
            site.Content.Put($"pages/odd-{number}.md", $"# Odd {number}\n\n[Gone](/odd-{(number + 1) % Pages}/#gone) [There](/odd-{(number + 1) % Pages}/#main) [Anywhere](/countries/#gone)\n");
        }

        Msqsite.Result run = site.Build("--only", "odd-?/");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(Pages, run.Error.Split('\n').Count(line => line.Contains("MSQ402", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_part_that_no_page_belongs_to_is_an_error_and_the_published_site_stays()
    {
        using TemporarySite site = new TemporarySite().Built();
        Dictionary<string, (string, DateTime)> before = site.Files();
        Msqsite.Result run = site.Build("--only", "countires/*");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("MSQ706", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, site.Files());
    }

    [Fact]
    public void A_part_is_not_published_over_the_site_by_leaving_the_folder_out()
    {
        Msqsite.Result run = Msqsite.Run("build", "--only", "countries/*");
        Assert.Equal(4, run.ExitCode);
        Assert.Contains("--output", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_was_not_verified_says_so_and_is_the_same()
    {
        using TemporarySite site = new TemporarySite().Built();
        Dictionary<string, (string, DateTime)> before = site.Files();
        Msqsite.Result run = site.Build("--no-verify");
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("; nothing was verified.", run.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(before, site.Files());
        Assert.DoesNotContain("nothing was verified", site.Build().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_verification_a_dead_link_is_not_found()
    {
        using TemporarySite site = new();
        site.Content.Put("pages/history.md", "# History\n\n[Nowhere](/nowhere/)\n");
        Assert.Equal((3, 0), (site.Build().ExitCode, site.Build("--no-verify").ExitCode));
    }
}
