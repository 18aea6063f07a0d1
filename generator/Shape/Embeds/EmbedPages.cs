using System.Collections.Immutable;
using MsqSite.Shape.Views;

namespace MsqSite.Shape.Embeds;

/// <summary>A country's card, for the frames of other sites.</summary>
/// <param name="Original">The page that it is a card of.</param>
/// <param name="Line">Region, edition and date; where consent was withdrawn, that it was.</param>
/// <param name="Facts">What a reader most often comes for; null where consent was withdrawn.</param>
public sealed record EmbedCardPage(PageAddress Original, HeadView Head, string Line, Func<EmbedFactsView>? Facts) : Page
{
    public override string Template => "embed-card";

    public override string Layout => "embed";

    public override PageAddress Canonical => Original;
}

/// <summary>A table of countries by topics or technologies, for the frames of other sites.</summary>
/// <param name="Original">The page that it is a table of.</param>
/// <param name="Name">What it is called there.</param>
public sealed record EmbedMatrixPage(PageAddress Original, string Name, string CountsLine, MatrixView? Matrix) : Page
{
    public override string Template => "embed-matrix";

    public override string Layout => "embed";

    public override PageAddress Canonical => Original;
}

/// <summary>The facts of a card.</summary>
/// <param name="Portals">The first of them.</param>
/// <param name="Technologies">A line for each question on technologies.</param>
public sealed record EmbedFactsView(
    string PortalsLine, ImmutableArray<AddressView> Portals, string? TopicsLine, ImmutableArray<EmbedTopicView> Topics, ImmutableArray<string> Technologies, string PartnersLine);

/// <summary>A legal topic of a card: how many instruments are named under it, or why none is.</summary>
public sealed record EmbedTopicView(string Label, string Path, bool IsNamed, string Words);
