using System.Collections.Immutable;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>One question across all countries: its wording in each edition, how many answered, every answer by region, and who gave none.</summary>
/// <param name="Others">Countries whose answer is no, lost, blank or not published.</param>
public sealed record QuestionPage(
    ImmutableArray<EditionQuestionView> Editions,
    TallyView Tally,
    ImmutableArray<RegionAnswersView> Regions,
    ImmutableArray<NamedCountriesView> Others,
    Crumb? Previous,
    Crumb? Next) : Page
{
    public override string Template => "question";

    public override ImmutableArray<string> Styles => ["across"];
}
