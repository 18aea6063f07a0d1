using MsqSite.Shape;

namespace MsqSite.Render;

/// <summary>A page as it will be sent, and the page it was drawn from.</summary>
public sealed record RenderedPage(Page Page, string Html);
