using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace MsqSite.Markup;

/// <summary>What of Markdown each kind of text may use.</summary>
internal static class MarkupPipelines
{
    private static readonly MarkdownPipeline Answer = Build(MarkupStyle.Answer);
    private static readonly MarkdownPipeline Wording = Build(MarkupStyle.Wording);
    private static readonly MarkdownPipeline Prose = Build(MarkupStyle.Prose);

    public static MarkdownPipeline Of(MarkupStyle style) => style switch
    {
        MarkupStyle.Wording => Wording,
        MarkupStyle.Prose => Prose,
        _ => Answer,
    };

    private static MarkdownPipeline Build(MarkupStyle style)
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
            builder.BlockParsers.TryRemove<ParagraphBlockParser>();
            builder.BlockParsers.Add(new AnswerParagraphs());
            builder.InlineParsers.TryRemove<CodeInlineParser>();
        }

        return builder.Build();
    }
}
