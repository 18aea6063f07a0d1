using System.Buffers;

namespace MsqSite.Verify;

/// <summary>What of a page has to be read: all of it but the parts that are known. In the place of each stands an empty comment.</summary>
internal sealed class PageText : IDisposable
{
    private const string Comment = "<!---->";

    private readonly List<(int At, int Left, PartFacts Facts)> cuts = [];
    private readonly List<PagePart> unknown = [];
    private readonly char[]? compact;

    /// <param name="html">The page.</param>
    /// <param name="parts">Its parts, by where they begin, the outer before the inner.</param>
    /// <param name="memory">The parts that are known.</param>
    public PageText(ReadOnlyMemory<char> html, IReadOnlyList<PagePart> parts, PartMemory? memory)
    {
        Characters = html;
        int read = 0;
        int length = 0;
        foreach (PagePart part in memory is null ? [] : parts)
        {
            if (part.Start < read)
            {
                continue; // within one that is left out
            }

            if (part.End - part.Start < Comment.Length || memory!.Find(part.Known) is not { } facts)
            {
                unknown.Add(part);
                continue;
            }

            compact ??= ArrayPool<char>.Shared.Rent(html.Length);
            html.Span[read..part.Start].CopyTo(compact.AsSpan(length));
            length += part.Start - read;
            read = part.End;
            cuts.Add((length, part.End - part.Start - Comment.Length, facts));
            Comment.CopyTo(compact.AsSpan(length));
            length += Comment.Length;
        }

        if (compact is not null)
        {
            html.Span[read..].CopyTo(compact.AsSpan(length));
            Characters = compact.AsMemory(0, length + html.Length - read);
        }
    }

    /// <summary>What is read.</summary>
    public ReadOnlyMemory<char> Characters { get; }

    /// <summary>How many parts are left out.</summary>
    public int Cuts => cuts.Count;

    /// <summary>The parts that are read, placed in what is read.</summary>
    public IEnumerable<PagePart> Unknown => unknown.Select(part => part with { Start = Placed(part.Start), End = Placed(part.End) });

    /// <summary>What the part brings that is left out at a place, given as the reader sees it; null where none is.</summary>
    public PartFacts? LeftOutAt(int offset) => cuts.Find(cut => cut.At == offset).Facts;

    /// <summary>The place in the page of a place in what is read.</summary>
    public int InPage(int offset) => offset + cuts.Where(cut => cut.At < offset).Sum(cut => cut.Left);

    public void Dispose()
    {
        if (compact is not null)
        {
            ArrayPool<char>.Shared.Return(compact);
        }
    }

    private int Placed(int offset)
    {
        int left = 0;
        foreach ((int at, int characters, _) in cuts)
        {
            if (at + left >= offset)
            {
                break;
            }

            left += characters;
        }

        return offset - left;
    }
}
