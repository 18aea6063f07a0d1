using AngleSharp.Dom;

namespace MsqSite.Tests.Site;

/// <summary>The page of what changed from one edition to the next.</summary>
public sealed class ChangesPageTests(TwoEditionSite site) : IClassFixture<TwoEditionSite>
{
    private readonly IDocument page = site.Page("countries/norway/changes/");

    [Theory]
    [InlineData("changed", "strategy legal-framework usage-statistics national-portals sector-authorities chief-information-officer")]
    [InlineData("now-answered", "additional-information")]
    [InlineData("no-longer-answered", "cooperation")]
    [InlineData("not-comparable", "technologies")]
    [InlineData("not-asked-before", "green-transition central-investment local-investment")]
    [InlineData("not-asked-now", "ict-investment partnerships")]
    public void Each_question_of_both_editions_stands_where_it_belongs(string group, string questions)
    {
        Assert.Equal(questions.Split(' '), page.QuerySelectorAll($".{group} article").Select(article => article.Id));
    }

    [Fact]
    public void Words_that_came_and_went_are_marked_and_said()
    {
        Assert.Equal(["Added: new", "Added: 2022", "Added: for all"], Answer("strategy").Texts("ins"));
        Assert.Empty(Answer("strategy").QuerySelectorAll("del"));
        Assert.Equal(["Removed: Yes", "Added: No"], Answer("usage-statistics").Texts("del, ins"));
        Assert.Equal(["Removed: Not ticked", "Added: Ticked"], Answer("legal-framework").Texts(".part:first-child :is(del, ins)"));
        Assert.Equal(["Removed: Kari", "Added: Ola"], Answer("chief-information-officer").Texts("del, ins"));
    }

    [Fact]
    public void What_an_edition_did_not_ask_was_neither_added_nor_removed()
    {
        Assert.Empty(page.QuerySelectorAll(":is(.not-asked-before, .not-asked-now, .not-comparable) :is(del, ins)"));
        Assert.Contains("did not ask this, so no answer was taken back", page.One(".not-asked-now > p").Seen(), StringComparison.Ordinal);
        Assert.Equal("E-health · Denmark, Sweden", Answer("partnerships").Seen());
        Assert.Equal("2020: Not asked in this edition. 2022: Not answered.", Answer("local-investment").Seen());
        Assert.Contains("Blockchain 2020: Not ticked. 2022: Not asked in this edition.", Answer("technologies").Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lost_tick_is_no_change()
    {
        Assert.Contains("Big data 2020: Ticked. 2022: Not recoverable.", Answer("technologies").Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_split_question_leads_to_what_it_was_part_of_and_back()
    {
        Assert.Equal("#ict-investment", page.One("#central-investment header a[href^='#']").GetAttribute("href"));
        Assert.Equal(["#central-investment", "#local-investment"], page.QuerySelectorAll("#ict-investment header a[href^='#']").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Each_answer_leads_to_itself_in_the_editions_that_asked()
    {
        Assert.Equal(["../../../countries/norway/2020/#strategy", "../../../countries/norway/2022/#strategy"], page.QuerySelectorAll("#strategy header a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["../../../countries/norway/2022/#green-transition"], page.QuerySelectorAll("#green-transition header a").Select(link => link.GetAttribute("href")));
        Assert.Equal("question 4 in 2020", page.One("#strategy header p:first-of-type").Seen());
    }

    private IElement Answer(string key) => page.One($"#{key} .answer");
}
