using System.Collections.Immutable;
using System.Text;
using MsqSite.Diagnostics;

namespace MsqSite.Render;

/// <summary>
/// A part that several pages show, drawn once. What leads to the root differs from page to page, and where many answers share a page so do the
/// ids in them: marks stand for both. Kept as UTF-8, for those of all countries are kept.
/// </summary>
internal sealed class DrawnPart
{
    // Noncharacters, which content may not hold (MSQ115). In UTF-8 they differ in the third byte.
    public const string RootMark = "\uFFFF";
    public const string IdMark = "\uFFFE";

    private const int MarkLength = 3;

    private readonly byte[] text;
    private readonly ImmutableArray<(int At, PlacedPart Part)> inside;

    /// <param name="drawn">What was drawn, with marks.</param>
    /// <param name="placed">The parts that stand in it, each at a character of it.</param>
    public DrawnPart(ReadOnlySpan<char> drawn, IEnumerable<(int At, PlacedPart Part)> placed)
    {
        // A part begins and ends with a tag, not with the line breaks of its template.
        int start = drawn.Length - drawn.TrimStart().Length;
        ReadOnlySpan<char> trimmed = drawn.Trim();
        text = new byte[Encoding.UTF8.GetByteCount(trimmed)];
        Encoding.UTF8.GetBytes(trimmed, text);
        ImmutableArray<(int, PlacedPart)>.Builder parts = ImmutableArray.CreateBuilder<(int, PlacedPart)>();
        int read = 0;
        int bytes = 0;
        foreach ((int at, PlacedPart part) in placed)
        {
            int inText = Math.Clamp(at - start, read, trimmed.Length);
            bytes += Encoding.UTF8.GetByteCount(trimmed[read..inText]);
            read = inText;
            parts.Add((bytes, part));
        }

        inside = parts.DrainToImmutable();
        Roots = drawn.Count(RootMark[0]) + inside.Sum(one => one.Part.Part.Roots);
        HasIds = drawn.Contains(IdMark[0]) || inside.Any(one => one.Part.Part.HasIds);
    }

    /// <summary>What is known of it, wherever it stands.</summary>
    public Keepsake Known { get; } = new();

    /// <summary>How many of its addresses lead to the root first.</summary>
    public int Roots { get; }

    /// <summary>Some of its ids are marked.</summary>
    public bool HasIds { get; }

    /// <param name="page">The page that it is written to.</param>
    /// <param name="ids">What the marked ids begin with there.</param>
    public void WriteTo(PageBuffer page, string ids)
    {
        int written = 0;
        foreach ((int at, PlacedPart part) in inside)
        {
            Write(text.AsSpan(written, at - written), page, ids);
            page.Place(part);
            written = at;
        }

        Write(text.AsSpan(written), page, ids);
    }

    private static void Write(ReadOnlySpan<byte> rest, PageBuffer page, string ids)
    {
        ReadOnlySpan<byte> begin = [0xEF, 0xBF];
        for (int from = 0, mark; (mark = rest[from..].IndexOf(begin)) >= 0;)
        {
            int at = from + mark;
            if (rest[at + MarkLength - 1] is not (0xBF or 0xBE))
            {
                from = at + MarkLength; // another character of that range
                continue;
            }

            page.WriteUtf8(rest[..at]);
            page.Write(rest[at + MarkLength - 1] == 0xBF ? page.Root : ids);
            rest = rest[(at + MarkLength)..];
            from = 0;
        }

        page.WriteUtf8(rest);
    }
}

/// <summary>A part where it stands on a page.</summary>
/// <param name="Part">The part.</param>
/// <param name="Ids">What its marked ids begin with there.</param>
internal sealed record PlacedPart(DrawnPart Part, string Ids = "");
