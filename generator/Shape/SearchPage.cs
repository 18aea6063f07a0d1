using System.Collections.Immutable;

namespace MsqSite.Shape;

/// <summary>The search: a form that works in the browser over the index; without script it leads to the pages that list everything.</summary>
/// <param name="Words">What the script says, by the key it asks for.</param>
public sealed record SearchPage(
    ImmutableArray<SearchRegionView> Regions,
    ImmutableArray<SearchChoiceView> Groups,
    ImmutableArray<SearchChoiceView> Questions,
    ImmutableArray<string> Examples,
    ImmutableArray<(string Key, string Text)> Words) : Page
{
    public override string Template => "search";

    public override ImmutableArray<string> Styles => ["search"];

    public override ImmutableArray<string> Modules => ["search"];
}

/// <summary>A value of the address and its name.</summary>
public sealed record SearchChoiceView(string Slug, string Name);

/// <summary>A continent-sized region to search in, with the regions in it.</summary>
/// <param name="All">The choice of the whole of it.</param>
public sealed record SearchRegionView(string Slug, string Name, string All, ImmutableArray<SearchChoiceView> SubRegions);
