using System.Collections.Immutable;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Home: what this is, whose responses are here, and the ways in.</summary>
/// <param name="Heading">What the site holds, in words; its name stands above.</param>
/// <param name="Figures">How much there is: each a number and what it counts.</param>
/// <param name="Cards">The newest published responses.</param>
public sealed record HomePage(
    string Heading,
    string Lead,
    string CountriesLine,
    ImmutableArray<DetailView> Figures,
    MapView Map,
    ImmutableArray<CountryCardView> Cards,
    string AllLine,
    ImmutableArray<WayView> Ways,
    ImmutableArray<SectionLinkView> Sections,
    ImmutableArray<NewsView> News) : Page
{
    public override string Template => "home";

    public override ImmutableArray<string> Styles => ["regions", "home"];

    public override ImmutableArray<string> Modules => ["map"];
}
