using Markdig.Parsers;
using Markdig.Syntax;

namespace MsqSite.Markup;

/// <summary>Paragraphs of an answer: a line such as <c>[1]: https://…</c> stays words. Markdig would take it for a definition and print nothing.</summary>
internal sealed class AnswerParagraphs : ParagraphBlockParser
{
    public AnswerParagraphs() => ParseSetextHeadings = false;

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is ParagraphBlock paragraph)
        {
            ref Markdig.Helpers.StringLineGroup lines = ref paragraph.Lines;
            for (int i = 0; i < lines.Count; i++)
            {
                lines.Lines[i].Slice.TrimStart();
            }

            if (lines.Count > 0)
            {
                lines.Lines[lines.Count - 1].Slice.TrimEnd();
            }
        }

        return true;
    }
}
