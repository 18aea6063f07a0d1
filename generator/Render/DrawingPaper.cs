namespace MsqSite.Render;

/// <summary>What one thread draws on, a page and the parts in it. It is large, and outlives the renderer of whoever draws a site again and again.</summary>
public sealed class DrawingPaper
{
    // The longest pages of a few countries: memory that is not written to costs nothing.
    private const int Room = 512 * 1024;

    private readonly List<PageBuffer> sheets = [];

    /// <summary>The page is drawn on sheet 0, a part of it on 1, a part of that on 2.</summary>
    internal PageBuffer Sheet(int depth)
    {
        while (sheets.Count <= depth)
        {
            sheets.Add(new PageBuffer(sheets.Count == 0 ? Room : Room / 4));
        }

        return sheets[depth];
    }
}
