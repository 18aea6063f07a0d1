using System.Globalization;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace MsqSite.Markup;

/// <summary>A pointer to a footnote of the form inside its wording: <c>[^2]</c>.</summary>
internal sealed class FootnoteMark : LeafInline
{
    public required int Number { get; init; }
}

/// <summary>Reads <c>[^2]</c>. Markdig's own footnotes want their text in the same document; the form's are data of their own.</summary>
internal sealed class FootnoteMarkParser : InlineParser
{
    public FootnoteMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        int length = 2;
        while (char.IsAsciiDigit(slice.PeekChar(length)))
        {
            length++;
        }

        if (slice.PeekChar() != '^' || length is 2 or > 5 || slice.PeekChar(length) != ']')
        {
            return false;
        }

        int number = int.Parse(slice.Text.AsSpan(slice.Start + 2, length - 2), CultureInfo.InvariantCulture);
        processor.Inline = new FootnoteMark { Number = number };
        slice.Start += length + 1;
        return true;
    }
}
