using MsqSite.Diagnostics;
using MsqSite.Shape;

namespace MsqSite.Render;

/// <summary>A page as it will be sent, and the page it was drawn from. Its characters stand until it is disposed of: then another is drawn over them.</summary>
public sealed class RenderedPage : IDisposable
{
    private readonly Action giveBack;

    internal RenderedPage(Page page, PageBuffer drawn, Action giveBack)
    {
        Page = page;
        Html = drawn.Written;
        Parts = drawn.Parts;
        this.giveBack = giveBack;
    }

    public Page Page { get; }

    public ReadOnlyMemory<char> Html { get; }

    /// <summary>What of it stands on other pages too, by where it begins, the outer before the inner.</summary>
    public IReadOnlyList<RenderedPart> Parts { get; }

    public void Dispose() => giveBack();
}

/// <summary>A part in a page.</summary>
/// <param name="Known">One for the part, wherever it stands.</param>
/// <param name="Start">Its first character in the page.</param>
/// <param name="End">The character behind its last.</param>
/// <param name="Roots">How many of its addresses begin with what leads to the root.</param>
public readonly record struct RenderedPart(Keepsake Known, int Start, int End, int Roots);
