using MsqSite.Verify;

namespace MsqSite.Tests.Verify;

public class HeadTests
{
    private const string Description = "<meta name=\"description\" content=\"What Belarus answered.\">";
    private const string CanonicalLink = "<link rel=\"canonical\" href=\"https://example.org/msq/countries/belarus/\">";

    [Theory]
    [InlineData(" lang=\"en\"", "", "MSQ408 the html element has no lang (in countries/belarus/index.html:2:1)")]
    [InlineData("<title>Belarus 2020</title>", "", "MSQ417 the page has no title (in countries/belarus/index.html:1:1)")]
    [InlineData("Belarus 2020", " ", "MSQ417 the title is empty (in countries/belarus/index.html:1:1)")]
    [InlineData("<title>", "<title>A</title><title>", "MSQ417 the page has another title before this one (in countries/belarus/index.html:5:17)")]
    [InlineData(Description, "", "MSQ417 the page has no description (in countries/belarus/index.html:1:1)")]
    [InlineData("What Belarus answered.", " ", "MSQ417 the page has no description (in countries/belarus/index.html:1:1)")]
    [InlineData(CanonicalLink, "",
        "MSQ410 the page has no canonical link; it must name \"https://example.org/msq/countries/belarus/\" (in countries/belarus/index.html:1:1)")]
    [InlineData(CanonicalLink, CanonicalLink + CanonicalLink,
        "MSQ410 the page has another canonical link before this one (in countries/belarus/index.html:7:73)")]
    [InlineData("countries/belarus/\">", "countries/norway/\">",
        "MSQ410 the canonical link names \"https://example.org/msq/countries/norway/\", not \"https://example.org/msq/countries/belarus/\" "
            + "(in countries/belarus/index.html:7:1)")]
    public void What_a_page_does_not_say_of_itself_is_reported(string old, string replacement, string finding) =>
        Assert.Equal([$"content/responses/2020/BLR.yaml {finding}"], SamplePage.Verify(SamplePage.With(old, replacement)));

    [Fact]
    public void A_canonical_link_where_none_belongs_is_reported() =>
        Assert.Equal(
            ["content/responses/2020/BLR.yaml MSQ410 the page must have no canonical link, and names \"https://example.org/msq/countries/belarus/\" "
                + "(in countries/belarus/index.html:7:1)"],
            SamplePage.Verify(SamplePage.Html, SamplePage.Expected with { Canonical = null }));

    [Theory]
    [InlineData("<meta name=\"robots\" content=\"noindex\">", "countries/belarus/index.html")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0; url=../norway/\">", "countries/belarus/index.html")]
    [InlineData("", "404.html")]
    public void A_page_that_search_engines_should_not_find_needs_no_description(string replacement, string path)
    {
        PageExpectation expected = SamplePage.Expected with { Path = path };
        string html = SamplePage.With(Description, replacement);

        Assert.Empty(SamplePage.Verify(html, expected));
        Assert.False(SamplePage.Facts(html, expected).IsIndexed);
    }
}
