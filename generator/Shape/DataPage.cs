using System.Collections.Immutable;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>The open data: files, columns, terms, and how to cite them.</summary>
/// <param name="Common">Files about all editions.</param>
/// <param name="EditionCitations">How to cite each edition.</param>
/// <param name="Tables">The columns of every table; they are the same in every edition.</param>
public sealed record DataPage(
    ImmutableArray<DataLineView> Common, ImmutableArray<DataEditionView> Editions, ImmutableArray<DataTableView> Tables, string Version, CitationFormsView Citation,
    ImmutableArray<CitationFormsView> EditionCitations) : Page
{
    public override string Template => "data";

    public override ImmutableArray<string> Styles => ["across", "regions", "data", "cite"];

    public override ImmutableArray<string> Modules => ["cite"];
}
