using System.Collections.Immutable;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Two to four countries side by side. A script fetches their permanent pages; without it the page leads to those of the questions.</summary>
/// <param name="Line">How many responses there are to compare.</param>
/// <param name="Only">The one profile where there is but one.</param>
public sealed record ComparePage(string Line, Crumb? Only, ImmutableArray<CompareRegionView> Regions, ImmutableArray<CompareSectionView> Sections) : Page
{
    public override string Template => "compare";

    public override ImmutableArray<string> Styles => ["compare"];

    public override ImmutableArray<string> Modules => ["compare"];
}
