using System.Collections.Immutable;
using MsqSite.Shape.Views;

namespace MsqSite.Shape.Changes;

/// <summary>What a country answered otherwise than in its edition before.</summary>
/// <param name="Editions">The permanent pages of both, the older first.</param>
public sealed record ChangesPage(ChangesView Changes, ImmutableArray<Crumb> Editions) : Page
{
    public override string Template => "changes";

    public override ImmutableArray<string> Styles => ["changes"];
}
