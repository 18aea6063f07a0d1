using MsqSite.Markup;

namespace MsqSite.Tests.Markup;

public sealed class AnswerTextTests
{
    [Theory]
    [InlineData("One *two* **three**.", "<p>One <em>two</em> <strong>three</strong>.</p>")]
    [InlineData("One\n\nTwo", "<p>One</p>\n<p>Two</p>")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")]
    [InlineData("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>")]
    [InlineData("> a", "<blockquote>\n<p>a</p>\n</blockquote>")]
    [InlineData("a\\\nb", "<p>a<br />\nb</p>")]
    [InlineData("", "")]
    public void An_answer_may_hold_emphasis_lists_and_quotes(string text, string html) => Assert.Equal(html, Html(text));

    [Theory]
    [InlineData("# 1. Law of 2008", "<p># 1. Law of 2008</p>")]
    [InlineData("Law\n===", "<p>Law\n===</p>")]
    [InlineData("Law\n---", "<p>Law\n---</p>")]
    [InlineData("    set in by four", "<p>set in by four</p>")]
    [InlineData("a\n\n---\n\nb", "<p>a</p>\n<p>---</p>\n<p>b</p>")]
    [InlineData("___", "<p>___</p>")]
    [InlineData("the field `name`", "<p>the field `name`</p>")]
    [InlineData("```\na\n```", "<p>```\na\n```</p>")]
    [InlineData("~~~\na\n~~~", "<p>~~~\na\n~~~</p>")]
    [InlineData("| a | b |\n|---|---|\n| c | d |", "<p>| a | b |\n|---|---|\n| c | d |</p>")]
    [InlineData("~~a~~ H~2~O x^2^ ==b==", "<p>~~a~~ H~2~O x^2^ ==b==</p>")]
    [InlineData("see [^1]", "<p>see [^1]</p>")]
    [InlineData(":smile: -- (c) \"q\"", "<p>:smile: -- (c) &quot;q&quot;</p>")]
    public void What_looks_like_a_heading_a_line_or_code_is_text(string text, string html) => Assert.Equal(html, Html(text));

    [Fact]
    public void The_forms_wording_points_to_its_footnotes()
    {
        AnswerMarkup wording = AnswerMarkup.Parse("What is the **portal[^2]**? See[^12], not [^x], [^], [^123456] or [2].", MarkupStyle.Wording);
        Assert.Equal([2, 12], wording.Footnotes());
        Assert.Equal(
            "<p>What is the <strong>portal<sup><a href=\"#n2\">2</a></sup></strong>? See<sup><a href=\"#n12\">12</a></sup>, not [^x], [^], [^123456] or [2].</p>",
            wording.ToHtml(LinkSetting.Plain with { FootnoteId = number => $"n{number}" }).Value);
        Assert.Equal("What is the portal? See, not [^x], [^], [^123456] or [2].", wording.PlainText());
    }

    [Fact]
    public void A_footnote_is_told_once_however_often_it_is_pointed_to() => Assert.Equal([1], AnswerMarkup.Parse("a[^1] b[^1]", MarkupStyle.Wording).Footnotes());

    [Theory]
    [InlineData("One *two* **three**.", "One two three.")]
    [InlineData("[The plan](https://x.example) of 2020", "The plan of 2020")]
    [InlineData("The plan (<https://x.example>) of 2020", "The plan () of 2020")]
    [InlineData("The plan https://x.example of 2020", "The plan  of 2020")]
    [InlineData("a\nb", "a\nb")]
    [InlineData("a\n\nb\n\n- c\n- d", "a\nb\nc\nd")]
    [InlineData("&amp; &lt;b&gt; \\*c\\*", "& <b> *c*")]
    [InlineData("<b>c</b>", "<b>c</b>")]
    [InlineData("   \n", "")]
    public void The_plain_text_is_what_a_reader_sees_without_bare_addresses(string text, string plain) => Assert.Equal(plain, AnswerMarkup.Parse(text).PlainText());

    [Theory]
    [InlineData("One *two*", "One <em>two</em>")]
    [InlineData("[a](https://x.example)", "<a href=\"https://x.example\">a</a> <span class=\"host\">x.example</span>")]
    public void Inline_HTML_has_no_paragraph(string text, string html) => Assert.Equal(html, AnswerMarkup.Parse(text).ToInlineHtml(LinkSetting.Plain).Value);

    [Fact]
    public void A_page_of_ours_may_have_headings_and_gives_up_its_title()
    {
        AnswerMarkup page = AnswerMarkup.Parse("# About *this* site\n\n## Why\n\nBecause.", MarkupStyle.Prose);
        Assert.Equal("About this site", page.TakeTitle());
        Assert.Equal("<h2>Why</h2>\n<p>Because.</p>", page.ToHtml(LinkSetting.Plain).Value);
        Assert.Null(page.TakeTitle());
    }

    [Theory]
    [InlineData("## About")]
    [InlineData("Text\n\n# About")]
    [InlineData("")]
    public void A_page_that_does_not_begin_with_its_title_has_none(string text) => Assert.Null(AnswerMarkup.Parse(text, MarkupStyle.Prose).TakeTitle());

    [Fact]
    public void Writing_from_right_to_left_stays_as_it_is()
    {
        const string Text = "البوابة [الوطنية](https://x.example) \u200F(2020)\u200F";
        Assert.Equal("<p>البوابة <a href=\"https://x.example\">الوطنية</a> <span class=\"host\">x.example</span> \u200F(2020)\u200F</p>", Html(Text));
        Assert.Equal(8, AnswerMarkup.Parse(Text).Links().Single().Offset);
    }

    [Fact]
    public void The_same_text_gives_the_same_HTML_from_many_threads()
    {
        const string Text = "a [b](https://x.example) *c*\n\n- d";
        string expected = Html(Text);
        string[] all = new string[200];
        Parallel.For(0, all.Length, i => all[i] = Html(Text));
        Assert.All(all, html => Assert.Equal(expected, html));
    }

    private static string Html(string text) => AnswerMarkup.Parse(text).ToHtml(LinkSetting.Plain).Value;
}
