using System.Collections.Immutable;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>All addresses that countries give, and how they fare.</summary>
/// <param name="Line">How many there are, how many of them https.</param>
/// <param name="Probed">When they were last asked, or that they never were.</param>
/// <param name="Fates">How they fare; null where nothing is known.</param>
/// <param name="Regions">By region and country.</param>
/// <param name="Hosts">The hosts that more than one country names.</param>
public sealed record LinksPage(string Line, string Probed, BarView? Fates, ImmutableArray<DetailView> Legend, ImmutableArray<RegionLinksView> Regions, ImmutableArray<SharedHostView> Hosts) : Page
{
    public override string Template => "links";

    public override ImmutableArray<string> Styles => ["across", "regions", "links"];
}
