using MsqSite.Shape;
using MsqSite.Shape.Views;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Shape;

/// <summary>What can be compared: published responses only, each at its permanent address, and every question.</summary>
public sealed class CompareTests
{
    [Fact]
    public void A_published_response_can_be_chosen_and_leads_to_its_permanent_page()
    {
        using TemporaryContent folder = TemporaryContent.WithAnswers("  strategy: One.");
        ComparePage page = Page(folder);
        Assert.Equal("2 countries have a published response to choose from.", page.Line);
        Assert.Null(page.Only);
        CompareCountryView norway = Of(page, "NOR");
        Assert.Equal(("Norway", "countries/norway/2020/", "2020", "edition 2020, answered 28 March 2019"), (norway.Name, norway.Path, norway.Edition, norway.Line));
        Assert.Equal("edition 2020", Of(page, "DNK").Line);
    }

    [Fact]
    public void A_country_without_a_published_response_is_known_by_name_and_cannot_be_chosen()
    {
        using TemporaryContent folder = TemporaryContent.WithAnswers("  strategy: One.")
            .Put("responses/2020/NOR.yaml", "country: NOR\nedition: 2020\npublished: 2020-01-02\npublication-authorised: true\nwithdrawn: 2020-03-03\n");
        ComparePage page = Page(folder);
        Assert.Null(Of(page, "AFG").Path);
        Assert.Null(Of(page, "NOR").Path);
    }

    [Fact]
    public void One_published_response_is_led_to()
    {
        using TemporaryContent folder = new();
        ComparePage page = Page(folder);
        Assert.StartsWith("There is only one published response here", page.Line, StringComparison.Ordinal);
        Assert.Equal(new Crumb("Norway", "countries/norway/"), page.Only);
    }

    [Fact]
    public void Every_question_can_be_chosen_and_leads_to_its_page()
    {
        using TemporaryContent folder = new();
        CompareQuestionView[] questions = [.. Page(folder).Sections.SelectMany(section => section.Questions)];
        Assert.Equal(11, questions.Length);
        Assert.Contains(new CompareQuestionView("strategy", "4. Strategy", "questions/strategy/"), questions);
    }

    [Fact]
    public void Only_the_profile_that_the_comparison_shows_leads_to_it()
    {
        using TemporaryContent folder = TemporaryContent.WithAnswers("  strategy: One.");
        Assert.Equal("compare/?c=DNK", ShapedSite.Of(folder).Profile().ComparePath);
    }

    private static ComparePage Page(TemporaryContent folder) => ShapedSite.Of(folder).At<ComparePage>("compare/");

    private static CompareCountryView Of(ComparePage page, string code) => page.Regions.SelectMany(region => region.Countries).Single(one => one.Code == code);
}
