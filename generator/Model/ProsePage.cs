namespace MsqSite.Model;

/// <summary>A page of prose: <c>content/pages/about.md</c> becomes <c>/about/</c>.</summary>
/// <param name="Slug">Its file name without ending.</param>
public sealed record ProsePage(string Slug, SourceText Markdown);
