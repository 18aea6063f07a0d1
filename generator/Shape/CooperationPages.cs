using System.Collections.Immutable;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Every partner that published answers name, and who names it.</summary>
/// <param name="CountsLine">How many partners, named by how many countries.</param>
/// <param name="InWordsLine">How many countries describe their cooperation in words alone; null: none.</param>
/// <param name="Questions">The questions that the page is made of.</param>
/// <param name="Network">Null where nobody is named.</param>
/// <param name="Organisations">Organisations, and whoever else is no Member State.</param>
/// <param name="Partnerships">Partners of public-private and multistakeholder partnerships, which another question asks for.</param>
public sealed record CooperationPage(
    string CountsLine,
    string? InWordsLine,
    ImmutableArray<Crumb> Questions,
    NetworkView? Network,
    ImmutableArray<PartnerGroupView> Organisations,
    ImmutableArray<PartnerGroupView> States,
    ImmutableArray<PartnerGroupView> Partnerships) : Page
{
    public override string Template => "cooperation";

    public override ImmutableArray<string> Styles => ["cooperation"];
}

/// <summary>One partner: who names it, and on what they work.</summary>
/// <param name="Name">As this site calls it.</param>
/// <param name="Language">The language of its name where it is not the site's.</param>
/// <param name="CountsLine">How many countries name it.</param>
/// <param name="Spellings">The names as written, where they are not only its own.</param>
/// <param name="ReadingNote">That a name is taken for this partner's is our reading; null: it is its own.</param>
/// <param name="Country">Where it is a Member State.</param>
public sealed record PartnerPage(
    string Name,
    string? Language,
    string CountsLine,
    ImmutableArray<string> Spellings,
    string? ReadingNote,
    PartnerCountryView? Country,
    ImmutableArray<ArrangementGroupView> Cooperation,
    ImmutableArray<ArrangementGroupView> Partnerships) : Page
{
    public override string Template => "partner";

    public override ImmutableArray<string> Styles => ["cooperation"];
}
