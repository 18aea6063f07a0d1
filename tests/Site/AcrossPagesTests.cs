using AngleSharp.Dom;

namespace MsqSite.Tests.Site;

/// <summary>The real site with its one response: pages across countries say what Belarus said and nothing more.</summary>
[Collection(BuiltSites.Name)]
public sealed class AcrossPagesTests(RealSite site)
{
    [Fact]
    public void Lost_boxes_are_shown_as_lost_in_every_cell()
    {
        IDocument page = site.Pages["technologies/index.html"];
        Assert.Equal(10, page.QuerySelectorAll("tbody td").Length);
        Assert.All(page.QuerySelectorAll("tbody td, tfoot td"), cell => Assert.Equal("Not recoverable", cell.Seen()));
        Assert.StartsWith("Belarus 2020 edition, answered 28 March 2019 Explanation Their development are included", page.One("#belarus").Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_lead_to_the_instruments_on_the_permanent_page()
    {
        IDocument page = site.Pages["legal/index.html"];
        Assert.Equal(["1", "3", "Not recoverable", "Not recoverable", "1", "2", "2", "1", "3"], page.Texts("tbody td[data-of]"));
        IDocument profile = site.Pages["countries/belarus/2020/index.html"];
        Assert.All(page.QuerySelectorAll("td[data-of] a"), link => Assert.NotNull(profile.GetElementById(link.GetAttribute("href")!.Split('#')[1])));
        Assert.Equal(10, page.QuerySelectorAll(".register tr:not(.country) td:first-child").Length);
        Assert.Equal(9, page.QuerySelectorAll(".matrix thead a").Length);
    }

    [Fact]
    public void A_question_counts_one_answer_and_says_that_others_are_not_held()
    {
        IDocument page = site.Pages["questions/legal-framework/index.html"];
        Assert.Equal("1 answered, 192 responses not held here.", page.One(".tally-line").Seen());
        Assert.Equal(["Answered 1", "Not held here 192"], page.Texts(".tally li"));
        Assert.NotNull(page.QuerySelector("#belarus details.fold summary"));
        Assert.Equal("lazy", page.One("#belarus img").GetAttribute("loading"));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(element => element.Id).Distinct().Count());
    }
}
