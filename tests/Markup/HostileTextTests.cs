using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MsqSite.Markup;

namespace MsqSite.Tests.Markup;

/// <summary>Whatever a text holds, its HTML holds only what this room writes, and no link but http, https and mailto.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Allowed = ["P", "EM", "STRONG", "UL", "OL", "LI", "BLOCKQUOTE", "BR", "A", "SPAN"];
    private static readonly string[] AllowedAttributes = ["href", "class", "start"];

    public static TheoryData<string> Texts =>
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<!-- a remark --> and <!DOCTYPE html> and <?php x ?> and <![CDATA[x]]>",
        "text\n<div onclick=\"alert(1)\">\nmore\n</div>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<svg/onload=alert(1)>",
        "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62; &amp;lt;",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](&#106;avascript:alert(1))",
        "[a](javascript&colon;alert(1))",
        "[a](java&#10;script:alert(1))",
        "[a](java\\script:alert(1))",
        "[a](<java\tscript:alert(1)>)",
        "[a](%6Aavascript:alert(1))",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "[a](vbscript:x)",
        "[a](/javascript:alert(1))",
        "[a](/data:text/html,x)",
        "[a](/\\evil.example)",
        "[a](//evil.example)",
        "[x][y]\n\n[y]: javascript:alert(1)",
        "[x]\n\n[x]: javascript:alert(1) \"title\"",
        "<javascript:alert(1)>",
        "<data:text/html,x>",
        "[a](<http://x.example\" onclick=alert(1)>)",
        "[a](http://x.example/\"onclick=\"alert(1))",
        "[a](http://x.example \"t\\\" onclick=\\\"alert(1)\")",
        "http://x.example/\"onclick=alert(1)",
        "http://x.example/'><script>alert(1)</script>",
        "www.x.example/\"><img/src=x>",
        "![x](http://x.example/y.png)",
        "![x](javascript:alert(1))",
        "![x][y]\n\n[y]: http://x.example/y.png \"title\"",
        "[![x](http://x.example/y.png)](javascript:alert(1))",
        "[[a](http://a.example)](http://b.example)",
        "[a](http://user:secret@x.example)",
        "[\"><script>](http://x.example)",
        "{{ site.title }} {% raw %} <%= x %>",
        "</p></div></body></html>",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_hostile_text_becomes_harmless_HTML(string text)
    {
        foreach (MarkupStyle style in Enum.GetValues<MarkupStyle>())
        {
            AnswerMarkup markup = AnswerMarkup.Parse(text, style);
            foreach (string html in new[] { markup.ToHtml(LinkSetting.Plain).Value, markup.ToInlineHtml(LinkSetting.Plain).Value })
            {
                foreach (IElement element in new HtmlParser().ParseDocument(html).Body!.QuerySelectorAll("*"))
                {
                    Assert.Contains(element.TagName, Allowed);
                    Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, AllowedAttributes));
                    if (element.GetAttribute("href") is { } href)
                    {
                        bool ours = Uri.TryCreate(new Uri("https://site.example/a/"), href, out Uri? whole) && (whole.Host == "site.example" || href.StartsWith("http", StringComparison.Ordinal));
                        Assert.True(ours && whole!.Scheme is "http" or "https" or "mailto", $"{style}: href=\"{href}\"");
                        Assert.DoesNotContain("@", whole!.UserInfo, StringComparison.Ordinal);
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;")]
    [InlineData("<!-- remark -->", "&lt;!-- remark --&gt;")]
    [InlineData("a < b & c > \"d\"", "a &lt; b &amp; c &gt; &quot;d&quot;")]
    [InlineData("{{ site.title }}", "{{ site.title }}")]
    [InlineData("&lt;b&gt;", "&lt;b&gt;")]
    [InlineData("&nosuch;", "&amp;nosuch;")]
    public void Raw_HTML_is_shown_as_it_was_written(string text, string html) => Assert.Equal(html, AnswerMarkup.Parse(text).ToInlineHtml(LinkSetting.Plain).Value);

    [Theory]
    [InlineData("&#x202E;txet")]
    [InlineData("&#8294;x")]
    [InlineData("&#27;[31m")]
    public void An_entity_does_not_bring_in_a_character_that_nobody_sees(string text)
    {
        string html = AnswerMarkup.Parse(text).ToHtml(LinkSetting.Plain).Value;
        Assert.DoesNotContain(html, c => c is '\u202E' or '\u2066' or '\u001B');
    }

    [Theory]
    [InlineData("[")]
    [InlineData("*")]
    [InlineData("_")]
    [InlineData("**")]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("![")]
    [InlineData("`")]
    [InlineData("<")]
    [InlineData("(")]
    [InlineData("&")]
    [InlineData("\\")]
    [InlineData("[a](")]
    [InlineData("[a](<")]
    [InlineData("<a@")]
    [InlineData("http://")]
    [InlineData("*a _b ")]
    [InlineData("[^1")]
    public async Task Ten_thousand_openings_neither_stop_the_reading_nor_hang_it(string opening)
    {
        string text = string.Concat(Enumerable.Repeat(opening, 10_000)) + "x";
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        Task<(string Html, ImmutableArray<MarkupLink> Links, string Plain)> reading = Task.Run(
            () =>
            {
                AnswerMarkup markup = AnswerMarkup.Parse(text);
                return (markup.ToHtml(LinkSetting.Plain).Value, markup.Links(), markup.PlainText());
            },
            patience.Token);
        (string html, _, string plain) = await reading.WaitAsync(patience.Token);
        Assert.Contains('x', html);
        Assert.EndsWith("x", plain, StringComparison.Ordinal);
    }

    // As deep as reading allows, writing must not fail.
    [Theory]
    [InlineData("[a][")]
    [InlineData("- ")]
    [InlineData("> ")]
    [InlineData("1. ")]
    [InlineData("*a **b ")]
    [InlineData("> - *a ")]
    public void What_can_be_read_can_be_written(string opening)
    {
        for (int times = 1; times < 400; times++)
        {
            string text = string.Concat(Enumerable.Repeat(opening, times)) + "x" + string.Concat(Enumerable.Repeat("](https://x.example)* ", times));
            AnswerMarkup markup = AnswerMarkup.Parse(text);
            Assert.Contains('x', markup.ToHtml(LinkSetting.Plain).Value);
            Assert.Contains('x', markup.PlainText());
        }
    }

    [Theory]
    [InlineData("hans&#64;agency.example")]
    [InlineData("hans&commat;agency.example")]
    [InlineData("&#43;45 33 92 00 00")]
    public void An_entity_does_not_spell_out_what_would_be_withheld(string text) =>
        Assert.DoesNotContain(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(AnswerMarkup.Parse(text).ToHtml(LinkSetting.Plain).Value).Body!.TextContent, c => c is '@' or '+');

    // A fifth of what a file may hold.
    [Fact]
    public async Task A_very_long_text_does_not_hang_the_reading()
    {
        string text = string.Concat(Enumerable.Repeat("[a](", 100_000));
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        string html = await Task.Run(() => AnswerMarkup.Parse(text).ToHtml(LinkSetting.Plain).Value, patience.Token).WaitAsync(patience.Token);
        Assert.StartsWith("<p>[a](", html, StringComparison.Ordinal);
    }
}
