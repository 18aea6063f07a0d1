using MsqSite.Diagnostics;
using MsqSite.Verify;

namespace MsqSite.Tests.Verify;

/// <summary>A part of a page that was right on one page is not read again on the next; a part with a fault is, on every page.</summary>
public sealed class PartTests
{
    private static readonly string[] Around = [SamplePage.Path, "countries/norway/index.html", "assets/site.css"];

    private readonly PartMemory memory = new();
    private readonly Keepsake part = new();

    [Fact]
    public void A_part_without_a_fault_is_left_out_of_the_next_page()
    {
        Assert.Empty(Verify("<div><h4 id=\"act\">Act</h4><a href=\"#act\">here</a></div>"));

        // As no site would send it: the same part, with a fault now. It shows that the part was not read.
        Assert.Empty(Verify("<div><h4 id=\"act\">Act</h4><a href=\"#lost\">here</a></div>"));
    }

    [Theory]
    [InlineData("<div><a href=\"#nowhere\">x</a></div>", "MSQ402")]
    [InlineData("<div><img src=\"x.png\"></div>", "MSQ409")]
    [InlineData("<div><b>x</div>", "MSQ413")]
    public void A_part_with_a_fault_is_reported_on_every_page(string markup, string code)
    {
        string[] first = Verify(markup);
        Assert.Contains(first, line => line.Contains(code, StringComparison.Ordinal));
        Assert.Equal(first, Verify(markup));
    }

    [Fact]
    public void The_ids_of_a_part_that_is_left_out_are_those_of_the_page()
    {
        const string Part = "<div><h4 id=\"act\">Act</h4></div>";
        Assert.Empty(Verify(Part));
        Assert.Empty(Verify(Part, "<a href=\"#act\">Act</a>"));
        Assert.Contains(Verify(Part, "<p id=\"act\">Act</p>"), line => line.Contains("the id \"act\" is used twice", StringComparison.Ordinal));
        Assert.Contains("act", Facts(Part, "").Ids);
    }

    [Fact]
    public void What_a_part_names_must_stand_on_each_page_that_shows_it()
    {
        const string Part = "<div><a href=\"#note\">1</a></div>";
        Assert.Empty(Verify(Part, "<p id=\"note\">Note</p>"));
        Assert.Contains(Verify(Part), line => line.Contains("#note", StringComparison.Ordinal));
        Assert.Empty(Verify(Part, "<p id=\"note\">Note</p>"));
    }

    [Fact]
    public void A_heading_of_a_part_that_is_left_out_counts()
    {
        const string Part = "<div><h4>Act</h4></div>";
        Assert.Empty(Verify(Part));
        Assert.Contains(Verify(Part, "<h6>Deep</h6>"), line => line.Contains("an h6 follows an h4", StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_that_is_right_in_one_place_is_read_again_in_another()
    {
        const string Part = "<div>Act</div>";
        Assert.Empty(Verify(Part));
        string html = SamplePage.WithAnswer($"<p>{Part}</p>");
        Assert.Contains(Lines(html, Part), line => line.Contains("cannot stand in a paragraph", StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_whose_address_is_not_written_from_the_root_is_read_on_every_page()
    {
        const string Part = "<div><a href=\"../norway/\">Norway</a></div>";
        LinkTable site = new(SamplePage.BaseUrl);
        site.Expect(Around);
        PageExpectation deep = SamplePage.Expected with { Path = "countries/belarus/2020/index.html" };
        Assert.Empty(Facts(Part, "", site, roots: 0).Links);
        Assert.Contains("../norway/", Facts(Part, "", site, roots: 0, deep).Links.Select(link => link.Target)); // it leads to countries/belarus/norway/
    }

    [Fact]
    public void A_part_whose_addresses_are_written_from_the_root_is_left_out()
    {
        LinkTable site = new(SamplePage.BaseUrl);
        site.Expect(Around);
        Assert.Empty(Facts("<div><a href=\"../../countries/norway/\">Norway</a></div>", "", site, roots: 1).Links);
        PageExpectation deep = SamplePage.Expected with { Path = "countries/belarus/2020/index.html" };
        PageFacts second = Facts("<div><a href=\"../../../countries/nowhere/\">Nowhere</a></div>", "", site, roots: 1, deep); // as no site would send it
        Assert.DoesNotContain(second.Links, link => link.Target.Contains("nowhere", StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_that_begins_or_ends_within_a_tag_is_not_remembered()
    {
        const string Markup = "<div><img alt=\"\" src=\"x.png\">Act</div>";
        string html = SamplePage.WithAnswer(Markup);
        int start = html.IndexOf("alt=", StringComparison.Ordinal);
        PagePart[] parts = [new(part, start, html.IndexOf("Act", StringComparison.Ordinal), 0)];
        DiagnosticBag findings = new();
        PageVerifier.Verify(html.AsMemory(), parts, memory, SamplePage.Expected, findings, null);
        string broken = SamplePage.WithAnswer("<div><img src=\"x.png\">Act</div>");
        int again = broken.IndexOf("src=\"x.png\"", StringComparison.Ordinal);
        PageVerifier.Verify(broken.AsMemory(), [new(part, again, broken.IndexOf("Act", StringComparison.Ordinal), 0)], memory, SamplePage.Expected, findings, null);
        Assert.Contains(findings.Sorted(), one => one.Message.Contains("the img has no alt", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_behind_a_part_that_is_left_out_keeps_its_place()
    {
        const string Part = "<div>\n\n<h4>Act</h4>\n</div>";
        PageLink whole = Assert.Single(Facts(Part, "<a href=\"../nowhere/\">x</a>").Links, link => link.Target == "../nowhere/");
        PageLink behind = Assert.Single(Facts(Part, "<a href=\"../nowhere/\">x</a>").Links, link => link.Target == "../nowhere/");
        Assert.Equal(whole, behind);
    }

    [Fact]
    public void A_part_within_a_part_is_left_out_with_it()
    {
        const string Inner = "<p id=\"inner\">Inner</p>";
        const string Outer = "<div><h4 id=\"outer\">Act</h4>" + Inner + "</div>";
        Keepsake outer = new();
        string html = SamplePage.WithAnswer(Outer);
        int start = html.IndexOf(Outer, StringComparison.Ordinal);
        int inner = html.IndexOf(Inner, StringComparison.Ordinal);
        PagePart[] parts = [new(outer, start, start + Outer.Length, 0), new(part, inner, inner + Inner.Length, 0)];
        for (int time = 0; time < 2; time++)
        {
            DiagnosticBag findings = new();
            PageFacts facts = PageVerifier.Verify(html.AsMemory(), parts, memory, SamplePage.Expected, findings, null);
            Assert.Empty(findings.Sorted());
            Assert.Contains("inner", facts.Ids);
            Assert.Contains("outer", facts.Ids);
        }
    }

    private string[] Verify(string markup, string behind = "") => Lines(SamplePage.WithAnswer(markup + behind), markup);

    private string[] Lines(string html, string markup)
    {
        DiagnosticBag findings = new();
        PageVerifier.Verify(html.AsMemory(), [Part(html, markup, 0)], memory, SamplePage.Expected, findings, null);
        return SamplePage.Lines(findings);
    }

    private PageFacts Facts(string markup, string behind, LinkTable? site = null, int roots = 0, PageExpectation? expected = null)
    {
        string html = SamplePage.WithAnswer(markup + behind);
        return PageVerifier.Verify(html.AsMemory(), [Part(html, markup, roots)], memory, expected ?? SamplePage.Expected, new DiagnosticBag(), site);
    }

    private PagePart Part(string html, string markup, int roots)
    {
        int start = html.IndexOf(markup, StringComparison.Ordinal);
        return new PagePart(part, start, start + markup.Length, roots);
    }
}
