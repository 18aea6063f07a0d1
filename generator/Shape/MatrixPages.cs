using System.Collections.Immutable;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Countries by legal topics, and every instrument that they named.</summary>
/// <param name="Lead">What is shown, in a sentence or two.</param>
/// <param name="Questions">The pages of the questions that this comes from.</param>
/// <param name="Others">Countries of which a response is here and cannot be shown.</param>
public sealed record LegalPage(
    string Lead, ImmutableArray<Crumb> Questions, string CountsLine, string MatrixHeading, MatrixView? Matrix, ImmutableArray<RegisterRegionView> Register, ImmutableArray<NamedCountriesView> Others, EmbedSnippetView Embed) : Page
{
    public override string Template => "legal";

    public override ImmutableArray<string> Styles => ["across", "matrix"];
}

/// <summary>One legal topic across all countries.</summary>
public sealed record LegalTopicPage(
    ImmutableArray<TopicWordingView> Wordings, TallyView Tally, ImmutableArray<RegisterRegionView> Register, ImmutableArray<NamedCountriesView> Others, Crumb? Previous, Crumb? Next) : Page
{
    public override string Template => "legal-topic";

    public override ImmutableArray<string> Styles => ["across", "matrix"];
}

/// <summary>Countries by new technologies, and what they say of their strategies.</summary>
public sealed record TechnologiesPage(
    string Lead, ImmutableArray<Crumb> Questions, string CountsLine, string MatrixHeading, MatrixView? Matrix, ImmutableArray<RegionAnswersView> Explanations, ImmutableArray<NamedCountriesView> Others, EmbedSnippetView Embed) : Page
{
    public override string Template => "technologies";

    public override ImmutableArray<string> Styles => ["across", "matrix"];
}
