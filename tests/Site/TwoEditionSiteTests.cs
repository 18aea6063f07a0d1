namespace MsqSite.Tests.Site;

/// <summary>A second edition is a questionnaire and responses, and no code: counted anew, with a question added, one dropped, one split.</summary>
public sealed class TwoEditionSiteTests(TwoEditionSite site) : IClassFixture<TwoEditionSite>
{
    [Fact]
    public void The_newest_published_edition_stands_at_the_countrys_address_and_each_at_its_own()
    {
        Assert.Contains("a new strategy", site.Page("countries/norway/").Answer("strategy").Seen(), StringComparison.Ordinal);
        Assert.Contains("a new strategy", site.Page("countries/norway/2022/").Answer("strategy").Seen(), StringComparison.Ordinal);
        Assert.Contains("We have a strategy", site.Page("countries/norway/2020/").Answer("strategy").Seen(), StringComparison.Ordinal);
        Assert.Equal("Digital first.", site.Page("countries/denmark/").Answer("strategy").Seen());
    }

    [Theory]
    [InlineData("countries/norway/", "../../")]
    [InlineData("countries/norway/2020/", "../../../")]
    [InlineData("countries/norway/2022/", "../../../")]
    public void Both_editions_lead_to_what_changed_and_to_the_other(string page, string root)
    {
        string[] links = [.. site.Page(page).QuerySelectorAll(".acts a").Select(link => link.GetAttribute("href")!)];
        Assert.Contains(root + "countries/norway/changes/", links);
        Assert.Contains(root + (page.Contains("2020", StringComparison.Ordinal) ? "countries/norway/2022/" : "countries/norway/2020/"), links);
    }

    [Fact]
    public void A_question_that_was_split_leads_to_its_parts_and_they_to_it()
    {
        Assert.Contains("Investment of the State, Investment of municipalities", site.Page("questions/ict-investment/").One(".from").Seen(), StringComparison.Ordinal);
        Assert.Equal("../../questions/ict-investment/", site.Page("questions/local-investment/").One(".from a").GetAttribute("href"));
        Assert.Empty(site.Page("questions/strategy/").QuerySelectorAll(".from"));
    }

    [Fact]
    public void A_question_page_has_both_editions_words_and_who_was_not_asked()
    {
        Assert.Equal(["As asked in 2022", "As asked in 2020"], site.Page("questions/strategy/").Texts(".form-question h2"));
        Assert.Equal(["Denmark 2020"], site.Page("questions/green-transition/").Texts("section:has(#state-not-asked) .names li").Select(name => name.Replace(" Earlier edition:", "", StringComparison.Ordinal)));
        Assert.Contains("Earlier edition: 2020", site.Page("questions/partnerships/").One("#norway").Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_withdrawn_or_not_authorised_stands_nowhere()
    {
        Assert.DoesNotContain("countries/denmark/changes/index.html", site.Published);
        Assert.DoesNotContain("countries/afghanistan/changes/index.html", site.Published);
        Assert.Empty(site.Page("countries/denmark/").QuerySelectorAll("a[href$='changes/']"));
        Assert.All(site.Published.Where(path => Path.GetExtension(path) is ".html" or ".json"), path =>
        {
            Assert.DoesNotContain("took back", site.Read(path), StringComparison.Ordinal);
            Assert.DoesNotContain("keeps to itself", site.Read(path), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_new_pages_are_in_the_sitemap_and_linked_from_every_page()
    {
        string sitemap = site.Read("sitemap.xml");
        Assert.Contains("https://profiles.example/countries/norway/changes/</loc>", sitemap, StringComparison.Ordinal);
        Assert.Contains("https://profiles.example/coverage/</loc>", sitemap, StringComparison.Ordinal);
        Assert.NotNull(site.Page("").QuerySelector(".foot a[href='./coverage/']"));
    }
}
