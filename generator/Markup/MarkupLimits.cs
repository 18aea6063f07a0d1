using System.Buffers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MsqSite.Markup;

/// <summary>
/// How much Markdown a text may hold. Reading takes time with the square of opening brackets and signs of emphasis, and writing fails where
/// elements nest too deep; the form's limit of 250 words is far from both.
/// </summary>
internal static class MarkupLimits
{
    private const int MostCharacters = 50_000;
    private const int MostOpenings = 2_000;

    // Markdig gives up at 128, and counts in its own way.
    private const int MostLevels = 60;

    private static readonly SearchValues<char> OpeningSigns = SearchValues.Create("[*_<>");

    public static bool MayRead(string markdown)
    {
        if (markdown.Length > MostCharacters)
        {
            return false;
        }

        int count = 0;
        ReadOnlySpan<char> rest = markdown;
        for (int at = rest.IndexOfAny(OpeningSigns); at >= 0 && count <= MostOpenings; at = rest.IndexOfAny(OpeningSigns))
        {
            count++;
            rest = rest[(at + 1)..];
        }

        return count <= MostOpenings;
    }

    public static bool MayWrite(MarkdownDocument document) => !IsDeeper(document, MostLevels);

    private static bool IsDeeper(Block block, int levels) => levels == 0 || block switch
    {
        ContainerBlock container => container.Any(inner => IsDeeper(inner, levels - 1)),
        LeafBlock { Inline: { } inlines } => IsDeeper(inlines, levels - 1),
        _ => false,
    };

    private static bool IsDeeper(ContainerInline inlines, int levels)
    {
        if (levels == 0)
        {
            return true;
        }

        for (Inline? one = inlines.FirstChild; one is not null; one = one.NextSibling)
        {
            if (one is ContainerInline inner && IsDeeper(inner, levels - 1))
            {
                return true;
            }
        }

        return false;
    }
}
