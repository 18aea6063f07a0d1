using System.Text;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>
/// The characters of the page or the part being drawn. It is used again for the next one: a new text of this size for each page would go to the heap
/// of large objects and have the collector walk everything, again and again.
/// </summary>
/// <param name="room">How many characters it takes before it has to grow.</param>
internal sealed class PageBuffer(int room = 4096) : IScriptOutput
{
    private readonly List<(int At, PlacedPart Part)> inside = [];
    private readonly List<RenderedPart> parts = [];
    private char[] characters = GC.AllocateUninitializedArray<char>(room);
    private int length;

    public ReadOnlyMemory<char> Written => characters.AsMemory(0, length);

    /// <summary>What leads from the page to the site's root; while a part is drawn, the mark that stands for it.</summary>
    public string Root { get; private set; } = DrawnPart.RootMark;

    /// <summary>The parts that stand in a page, by where they begin, the outer before the inner. They stand until the next page is begun.</summary>
    public IReadOnlyList<RenderedPart> Parts => parts;

    /// <summary>Begins a page or, with the mark as its root, a part.</summary>
    public void Begin(string root)
    {
        Root = root;
        length = 0;
        inside.Clear();
        parts.Clear();
    }

    /// <summary>What was drawn since the beginning, as a part.</summary>
    public DrawnPart ToPart() => new(Written.Span, inside);

    /// <summary>Puts a part here. In a page its marks are replaced at once; in another part it keeps its place.</summary>
    public void Place(PlacedPart placed)
    {
        if (Root == DrawnPart.RootMark)
        {
            inside.Add((length, placed));
            return;
        }

        int slot = parts.Count;
        int start = length;
        bool isAlike = placed.Ids.Length == 0 || !placed.Part.HasIds; // else its ids are not those that it has elsewhere
        if (isAlike)
        {
            parts.Add(default);
        }

        placed.Part.WriteTo(this, placed.Ids);
        if (isAlike)
        {
            parts[slot] = new RenderedPart(placed.Part.Known, start, length, placed.Part.Roots);
        }
    }

    public void Write(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(characters.AsSpan(length));
        length += text.Length;
    }

    public void WriteUtf8(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        length += Encoding.UTF8.GetChars(text, characters.AsSpan(length));
    }

    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    private void Reserve(int more)
    {
        if (length + more > characters.Length)
        {
            char[] larger = GC.AllocateUninitializedArray<char>(Math.Max(characters.Length * 2, length + more));
            characters.AsSpan(0, length).CopyTo(larger);
            characters = larger;
        }
    }
}
