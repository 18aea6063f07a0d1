using MsqSite.Diagnostics;
using MsqSite.Verify;

namespace MsqSite.Tests.Verify;

public class ContentTests
{
    private const string Answer = "content/responses/2020/BLR.yaml:27:3 ";
    private const string Here = " (in countries/belarus/index.html:15:44)";

    [Theory]
    [InlineData("<img src=\"a.png\">", "MSQ409 the img has no alt attribute")]
    [InlineData("<svg role=\"img\"><path d=\"M0 0\"/></svg>", "MSQ409 the svg with role=\"img\" has no aria-label, aria-labelledby or title")]
    [InlineData("<a href=\"../norway/\"> </a>", "MSQ411 the link has no text")]
    [InlineData("<a href=\"../norway/\"><img src=\"a.png\" alt=\"\"></a>", "MSQ411 the link has no text")]
    [InlineData("<button><span aria-hidden=\"true\">x</span></button>", "MSQ411 the button has no text")]
    [InlineData("<h5>Deep</h5>", "MSQ405 an h5 follows an h3")]
    [InlineData("<h1>Again</h1>", "MSQ404 the page has another h1 before this one")]
    [InlineData("<p id=\"\">a</p>", "MSQ407 the id is empty")]
    [InlineData("<p id=\"a b\">a</p>", "MSQ407 the id \"a b\" has white space in it")]
    [InlineData("<p id=\"main\">a</p>", "MSQ407 the id \"main\" is used twice")]
    [InlineData("<a href=\"#section-4\">a</a>", "MSQ402 the link \"#section-4\" leads to a place that the page does not have")]
    [InlineData("<p aria-labelledby=\"main other\">a</p>", "MSQ418 aria-labelledby names \"other\", which is not on the page")]
    [InlineData("<label for=\"none\">a</label>", "MSQ418 for names \"none\", which is not on the page")]
    [InlineData("<img src=\"//example.com/a.png\" alt=\"\">", "MSQ415 <img> asks another host for \"//example.com/a.png\"")]
    [InlineData("<img src=\"a.png\" srcset=\"b.png 1x, https://example.com/c.png 2x\" alt=\"\">",
        "MSQ415 <img> asks another host for \"https://example.com/c.png\"")]
    [InlineData("<iframe src=\"https://example.com/\"></iframe>", "MSQ415 <iframe> asks another host for \"https://example.com/\"")]
    [InlineData("<form action=\"https://example.com/\"></form>", "MSQ415 <form> asks another host for \"https://example.com/\"")]
    [InlineData("<link rel=\"preload stylesheet\" href=\"https://example.com/a.css\">",
        "MSQ415 <link> asks another host for \"https://example.com/a.css\"")]
    [InlineData("<object data=\"https://example.com/a.svg#b\"></object>", "MSQ415 <object> asks another host for \"https://example.com/a.svg#b\"")]
    [InlineData("<a href=\"\">a</a>", "MSQ401 <a> has an empty address")]
    [InlineData("<base href=\"../\">", "MSQ419 the base element changes what every relative address of the page means")]
    public void A_fault_is_reported_at_the_answer_that_holds_it(string markup, string finding) =>
        Assert.Equal([Answer + finding + Here], SamplePage.Verify(SamplePage.WithAnswer(markup)));

    [Fact]
    public void A_page_without_h1_is_reported() =>
        Assert.Equal(
            ["content/responses/2020/BLR.yaml MSQ404 the page has no h1 (in countries/belarus/index.html:1:1)"],
            SamplePage.Verify(SamplePage.With("<h1>Belarus</h1>", "")));

    [Theory]
    [InlineData("section-3", "content/responses/2020/BLR.yaml")]
    [InlineData("legal-framework", "content/responses/2020/BLR.yaml:27:3")]
    public void A_section_that_is_missing_is_reported_at_the_content_and_a_question_at_its_answer(string id, string place) =>
        Assert.Equal(
            [$"{place} MSQ403 the page has no element with the id \"{id}\" (in countries/belarus/index.html:1:1)"],
            SamplePage.Verify(SamplePage.With($" id=\"{id}\"", "")));

    [Fact]
    public void The_nearest_id_is_suggested()
    {
        DiagnosticBag findings = new();
        PageVerifier.Verify(SamplePage.WithAnswer("<a href=\"#sectoin-3\">a</a>"), SamplePage.Expected, findings);

        Assert.Equal("did you mean \"section-3\"?", Assert.Single(findings.Sorted()).Remedy);
    }
}
