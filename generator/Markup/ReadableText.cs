using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MsqSite.Markup;

/// <summary>Writes a document as plain lines with nothing left out: addresses stand in place, those of named links in brackets behind the name.</summary>
internal sealed class ReadableText(string source)
{
    private readonly StringBuilder words = new();

    public static string Of(MarkdownDocument document, string source)
    {
        ReadableText text = new(source);
        text.Add(document);
        return text.words.ToString();
    }

    private void Add(MarkdownObject node)
    {
        switch (node)
        {
            case ContainerBlock blocks:
                Each(blocks);
                break;
            case CodeBlock code:
                words.Append(code.Lines.ToString()).Append('\n');
                break;
            case LeafBlock { Inline: { } inline }:
                Add(inline);
                words.Append('\n');
                break;
            case ThematicBreakBlock rule:
                words.Append(source.AsSpan(rule.Span.Start, rule.Span.Length)).Append('\n');
                break;
            case LinkInline link:
                Each(link);
                words.Append(link.IsAutoLink ? "" : $" ({link.Url})");
                break;
            case ContainerInline inlines:
                Each(inlines);
                break;
            case AutolinkInline bare:
                words.Append(bare.Url);
                break;
            case LiteralInline literal:
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
        }
    }

    private void Each(IEnumerable<MarkdownObject> nodes)
    {
        foreach (MarkdownObject node in nodes)
        {
            Add(node);
        }
    }
}
