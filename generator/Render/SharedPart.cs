namespace MsqSite.Render;

/// <summary>
/// What several pages share is drawn once: its links are written against a mark, which each page replaces by what leads to the root from there.
/// One thread draws such pages one after the other, so only the last one is kept.
/// </summary>
internal sealed class SharedPart
{
    // A noncharacter, which content may not hold (MSQ115).
    public const string RootMark = "\uFFFF";

    private const int Room = 128 * 1024;

    private readonly PageBuffer buffer = new(Room);
    private object? drawnFor;
    private string root = "";

    /// <summary>Readies the part for a page.</summary>
    /// <param name="view">What is drawn; the same view is drawn once.</param>
    /// <param name="pageRoot">What leads from the page to the site's root.</param>
    /// <param name="draw">Draws it into a buffer.</param>
    public SharedPart For(object view, string pageRoot, Action<PageBuffer> draw)
    {
        if (!ReferenceEquals(drawnFor, view))
        {
            buffer.Clear();
            drawnFor = null; // in case drawing fails
            draw(buffer);
            drawnFor = view;
        }

        root = pageRoot;
        return this;
    }

    public void WriteTo(PageBuffer page)
    {
        ReadOnlySpan<char> rest = buffer.Written.Span;
        for (int mark = rest.IndexOf(RootMark); mark >= 0; mark = rest.IndexOf(RootMark))
        {
            page.Write(rest[..mark]);
            page.Write(root);
            rest = rest[(mark + 1)..];
        }

        page.Write(rest);
    }
}
