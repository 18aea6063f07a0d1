namespace MsqSite.Render;

/// <summary>What pages are drawn on, one at a time. It is large, and outlives the renderer of whoever draws a site again and again.</summary>
public sealed class DrawingPaper
{
    // The longest pages of a few countries: memory that is not written to costs nothing.
    private const int Room = 512 * 1024;

    internal PageBuffer Page { get; } = new(Room);

    internal SharedPart Shared { get; } = new();
}
