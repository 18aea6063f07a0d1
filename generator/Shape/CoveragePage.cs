using System.Collections.Immutable;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Who answered what.</summary>
/// <param name="Responses">All Member States by the state of their response.</param>
/// <param name="Regions">The same by region.</param>
/// <param name="Questions">What the published responses say to each question.</param>
/// <param name="Answers">All those answers, counted together.</param>
/// <param name="Table">Countries by questions; null where no response is published.</param>
/// <param name="Others">Countries of which a response is here and cannot be shown.</param>
public sealed record CoveragePage(
    string Line, BarView Responses, RegionTableView Regions, ImmutableArray<QuestionCountView> Questions, BarView Answers, MatrixView? Table, ImmutableArray<NamedCountriesView> Others) : Page
{
    public override string Template => "coverage";

    public override ImmutableArray<string> Styles => ["regions", "across", "matrix"];
}
