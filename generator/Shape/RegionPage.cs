using System.Collections.Immutable;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>A region: its Member States, what is held of them, and their answers at a glance.</summary>
/// <param name="Table">The regions directly inside it; null where it has none.</param>
/// <param name="Groups">The abbreviations that its members carry, each with what it stands for.</param>
/// <param name="Glance">Null where no response of the region is published.</param>
public sealed record RegionPage(
    string Line, BarView Coverage, RegionTableView? Table, ImmutableArray<MemberGroupView> Members, ImmutableArray<DetailView> Groups, GlanceView? Glance) : Page
{
    public override string Template => "region";

    public override ImmutableArray<string> Styles => ["regions"];
}
