namespace MsqSite.Shape.Views;

/// <summary>What a reader can do with an answer.</summary>
/// <param name="Path">Its permanent address under the root.</param>
/// <param name="ReportHref">A letter to the editors whose subject names it.</param>
/// <param name="EditHref">Its line in the repository; null where none is named.</param>
public sealed record UseView(string Path, CitationView Citation, string ReportHref, string? EditHref);

/// <summary>How to cite an answer or a whole response.</summary>
/// <param name="Text">As a line of text.</param>
/// <param name="BibTex">As an entry of a list of references.</param>
public sealed record CitationView(string Text, string BibTex);
