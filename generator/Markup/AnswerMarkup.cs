using System.Collections.Immutable;
using System.Text;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MsqSite.Model;

namespace MsqSite.Markup;

/// <summary>A text in Markdown, read once: its links, its words without marks, and its HTML.</summary>
public sealed class AnswerMarkup
{
    private static readonly MarkdownPipeline AnswerPipeline = Pipeline(MarkupStyle.Answer);
    private static readonly MarkdownPipeline WordingPipeline = Pipeline(MarkupStyle.Wording);
    private static readonly MarkdownPipeline ProsePipeline = Pipeline(MarkupStyle.Prose);

    private readonly MarkdownPipeline pipeline;
    private readonly MarkdownDocument document;

    private AnswerMarkup(MarkdownPipeline pipeline, MarkdownDocument document)
    {
        this.pipeline = pipeline;
        this.document = document;
    }

    public static AnswerMarkup Parse(string markdown, MarkupStyle style = MarkupStyle.Answer)
    {
        MarkdownPipeline pipeline = style switch
        {
            MarkupStyle.Wording => WordingPipeline,
            MarkupStyle.Prose => ProsePipeline,
            _ => AnswerPipeline,
        };
        return new AnswerMarkup(pipeline, Markdown.Parse(markdown, pipeline));
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
        StringBuilder text = new();
        foreach (MarkdownObject node in document.Descendants())
        {
            switch (node)
            {
                case LiteralInline literal when literal.Parent is not LinkInline { IsAutoLink: true }:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.ContentSpan);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append('\n');
                    break;
                case LeafBlock when text.Length > 0:
                    text.Append('\n');
                    break;
            }
        }

        return text.ToString().Trim();
    }

    /// <summary>The text of the first heading and the document without it; our own pages begin with their title.</summary>
    public string? TakeTitle()
    {
        if (document.FirstOrDefault() is not HeadingBlock { Level: 1 } heading)
        {
            return null;
        }

        string title = string.Concat(heading.Inline?.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()) ?? []);
        document.Remove(heading);
        return title;
    }

    public SafeHtml ToHtml(LinkSetting setting) => Render(setting, inline: false);

    /// <summary>As <see cref="ToHtml"/>, a paragraph without its element: for a text inside a list entry or a heading.</summary>
    public SafeHtml ToInlineHtml(LinkSetting setting) => Render(setting, inline: true);

    private SafeHtml Render(LinkSetting setting, bool inline)
    {
        using StringWriter output = new();
        HtmlRenderer renderer = new(output) { ImplicitParagraph = inline };
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkHtml(setting));
        renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new BareAddressHtml(setting));
        renderer.ObjectRenderers.Add(new FootnoteMarkHtml(setting));
        renderer.Render(document);
        return new SafeHtml(output.ToString().TrimEnd());
    }

    private static MarkdownPipeline Pipeline(MarkupStyle style)
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = false });
        builder.UsePreciseSourceLocation();

        // A transcribed line that happens to be indented or to begin with a hash is not code and not a heading of the page.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<FencedCodeBlockParser>();
        if (style == MarkupStyle.Wording)
        {
            builder.InlineParsers.Insert(0, new FootnoteMarkParser());
        }

        if (style != MarkupStyle.Prose)
        {
            builder.BlockParsers.TryRemove<HeadingBlockParser>();
            builder.BlockParsers.TryRemove<ThematicBreakParser>();
            if (builder.BlockParsers.Find<ParagraphBlockParser>() is { } paragraphs)
            {
                paragraphs.ParseSetextHeadings = false;
            }
        }

        return builder.Build();
    }
}
