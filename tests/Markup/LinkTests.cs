using MsqSite.Markup;
using MsqSite.Model;

namespace MsqSite.Tests.Markup;

public sealed class LinkTests
{
    private static readonly LinkSetting Tagged = LinkSetting.Plain with { NoteOf = web => web.IsHttps ? LinkNote.None : new LinkNote("not https", null, []) };

    [Theory]
    [InlineData("<https://x.example/a>", "<a href=\"https://x.example/a\">https://x.example/a</a>")]
    [InlineData("https://x.example/a.", "<a href=\"https://x.example/a\">https://x.example/a</a>.")]
    [InlineData("(https://x.example/a)", "(<a href=\"https://x.example/a\">https://x.example/a</a>)")]
    [InlineData("www.x.example", "<a href=\"http://www.x.example\">www.x.example</a> <span class=\"tag\">not https</span>")]
    [InlineData("<http://качество-услуг.бел/>", "<a href=\"http://xn----7sbgfh2alwzdhpc0c.xn--90ais/\">http://качество-услуг.бел/</a> <span class=\"tag\">not https</span>")]
    [InlineData("http://xn----7sbgfh2alwzdhpc0c.xn--90ais/%D1%8F?a#b", "<a href=\"http://xn----7sbgfh2alwzdhpc0c.xn--90ais/%D1%8F?a#b\">http://качество-услуг.бел/%D1%8F?a#b</a> <span class=\"tag\">not https</span>")]
    [InlineData("<https://XN--90ais.by:8443>", "<a href=\"https://xn--90ais.by:8443\">https://бел.by:8443</a>")]
    [InlineData("<https://раypal.example/a>", "<a href=\"https://xn--ypal-43d9g.example/a\">https://xn--ypal-43d9g.example/a</a>")]
    public void A_bare_address_is_linked_and_shown_as_written_but_for_a_host_that_would_not_be_read_or_deceive(string text, string html) => Assert.Equal(html, Inline(text, Tagged));

    [Theory]
    [InlineData("[Portal](https://x.example/a?b=1&c=2)", "<a href=\"https://x.example/a?b=1&amp;c=2\">Portal</a> <span class=\"host\">x.example</span>")]
    [InlineData("[Portal](http://x.example)", "<a href=\"http://x.example\">Portal</a> <span class=\"host\">x.example · <span class=\"tag\">not https</span></span>")]
    [InlineData("[Portal](https://x.example \"a title\")", "<a href=\"https://x.example\">Portal</a> <span class=\"host\">x.example</span>")]
    [InlineData("[**Our** portal](https://x.example)", "<a href=\"https://x.example\"><strong>Our</strong> portal</a> <span class=\"host\">x.example</span>")]
    [InlineData("[Portal](https://x.example/a_(b))", "<a href=\"https://x.example/a_(b)\">Portal</a> <span class=\"host\">x.example</span>")]
    [InlineData("[Portal](www.x.example)", "<a href=\"http://www.x.example\">Portal</a> <span class=\"host\">www.x.example · <span class=\"tag\">not https</span></span>")]
    [InlineData("[Portal](http://xn--90ais.by/x)", "<a href=\"http://xn--90ais.by/x\" data-address=\"http://бел.by/x\">Portal</a> <span class=\"host\">бел.by · <span class=\"tag\">not https</span></span>")]
    public void A_named_link_has_its_host_in_sight(string text, string html) => Assert.Equal(html, Inline(text, Tagged));

    [Theory]
    [InlineData("[files](ftp://x.example/a)", "files (ftp://x.example/a)")]
    [InlineData("[x](javascript:alert(1))", "x (javascript:alert(1))")]
    [InlineData("[x](http://denmark)", "x (http://denmark)")]
    [InlineData("<javascript:alert(1)>", "javascript:alert(1)")]
    [InlineData("![A map](https://x.example/map.png)", "A map (https://x.example/map.png)")]
    public void What_cannot_be_a_link_is_shown_and_not_lost(string text, string html) => Assert.Equal(html, Inline(text, LinkSetting.Plain));

    [Theory]
    [InlineData("see ftp://x.example/a there", "see ftp://x.example/a there")]
    [InlineData("tel:+45 33 92 00 00", "tel:+45 33 92 00 00")]
    public void A_bare_address_of_another_scheme_is_text_as_it_was_written(string text, string html) => Assert.Equal(html, Inline(text, LinkSetting.Plain));

    [Fact]
    public void A_link_without_words_shows_its_address() => Assert.Contains(">https://x.example/a</a>", Inline("[](https://x.example/a)", LinkSetting.Plain), StringComparison.Ordinal);

    [Theory]
    [InlineData("[1]: https://x.example/law")]
    [InlineData("As said in [2].\n\n[1]: https://x.example/law \"The law\"")]
    public void A_line_that_looks_like_a_reference_is_not_lost(string text) => Assert.Contains("https://x.example/law", AnswerMarkup.Parse(text).ToHtml(LinkSetting.Plain).Value, StringComparison.Ordinal);

    [Theory]
    [InlineData("[the countries](/countries/)", "<a href=\"../countries/\">the countries</a>")]
    [InlineData("[all](/)", "<a href=\"../\">all</a>")]
    [InlineData("[a \"b\"](/a/?b=\"c\"&d)", "<a href=\"../a/?b=%22c%22&amp;d\">a &quot;b&quot;</a>")]
    public void Our_own_pages_link_to_each_other_relatively(string text, string html) =>
        Assert.Equal(html, AnswerMarkup.Parse(text, MarkupStyle.Prose).ToInlineHtml(LinkSetting.Plain with { Root = "../" }).Value);

    [Fact]
    public void In_an_answer_an_address_without_a_host_is_text() => Assert.Equal("us (/countries/)", Inline("[us](/countries/)", LinkSetting.Plain with { Root = "../" }));

    [Fact]
    public void Links_are_told_with_their_place_in_the_text()
    {
        const string Text = "A [b](http://b.example) and <http://c.example>,\nhttp://d.example. ![e](http://e.example)\n\n- **[f](http://f.example)**\n";
        MarkupLink[] links = [.. AnswerMarkup.Parse(Text).Links()];
        Assert.Equal(["http://b.example", "http://c.example", "http://d.example", "http://e.example", "http://f.example"], links.Select(one => one.Address));
        Assert.Equal(["[b](http://b.example)", "<http://c.example>", "http://d.example", "![e](http://e.example)", "[f](http://f.example)"], links.Select(one => Text.Substring(one.Offset, one.Length)));
    }

    [Fact]
    public void The_address_of_a_mail_link_has_its_scheme()
    {
        Assert.Equal("mailto:a@b.example", AnswerMarkup.Parse("<a@b.example>").Links().Single().Address);
        Assert.Equal("<a href=\"mailto:a@b.example\">a@b.example</a>", Inline("<a@b.example>", LinkSetting.Plain));
        Assert.Equal("<a href=\"mailto:a@b.example\">us</a> <span class=\"host\">a@b.example</span>", Inline("[us](mailto:a@b.example)", LinkSetting.Plain));
    }

    [Fact]
    public void Words_of_caution_are_asked_for_once_for_each_link_and_escaped()
    {
        List<string> asked = [];
        LinkSetting setting = LinkSetting.Plain with { NoteOf = (WebAddress web) => { asked.Add(web.Href); return new LinkNote("<no>", null, []); } };
        Assert.Contains("<span class=\"tag\">&lt;no&gt;</span>", Inline("[a](http://a.example) [b](javascript:x)", setting), StringComparison.Ordinal);
        Assert.Equal(["http://a.example"], asked);
    }

    private static string Inline(string text, LinkSetting setting) => AnswerMarkup.Parse(text).ToInlineHtml(setting).Value;
}
