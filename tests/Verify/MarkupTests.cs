namespace MsqSite.Tests.Verify;

public class MarkupTests
{
    private const string Answer = "content/responses/2020/BLR.yaml:27:3 MSQ413 ";

    [Theory]
    [InlineData("<p><b>bold</p>", "<b> is never closed", 47)]
    [InlineData("<p>text</p></div>", "the end tag of <div> closes nothing: no such element is open here", 55)]
    [InlineData("<p>a<br></br></p>", "the end tag of <br> stands where none belongs: the element has no content", 52)]
    [InlineData("<div/></div>", "<div> does not close itself in HTML", 44)]
    [InlineData("<p><div>block</div></p>", "<div> cannot stand in a paragraph: browsers end the paragraph before it", 47)]
    [InlineData("<p><a href=\"#main\">one <a href=\"#main\">two</a></a></p>",
        "<a> cannot stand in another <a>: browsers end the first link before it", 67)]
    [InlineData("<p class=\"a\" class=\"b\">text</p>", "an attribute stands twice in the tag", 44)]
    [InlineData("<p>AT&T</p>", "a \"&\" begins no character reference; as text it is written \"&amp;\"", 49)]
    [InlineData("<p>1 < 2</p>", "a \"<\" begins no tag; as text it is written \"&lt;\"", 50)]
    [InlineData("<p>a\0b</p>", "the page has a NUL character", 48)]
    [InlineData("<p title=a\"b>a</p>", "an attribute's value needs quotation marks", 54)]
    public void Broken_markup_is_reported_at_the_answer_that_holds_it(string markup, string message, int column) =>
        Assert.Equal([$"{Answer}{message} (in countries/belarus/index.html:15:{column})"], SamplePage.Verify(SamplePage.WithAnswer(markup)));

    [Theory]
    [InlineData("<p>a\uFFFFb</p>", "the character U+FFFF means nothing in HTML", 48)]
    [InlineData("<p></>a</p>", "\"</>\" means nothing in HTML", 47)]
    [InlineData("<p>a<!-- b --!> --></p>", "\"--!\" means nothing in HTML", 55)]
    public void Markup_that_cannot_be_read_is_reported_before_it_is_known_which_answer_holds_it(string markup, string message, int column) =>
        Assert.Equal(
            [$"content/responses/2020/BLR.yaml MSQ413 {message} (in countries/belarus/index.html:15:{column})"],
            SamplePage.Verify(SamplePage.WithAnswer(markup)));

    [Theory]
    [InlineData("<!doctype html>\n", "", "the page does not begin with <!doctype html> (in countries/belarus/index.html:1:1)")]
    [InlineData("<!doctype html>",
        "<!doctype html PUBLIC \"-//W3C//DTD HTML 3.2//EN\">", "the doctype is not <!doctype html> (in countries/belarus/index.html:1:1)")]
    [InlineData("<body>\n", "<body>\n<!doctype html>\n", "the doctype does not stand at the beginning (in countries/belarus/index.html:11:1)")]
    public void A_page_begins_with_its_doctype(string old, string replacement, string message) =>
        Assert.Equal([$"content/responses/2020/BLR.yaml MSQ413 {message}"], SamplePage.Verify(SamplePage.With(old, replacement)));

    [Fact]
    public void A_page_that_ends_inside_a_tag_is_reported()
    {
        string[] findings = SamplePage.Verify(SamplePage.Html + "<p title=\"never ends");

        Assert.Equal(
            ["content/responses/2020/BLR.yaml MSQ413 the page ends inside a tag or a comment (in countries/belarus/index.html:20:21)"],
            findings);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "the page has a script element without src")]
    [InlineData("<style>p{}</style>", "the page has a style element")]
    [InlineData("<p style=\"color:red\">a</p>", "<p> has the attribute \"style\"")]
    [InlineData("<p ONCLICK=\"alert(1)\">a</p>", "<p> has the attribute \"onclick\"")]
    [InlineData("<a href=\" java\nscript:alert(1)\">a</a>", "<a> has the script \"java\u00B7script:alert(1)\" as its address")]
    public void Script_and_style_inside_a_page_are_reported_at_the_answer_that_holds_them(string markup, string message) =>
        Assert.Equal(
            [$"content/responses/2020/BLR.yaml:27:3 MSQ414 {message} (in countries/belarus/index.html:15:44)"],
            SamplePage.Verify(SamplePage.WithAnswer(markup)));
}
