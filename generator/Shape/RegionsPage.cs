using System.Collections.Immutable;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>All regions at their three levels.</summary>
public sealed record RegionsPage(string Line, RegionTableView Table) : Page
{
    public override string Template => "regions";

    public override ImmutableArray<string> Styles => ["regions"];
}
