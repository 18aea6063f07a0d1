using MsqSite.Diagnostics;
using MsqSite.Verify;

namespace MsqSite.Tests.Verify;

public class LinkTableTests
{
    private const string Answer = "content/responses/2020/BLR.yaml:27:3 ";
    private const string Here = " (in countries/belarus/index.html:15:44)";

    [Theory]
    [InlineData("../norway/")]
    [InlineData("../norway/?print=1#legal-framework")]
    [InlineData("../norway/index.html#legal%2Dframework")]
    [InlineData("./#main")]
    [InlineData("..")]
    [InlineData("../../")]
    [InlineData("../../assets/site.css#anything")]
    [InlineData("https://example.com/msq/nowhere/")]
    [InlineData("mailto:office@example.org")]
    public void A_link_that_arrives_is_not_reported(string address) => Assert.Empty(Resolve($"<a href=\"{address}\">a</a>").Sorted());

    [Theory]
    [InlineData("../nowhere/", "MSQ401 the address \"../nowhere/\" leads nowhere: the site has no \"countries/nowhere/index.html\"", null)]
    [InlineData("../norwai/", "MSQ401 the address \"../norwai/\" leads nowhere: the site has no \"countries/norwai/index.html\"",
        "did you mean \"countries/norway/\"?")]
    [InlineData("../Norway/", "MSQ401 the address \"../Norway/\" leads nowhere: the site has no \"countries/Norway/index.html\"",
        "did you mean \"countries/norway/\"?")]
    [InlineData("../norway",
        "MSQ401 the address \"../norway\" leads nowhere: the site has no \"countries/norway\"", "the address of a folder ends in \"/\"")]
    [InlineData("../norway/#nothing",
        "MSQ402 the link \"../norway/#nothing\" leads to a place that \"countries/norway/index.html\" does not have", null)]
    [InlineData("../../../other/", "MSQ419 the address \"../../../other/\" leaves the site", null)]
    [InlineData("/other/", "MSQ419 the address \"/other/\" leaves the site", null)]
    [InlineData("/msq/countries/norway/", "MSQ419 the address \"/msq/countries/norway/\" is not relative to the page", null)]
    [InlineData("https://example.org/msq/countries/", "MSQ419 the address \"https://example.org/msq/countries/\" is not relative to the page", null)]
    public void A_link_to_a_page_that_does_not_exist_is_reported_at_the_answer_that_holds_it(string address, string finding, string? remedy)
    {
        DiagnosticBag findings = Resolve($"<a href=\"{address}\">a</a>");

        Assert.Equal([Answer + finding + Here], SamplePage.Lines(findings));
        Assert.Equal(remedy, Assert.Single(findings.Sorted()).Remedy);
    }

    [Theory]
    [InlineData("<img src=\"flag.png\" alt=\"\">", "countries/belarus/flag.png")]
    [InlineData("<img src=\"../../assets/site.css\" srcset=\"big.png 2x\" alt=\"\">", "countries/belarus/big.png")]
    [InlineData("<script src=\"../../assets/none.js\"></script>", "assets/none.js")]
    [InlineData("<link rel=\"alternate\" type=\"application/json\" href=\"../../data/2020/BLX.json\">", "data/2020/BLX.json")]
    [InlineData("<form action=\"../../search/\"></form>", "search/index.html")]
    public void A_file_that_a_page_needs_and_the_site_does_not_have_is_reported(string markup, string path)
    {
        string found = Assert.Single(SamplePage.Lines(Resolve(markup)));

        Assert.StartsWith($"{Answer}MSQ401 the address ", found, StringComparison.Ordinal);
        Assert.EndsWith($" leads nowhere: the site has no \"{path}\"{Here}", found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_must_arrive()
    {
        DiagnosticBag findings = new();
        PageExpectation expected = SamplePage.Expected with { Path = "countries/white-russia/index.html", Canonical = null };
        LinkTable table = Site();
        table.Add(PageVerifier.Verify(
            SamplePage.Html.Replace("<link rel=\"canonical\" href=\"https://example.org/msq/countries/belarus/\">",
                "<meta http-equiv=\"refresh\" content=\"0; url=../belarusia/\">", StringComparison.Ordinal), expected, findings));
        table.Resolve(findings);

        Assert.Contains(
            "content/responses/2020/BLR.yaml MSQ401 the address \"../belarusia/\" leads nowhere: the site has no \"countries/belarusia/index.html\" "
                + "(in countries/white-russia/index.html:7:1)",
            SamplePage.Lines(findings));
    }

    [Fact]
    public void The_page_for_addresses_not_found_writes_paths_from_the_root()
    {
        const string Markup = "<p><a href=\"/msq/countries/\">Countries</a> <a href=\"countries/\">Countries</a> <a href=\"#main\">Main</a></p>";
        PageExpectation expected = SamplePage.Expected with { Path = "404.html", Canonical = null };
        string html = SamplePage.WithAnswer(Markup)
            .Replace("<link rel=\"canonical\" href=\"https://example.org/msq/countries/belarus/\">\n", "", StringComparison.Ordinal)
            .Replace("../../assets", "/msq/assets", StringComparison.Ordinal);
        DiagnosticBag findings = new();
        LinkTable table = Site();
        table.Add(PageVerifier.Verify(html, expected, findings));
        table.Resolve(findings);

        Assert.Equal(
            [Answer + "MSQ419 the address \"countries/\" is relative, on a page that is shown at any address (in 404.html:14:87)"],
            SamplePage.Lines(findings));
    }

    [Fact]
    public void Links_wait_for_pages_that_are_added_later_from_any_thread()
    {
        DiagnosticBag findings = new();
        LinkTable table = new(SamplePage.BaseUrl);
        table.AddFile("assets/site.css");
        Parallel.For(0, 200, number =>
        {
            string html = SamplePage.WithAnswer($"<a href=\"../c{(number + 1) % 200}/#main\">a</a>")
                .Replace("countries/belarus/", $"countries/c{number}/", StringComparison.Ordinal)
                .Replace("Belarus 2020", $"Country {number}", StringComparison.Ordinal);
            PageExpectation expected = SamplePage.Expected with
            {
                Path = $"countries/c{number}/index.html",
                Canonical = $"https://example.org/msq/countries/c{number}/",
            };
            table.Add(PageVerifier.Verify(html, expected, findings));
        });
        table.Resolve(findings);

        Assert.Empty(findings.Sorted());
    }

    private static DiagnosticBag Resolve(string markup)
    {
        DiagnosticBag findings = new();
        LinkTable table = Site();
        table.Add(PageVerifier.Verify(SamplePage.WithAnswer(markup), SamplePage.Expected, findings));
        table.Resolve(findings);
        return findings;
    }

    /// <summary>A site with a home page, a list of countries, Norway and a style sheet.</summary>
    private static LinkTable Site()
    {
        LinkTable table = new(SamplePage.BaseUrl);
        table.AddFile("assets/site.css");
        foreach (string path in new[] { "index.html", "countries/index.html", "countries/norway/index.html" })
        {
            table.Add(new PageFacts(path, SourceSpan.WholeFile(path), "en", $"Title of {path}", true, IdSet.Of(["legal-framework"]), []));
        }

        return table;
    }
}
