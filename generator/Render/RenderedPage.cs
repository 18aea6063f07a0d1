using MsqSite.Shape;

namespace MsqSite.Render;

/// <summary>A page as it will be sent, and the page it was drawn from. The characters are the drawing thread's: they stand until it draws the next page.</summary>
public sealed record RenderedPage(Page Page, ReadOnlyMemory<char> Html);
