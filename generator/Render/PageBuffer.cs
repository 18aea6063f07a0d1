using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>
/// The characters of the page being drawn. It is used again for the next one: a new text of this size for each page would go to the heap of
/// large objects and have the collector walk everything, again and again.
/// </summary>
/// <param name="room">How many characters it takes before it has to grow.</param>
internal sealed class PageBuffer(int room = 4096) : IScriptOutput
{
    private char[] characters = GC.AllocateUninitializedArray<char>(room);
    private int length;

    public ReadOnlyMemory<char> Written => characters.AsMemory(0, length);

    public void Clear() => length = 0;

    public void Write(ReadOnlySpan<char> text)
    {
        if (length + text.Length > characters.Length)
        {
            char[] larger = GC.AllocateUninitializedArray<char>(Math.Max(characters.Length * 2, length + text.Length));
            characters.AsSpan(0, length).CopyTo(larger);
            characters = larger;
        }

        text.CopyTo(characters.AsSpan(length));
        length += text.Length;
    }

    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }
}
