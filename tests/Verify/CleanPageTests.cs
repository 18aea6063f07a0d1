using MsqSite.Verify;

namespace MsqSite.Tests.Verify;

public class CleanPageTests
{
    [Fact]
    public void A_page_without_faults_has_no_findings() => Assert.Empty(SamplePage.Verify(SamplePage.Html));

    [Fact]
    public void Only_what_other_pages_need_is_kept_of_a_page()
    {
        PageFacts facts = SamplePage.Facts(SamplePage.WithAnswer(
            "<p><a href=\"../norway/#legal-framework\">Norway &amp; law</a> <a href=\"mailto:a@example.org\">mail</a></p>"));

        Assert.Equal(("en", "Belarus 2020", true), (facts.Language, facts.Title, facts.IsIndexed));
        Assert.Equal(["legal-framework", "main", "section-3"], facts.Ids.Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                new PageLink(SamplePage.Canonical, LinkUse.Alternate, SamplePage.Source, 7, 1),
                new PageLink("../../assets/site.css", LinkUse.Asset, SamplePage.Source, 8, 1),
                new PageLink("../norway/#legal-framework", LinkUse.Navigation, SamplePage.Answer, 15, 47),
            ],
            facts.Links);
    }

    [Theory]
    [InlineData("<p>A line<br>break, &lt;tags&gt; &amp; a &nbsp; space, <b>bold</b></p>")]
    [InlineData("<p><a href=\"https://example.com/?a=1&amp;b=2\" rel=\"external\">nces.by</a></p>")]
    [InlineData("<p><a href=\"#top\">Top</a> <a href=\"#\">Top</a> <a href=\"#section%2D3\">Section</a></p>")]
    [InlineData("<p><a href=\"tel:+375\"><img src=\"../../assets/phone.svg\" alt=\"Telephone\"></a></p>")]
    [InlineData("<svg viewBox=\"0 0 4 3\" role=\"img\" aria-label=\"Flag\"><rect width=\"4\"/><style/></svg>", "MSQ414")]
    [InlineData("<svg role=\"img\"><title>Map</title><a href=\"../norway/\"><title>Norway</title><path d=\"M0 0\"/></a><![CDATA[<b>]]></svg>")]
    [InlineData("<script type=\"application/ld+json\">{\"a\": \"</b>\"}</script>")]
    [InlineData("<script src=\"../../assets/site.js\"></script><noscript><p>Works without.</p></noscript>")]
    [InlineData("<button aria-label=\"Close\"><span aria-hidden=\"true\">x</span></button>")]
    [InlineData("<table><tr><th id=\"c\" scope=\"col\">A</th></tr><tr><td headers=\"c\"><p>1</p></td></tr></table>")]
    [InlineData("<p><label for=\"legal-framework\">Find</label><input><textarea><b></textarea></p>")]
    [InlineData("<img src=\"data:image/gif;base64,R0lG\" alt=\"\">")]
    [InlineData("<!-- a comment - with hyphens -->")]
    public void What_is_right_in_HTML_is_not_reported(string markup, params string[] codes) =>
        Assert.Equal(codes, SamplePage.Verify(SamplePage.WithAnswer(markup)).Select(line => line.Split(' ')[1]));
}
