using System.Collections.Immutable;

namespace MsqSite.Shape.Views;

/// <summary>What a reader can do with an answer.</summary>
/// <param name="Path">Its permanent address under the root.</param>
/// <param name="ReportHref">A letter to the editors whose subject names it.</param>
/// <param name="EditHref">Its line in the repository; null where none is named.</param>
public sealed record UseView(string Path, CitationView Citation, string ReportHref, string? EditHref);

/// <summary>How to cite an answer.</summary>
/// <param name="Text">As a line of text.</param>
/// <param name="BibTex">As an entry of a list of references.</param>
public sealed record CitationView(string Text, string BibTex);

/// <summary>How to cite a response or the data, in every form.</summary>
/// <param name="Text">As a line of text.</param>
public sealed record CitationFormsView(string Text, ImmutableArray<CitationFormView> Forms);

/// <summary>A citation in one form of lists of references.</summary>
/// <param name="Name">What the form is called: BibTeX.</param>
/// <param name="Text">The citation in it.</param>
/// <param name="Path">The file that holds it, under the root.</param>
public sealed record CitationFormView(string Name, string Text, string Path);
