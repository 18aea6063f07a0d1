using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MsqSite.Shape.Embeds;
using MsqSite.Tests.Fixtures;
using MsqSite.Tests.Shape;

namespace MsqSite.Tests.Site;

/// <summary>Cards and tables for the frames of other sites: light, without scripts, true about consent, and leading to the page they are of.</summary>
[Collection(BuiltSites.Name)]
public sealed class EmbedTests(RealSite real, WorldSite world)
{
    private const string Card = "embed/belarus/index.html";
    private const int MostCompressed = 15_000;

    private IEnumerable<KeyValuePair<string, IDocument>> Embeds => real.Pages.Where(page => page.Key.StartsWith("embed/", StringComparison.Ordinal));

    [Fact]
    public void There_is_a_card_for_a_country_and_a_table_for_each_matrix() =>
        Assert.Equal([Card, "embed/matrix/legal/index.html", "embed/matrix/technologies/index.html"], Embeds.Select(page => page.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void An_embed_has_no_script_one_style_sheet_and_the_way_to_its_page_and_to_whose_words_they_are() => Assert.All(Embeds, page =>
    {
        Assert.Empty(page.Value.QuerySelectorAll("script, style, [style], iframe, form, input, button"));
        Assert.Single(page.Value.QuerySelectorAll("link[rel=stylesheet]"));
        string original = page.Key == Card ? "countries/belarus/" : page.Key["embed/matrix/".Length..^"index.html".Length];
        Assert.EndsWith("../" + original, page.Value.One("footer a[target=_blank]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("Source: MSQ Country Profiles", page.Value.One("footer").Seen(), StringComparison.Ordinal);
        Assert.Contains("not a site of the United Nations", page.Value.One("footer").Seen(), StringComparison.Ordinal);
        Assert.Equal("https://msq.example/" + original, page.Value.One("link[rel=canonical]").GetAttribute("href"));
        Assert.Equal("noindex", page.Value.One("meta[name=robots]").GetAttribute("content"));
    });

    [Fact]
    public void A_link_in_a_frame_opens_a_tab_of_its_own() => Assert.All(Embeds, page =>
        Assert.All(page.Value.QuerySelectorAll("a[href]:not([href^='mailto:'])"), link => Assert.Equal(("_blank", "noopener"), (link.GetAttribute("target"), link.GetAttribute("rel")))));

    [Fact]
    public void A_card_says_what_the_profile_leads_with()
    {
        IDocument card = real.Pages[Card];
        Assert.Equal("Belarus", card.One("h1").Seen());
        Assert.Contains("2020 edition", card.One("main header").Seen(), StringComparison.Ordinal);
        Assert.Equal(real.Profile.Texts("#facts .laws > li > a"), card.Texts(".topics a"));
        Assert.Equal(real.Profile.QuerySelector("#facts .figure")!.Seen(), card.QuerySelector("dd")!.Seen());
        Assert.Equal("../../countries/belarus/2020/#legal-framework-access-to-information", card.QuerySelector(".topics a")!.GetAttribute("href"));
    }

    [Fact]
    public void Embeds_are_in_no_sitemap_and_in_no_search()
    {
        Assert.DoesNotContain("embed/", File.ReadAllText(Path.Combine(real.Output, "sitemap.xml")), StringComparison.Ordinal);
        Assert.DoesNotContain("embed/", File.ReadAllText(Path.Combine(real.Output, "search", "start.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_frame_in_the_docs_is_the_one_on_the_page()
    {
        Assert.Contains(real.Pages["countries/belarus/index.html"].One("details.snippet pre").TextContent, File.ReadAllText(Repository.PathTo("docs/sharing.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("countries/belarus/index.html", "https://msq.example/embed/belarus/", "Belarus, MSQ Country Profiles")]
    [InlineData("countries/belarus/2020/index.html", "https://msq.example/embed/belarus/", "Belarus, MSQ Country Profiles")]
    [InlineData("legal/index.html", "https://msq.example/embed/matrix/legal/", null)]
    [InlineData("technologies/index.html", "https://msq.example/embed/matrix/technologies/", null)]
    public void The_page_gives_a_frame_to_copy(string path, string address, string? title)
    {
        IElement frame = new HtmlParser().ParseDocument(real.Pages[path].One("details.snippet pre").TextContent).One("iframe");
        Assert.Equal((address, "lazy"), (frame.GetAttribute("src"), frame.GetAttribute("loading")));
        Assert.Equal("allow-popups allow-popups-to-escape-sandbox", frame.GetAttribute("sandbox"));
        Assert.All(new[] { "title", "width", "height" }, name => Assert.NotEqual("", frame.GetAttribute(name)));
        Assert.Equal(title ?? frame.GetAttribute("title"), frame.GetAttribute("title"));
        Assert.True(File.Exists(Path.Combine(real.Output, frame.GetAttribute("src")!["https://msq.example/".Length..], "index.html")));
    }

    [Theory]
    [InlineData("embed/matrix/legal/")]
    [InlineData("embed/matrix/technologies/")]
    public void The_table_of_the_whole_world_is_light_with_its_style_sheet(string path) => Assert.InRange(Compressed(Html(path)) + Compressed(StyleSheet), 1_000, MostCompressed);

    [Fact]
    public void Every_card_of_the_world_is_light_with_its_style_sheet()
    {
        string[] cards = [.. world.Plan.Pages.SelectMany(planned => planned.Addresses).Select(address => address.Path).Where(path => path.StartsWith("embed/", StringComparison.Ordinal) && !path.Contains("matrix/", StringComparison.Ordinal))];
        Assert.InRange(cards.Length, 100, 193);
        Assert.All(cards.Where((_, place) => place % 16 == 0), path => Assert.InRange(Compressed(Html(path)) + Compressed(StyleSheet), 1_000, MostCompressed / 2));
    }

    [Fact]
    public void No_slug_can_take_the_address_of_a_table()
    {
        using TemporaryContent content = new TemporaryContent().Change("countries.yaml", "slug: norway", "slug: matrix").Change("countries.yaml", "slug: denmark", "slug: legal");
        using BuiltSite built = new(content);
        Assert.True(built.Outcome is BuildOutcome.Published, built.Findings);
        Assert.Contains("embed/matrix/index.html", built.Published);
        Assert.Contains("embed/matrix/legal/index.html", built.Published);
    }

    [Fact]
    public void A_card_of_a_withdrawn_response_says_so_and_nothing_more_and_what_is_not_authorised_has_none()
    {
        using TemporaryContent content = TemporaryContent.OfTwoEditions().Change("responses/2020/DNK.yaml", "publication-authorised: true", "publication-authorised: true\nwithdrawn: 2021-02-03");
        ShapedSite site = ShapedSite.Of(content);
        EmbedCardPage card = site.At<EmbedCardPage>("embed/denmark/");
        Assert.Null(card.Facts);
        Assert.Contains("withdrew its consent to publication on 1 June 2022", card.Line, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Pages, page => page.Address.Path == "embed/afghanistan/");
        using BuiltSite built = new(content);
        Assert.All(built.Published.Where(path => path.StartsWith("embed/", StringComparison.Ordinal)), path => Assert.DoesNotContain("took back", built.Read(path), StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_with_quotes_and_brackets_stays_inside_its_attribute()
    {
        const string Title = "A \"site\" <b>& more</b></script>";
        using TemporaryContent content = new TemporaryContent().Put("site.yaml", System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(Path.Combine(Fixture.Root, "_base", "site.yaml")), "(?m)^title:.*$", $"title: '{Title}'"));
        string code = ShapedSite.Of(content).Profile("countries/norway/").Embed!.Code;
        Assert.EndsWith(Title, Assert.Single(new HtmlParser().ParseDocument(code).Body!.Children).GetAttribute("title"), StringComparison.Ordinal);
        using BuiltSite built = new(content);
        Assert.Equal(code, new HtmlParser().ParseDocument(built.Read("countries/norway/index.html")).One("details.snippet pre").TextContent);
    }

    private static string StyleSheet => File.ReadAllText(Path.Combine(Repository.Templates, "assets", "styles", "embed.css"));

    private string Html(string path) => world.Html(path);

    private static long Compressed(string text)
    {
        using MemoryStream written = new();
        using (GZipStream gzip = new(written, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return written.Length;
    }
}
