using MsqSite.Diagnostics;
using MsqSite.Verify;

namespace MsqSite.Tests.Verify;

public class SiteTests
{
    private static readonly PageFacts Home = new("index.html", SourceSpan.WholeFile("home.html"), "en", "Home", true, IdSet.Of([]), []);

    [Fact]
    public void Two_pages_of_one_language_must_not_share_a_title() =>
        Assert.Equal(
            ["home.html MSQ406 the title \"Home\" is also that of \"about/index.html\" (in index.html:1:1)"],
            Resolve(
                Home,
                Home with { Path = "about/index.html" },
                Home with { Path = "fr/index.html", Language = "fr" },
                Home with { Path = "old/index.html", IsIndexed = false }));

    [Fact]
    public void Files_must_differ_by_more_than_case() =>
        Assert.Equal(
            ["home.html MSQ419 \"index.html\" and \"Index.html\" differ only in case (in index.html:1:1)"],
            Resolve(Home, Home with { Path = "Index.html", Title = "Other" }));

    [Fact]
    public void A_sitemap_that_lists_every_page_and_nothing_else_is_right() =>
        Assert.Empty(ResolveSitemap("https://example.org/msq/", "https://example.org/msq/a%20b/?x=1&amp;y"));

    [Theory]
    [InlineData("https://example.org/msq/nowhere/",
        "the sitemap lists \"https://example.org/msq/nowhere/\", but the site has no \"nowhere/index.html\"")]
    [InlineData("https://example.com/", "the sitemap lists \"https://example.com/\", which is no absolute address in this site")]
    [InlineData("https://example.org/msq/404.html",
        "the sitemap lists \"https://example.org/msq/404.html\", a page that search engines should not find")]
    [InlineData("https://example.org/msq/", "the sitemap lists \"https://example.org/msq/\" twice")]
    public void A_sitemap_entry_that_names_no_page_is_reported_in_the_sitemap(string address, string message) =>
        Assert.Equal(
            [$"sitemap.xml:4:11 MSQ412 {message} (in sitemap.xml:4:11)"],
            ResolveSitemap("https://example.org/msq/", "https://example.org/msq/a%20b/", address));

    [Fact]
    public void A_page_that_no_sitemap_lists_is_reported() =>
        Assert.Equal(["home.html MSQ412 no sitemap lists the page (in a b/index.html:1:1)"], ResolveSitemap("https://example.org/msq/"));

    [Theory]
    [InlineData("<link rel=\"alternate\" href=\"https://example.org/msq/nowhere/\" />", "2:29", "the feed names \"https://example.org/msq/nowhere/\", but the site has no \"nowhere/index.html\"")]
    [InlineData("<uri>https://example.com/</uri>", "2:6", "the feed names \"https://example.com/\", which is no absolute address in this site")]
    [InlineData("<category term=\"europe\" scheme=\"regions/\" />", "2:33", "the feed names \"regions/\", which is no absolute address in this site")]
    public void An_address_of_the_feed_that_leads_nowhere_is_reported_in_the_feed(string element, string place, string message) =>
        Assert.Equal([$"feed.xml:{place} MSQ412 {message} (in feed.xml:{place})"], ResolveFeed(element));

    [Fact]
    public void A_feed_that_names_pages_of_the_site_is_right() =>
        Assert.Empty(ResolveFeed("<id>https://where.it.was.first.example/feed.xml</id>\n<link href=\"https://example.org/msq/\" />"));

    [Fact]
    public void A_page_that_the_content_asks_for_and_the_site_does_not_hold_is_reported()
    {
        DiagnosticBag findings = new();
        HashSet<string> files = ["index.html"];
        ExpectedPages.ReportMissing([SamplePage.Expected, SamplePage.Expected with { Path = "index.html" }], files, findings);

        Assert.Equal(["content/responses/2020/BLR.yaml MSQ416 the site has no \"countries/belarus/index.html\""], SamplePage.Lines(findings));
    }

    private static string[] Resolve(params PageFacts[] pages)
    {
        DiagnosticBag findings = new();
        LinkTable table = new(SamplePage.BaseUrl);
        foreach (PageFacts page in pages)
        {
            table.Add(page);
        }

        table.Resolve(findings);
        return SamplePage.Lines(findings);
    }

    private static string[] ResolveFeed(string elements)
    {
        DiagnosticBag findings = new();
        LinkTable table = new(SamplePage.BaseUrl);
        table.Add(Home);
        table.AddFeed("feed.xml", $"<feed>\n{elements}\n</feed>\n");
        table.Resolve(findings);
        return SamplePage.Lines(findings);
    }

    private static string[] ResolveSitemap(params string[] addresses)
    {
        DiagnosticBag findings = new();
        LinkTable table = new(SamplePage.BaseUrl);
        table.Add(Home);
        table.Add(Home with { Path = "a b/index.html", Title = "A B" });
        table.Add(Home with { Path = "404.html", IsIndexed = false });
        table.AddSitemap("sitemap.xml", $"<urlset>\n{string.Concat(addresses.Select(address => $"<url><loc>{address}</loc></url>\n"))}</urlset>\n");
        table.Resolve(findings);
        return SamplePage.Lines(findings);
    }
}
