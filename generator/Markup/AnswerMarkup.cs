using System.Collections.Immutable;
using System.Net;
using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MsqSite.Model;

namespace MsqSite.Markup;

/// <summary>
/// A text in Markdown, read once: its links, its words without marks, and its HTML. A text that is too long or nests too deep to be read as
/// Markdown in bounded time is taken as it stands, as plain words.
/// </summary>
public sealed class AnswerMarkup
{
    private readonly string text;
    private readonly MarkupStyle style;
    private readonly MarkdownDocument document;

    private AnswerMarkup(string text, MarkupStyle style, MarkdownDocument document, bool isPlain)
    {
        this.text = text;
        this.style = style;
        this.document = document;
        IsPlain = isPlain;
    }

    /// <summary>The text could not be read as Markdown and is shown as it stands.</summary>
    public bool IsPlain { get; }

    public static AnswerMarkup Parse(string markdown, MarkupStyle style = MarkupStyle.Answer)
    {
        if (MarkupLimits.MayRead(markdown))
        {
            try
            {
                MarkdownDocument document = Markdown.Parse(markdown, MarkupPipelines.Of(style));
                if (MarkupLimits.MayWrite(document))
                {
                    return new AnswerMarkup(markdown, style, document, isPlain: false);
                }
            }
            catch (ArgumentException)
            {
                // Markdig says in this way that a text nests deeper than it reads.
            }
        }

        return new AnswerMarkup(markdown, style, [], isPlain: true);
    }

    /// <summary>The addresses of the text's links in their order, those that will not become links included.</summary>
    public ImmutableArray<MarkupLink> Links() =>
    [
        .. document.Descendants<Inline>().Select(inline => inline switch
        {
            LinkInline { IsAutoLink: true } bare when WebAddress.Read(bare.Url ?? "", out _) is null => null, // "ftp://x" in running text is text
            LinkInline link => new MarkupLink(link.Url ?? "", link.Span.Start, link.Span.Length),
            AutolinkInline link => new MarkupLink(link.IsEmail ? "mailto:" + link.Url : link.Url, link.Span.Start, link.Span.Length),
            _ => null,
        }).OfType<MarkupLink>(),
    ];

    /// <summary>The numbers of the footnotes that the text points to.</summary>
    public ImmutableArray<int> Footnotes() => [.. document.Descendants<FootnoteMark>().Select(mark => mark.Number).Distinct()];

    /// <summary>The words that a reader sees, without marks and without bare addresses; blocks end in a line break.</summary>
    public string PlainText()
    {
        if (IsPlain)
        {
            return text;
        }

        StringBuilder words = new();
        foreach (MarkdownObject node in document.Descendants())
        {
            switch (node)
            {
                case LiteralInline literal when literal.Parent is not LinkInline { IsAutoLink: true }:
                    words.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    words.Append(code.ContentSpan);
                    break;
                case HtmlEntityInline entity:
                    words.Append(EntityHtml.Shown(entity));
                    break;
                case LineBreakInline:
                    words.Append('\n');
                    break;
                case ThematicBreakBlock rule when style != MarkupStyle.Prose:
                    words.Append('\n').Append(text.AsSpan(rule.Span.Start, rule.Span.Length));
                    break;
                case LeafBlock when words.Length > 0:
                    words.Append('\n');
                    break;
            }
        }

        return words.ToString().Trim();
    }

    /// <summary>The text as plain lines, addresses included: for comparing it with another.</summary>
    public string ReadableText() => IsPlain ? text : Markup.ReadableText.Of(document, text);

    /// <summary>The text of the first heading and the document without it; our own pages begin with their title.</summary>
    public string? TakeTitle()
    {
        if (document.FirstOrDefault() is not HeadingBlock { Level: 1 } heading)
        {
            return null;
        }

        string title = string.Concat(heading.Inline?.Descendants().Select(node => node switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            HtmlEntityInline entity => EntityHtml.Shown(entity),
            _ => "",
        }) ?? []);
        document.Remove(heading);
        return title;
    }

    public SafeHtml ToHtml(LinkSetting setting) => Render(setting, inline: false);

    /// <summary>As <see cref="ToHtml"/>, a paragraph without its element: for a text inside a list entry or a heading.</summary>
    public SafeHtml ToInlineHtml(LinkSetting setting) => Render(setting, inline: true);

    private SafeHtml Render(LinkSetting setting, bool inline)
    {
        if (IsPlain)
        {
            return new SafeHtml(inline ? WebUtility.HtmlEncode(text) : $"<p>{WebUtility.HtmlEncode(text)}</p>");
        }

        using StringWriter output = new();
        HtmlRenderer renderer = new(output) { ImplicitParagraph = inline };
        MarkupPipelines.Of(style).Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkHtml(setting, style, text));
        renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new BareAddressHtml(setting));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlEntityInlineRenderer>(new EntityHtml());
        renderer.ObjectRenderers.Add(new FootnoteMarkHtml(setting));
        if (style != MarkupStyle.Prose)
        {
            renderer.ObjectRenderers.ReplaceOrAdd<ThematicBreakRenderer>(new RuleAsWordsHtml(text));
        }

        renderer.Render(document);
        return new SafeHtml(output.ToString().TrimEnd());
    }
}
