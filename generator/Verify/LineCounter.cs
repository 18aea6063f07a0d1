namespace MsqSite.Verify;

/// <summary>Tells line and column of a place in a text; quick when asked from front to back.</summary>
internal sealed class LineCounter(ReadOnlyMemory<char> text)
{
    private int countedTo;
    private int line = 1;
    private int lineStart;

    /// <summary>Line and column, from 1, of a character counted from 0.</summary>
    public (int Line, int Column) At(int offset)
    {
        offset = Math.Clamp(offset, 0, text.Length);
        if (offset < lineStart)
        {
            (countedTo, line, lineStart) = (0, 1, 0);
        }

        if (offset > countedTo)
        {
            ReadOnlySpan<char> passed = text.Span.Slice(countedTo, offset - countedTo);
            int breaks = passed.Count('\n');
            if (breaks > 0)
            {
                line += breaks;
                lineStart = countedTo + passed.LastIndexOf('\n') + 1;
            }

            countedTo = offset;
        }

        return (line, offset - lineStart + 1);
    }
}
