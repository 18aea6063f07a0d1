using MsqSite.Diagnostics;

namespace MsqSite.Model;

/// <summary>
/// A text as an editor wrote it, and where. For a block of lines (YAML's <c>|</c>) <paramref name="BlockIndent"/> is the number of columns
/// that each line is set in, so that a place inside the text can be told; it is -1 for every other style. <paramref name="FirstLine"/> says how
/// many lines below <paramref name="At"/> the block's first line stands: 1 after YAML's sign, 0 in a file of prose.
/// </summary>
public sealed record SourceText(string Value, SourceSpan At, int BlockIndent = -1, int FirstLine = 1)
{
    public bool IsEmpty => Value.Length == 0;

    /// <summary>The place of a stretch of this text; where the style hides it, the place of the whole.</summary>
    public SourceSpan Within(int offset, int length)
    {
        offset = Math.Clamp(offset, 0, Value.Length);
        if (BlockIndent < 0)
        {
            // As long as written: plain. Two longer: in quotes, with nothing escaped. Otherwise only the whole can be told.
            int quote = At.Length - Value.Length;
            return quote is 0 or 2 ? At with { Column = At.Column + offset + quote / 2, Length = length } : At;
        }

        ReadOnlySpan<char> before = Value.AsSpan(0, offset);
        int lines = before.Count('\n');
        int column = offset - (before.LastIndexOf('\n') + 1);
        return At with { Line = At.Line + FirstLine + lines, Column = BlockIndent + column + 1, Length = length };
    }

    public override string ToString() => Value;
}
