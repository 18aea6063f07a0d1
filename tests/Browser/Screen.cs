namespace MsqSite.BrowserTests;

/// <summary>What a reader looks at the page with.</summary>
/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
internal sealed record Screen(int Width, int Height)
{
    public static Screen Phone { get; } = new(320, 640);

    public static Screen Desk { get; } = new(1280, 800);

    /// <summary>A desk's screen of 1280 by 1024 at 400 % zoom.</summary>
    public static Screen Zoomed { get; } = new(320, 256) { Scale = 4 };

    public float Scale { get; init; } = 1;

    public bool Dark { get; init; }

    public bool Script { get; init; } = true;
}
