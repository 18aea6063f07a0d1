using MsqSite.Tests.Site;

namespace MsqSite.Tests.Shape;

/// <summary>Two editions side by side: questions keep their keys, whatever each edition counts, words and drops.</summary>
public sealed class TwoEditionsTests : IDisposable
{
    private readonly Workshop workshop = TwoEditions.Build(TwoEditions.Published + "answers:\n  development-strategy: New words.\n  artificial-intelligence: Much.\n  usage-statistics: yes\n");

    [Fact]
    public void Each_address_shows_the_answers_of_its_edition()
    {
        Assert.Equal("New words.", workshop.Page("countries/belarus/").Answer("development-strategy").Seen());
        Assert.Equal("New words.", workshop.Page("countries/belarus/2022/").Answer("development-strategy").Seen());
        Assert.Equal("Old words.", workshop.Page("countries/belarus/2020/").Answer("development-strategy").Seen());
    }

    [Fact]
    public void Each_edition_shows_its_own_wording_and_number()
    {
        Assert.StartsWith("3 Strategies", workshop.Page("countries/belarus/2022/").Question("development-strategy").Seen(), StringComparison.Ordinal);
        Assert.Contains("in 2022?", workshop.Page("countries/belarus/2022/").Question("development-strategy").Seen(), StringComparison.Ordinal);
        Assert.StartsWith("1 Strategy", workshop.Page("countries/belarus/2020/").Question("development-strategy").Seen(), StringComparison.Ordinal);
        Assert.Contains("in 2020?", workshop.Page("countries/belarus/2020/").Question("development-strategy").Seen(), StringComparison.Ordinal);
        Assert.StartsWith("3.", workshop.Page("questions/development-strategy/").One("h1").Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_stands_only_on_the_profiles_of_the_editions_that_asked_it()
    {
        Assert.StartsWith("Belarus Earlier edition: 2020, answered 28 March 2019 Of the past.", workshop.Page("questions/social-media/").One("#belarus").Seen(), StringComparison.Ordinal);
        Assert.Null(workshop.Page("countries/belarus/2022/").GetElementById("social-media"));
        Assert.Equal("Of the past.", workshop.Page("countries/belarus/2020/").Answer("social-media").Seen());
        Assert.Null(workshop.Page("countries/belarus/2020/").GetElementById("artificial-intelligence"));
    }

    [Fact]
    public void The_question_that_was_dropped_is_linked_from_the_list()
    {
        Assert.Contains(workshop.Page("questions/").QuerySelectorAll("a"), link => link.GetAttribute("href")!.EndsWith("questions/social-media/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("countries/belarus/", "../../countries/belarus/2020/", "../../countries/belarus/2022/", "../../countries/belarus/changes/")]
    [InlineData("countries/belarus/2022/", "../../../countries/belarus/2020/", "../../../countries/belarus/changes/")]
    [InlineData("countries/belarus/2020/", "../../../countries/belarus/2022/", "../../../countries/belarus/changes/")]
    public void Editions_lead_to_each_other(string page, params string[] expected)
    {
        IEnumerable<string> links = workshop.Page(page).QuerySelectorAll(".acts a").Select(link => link.GetAttribute("href")!).Where(link => link.Contains("/countries/", StringComparison.Ordinal));
        Assert.Equal(expected.Order(StringComparer.Ordinal), links.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_addresses_of_a_country_are_canonical_for_themselves_with_titles_of_their_own()
    {
        string[] pages = ["countries/belarus/", "countries/belarus/2022/", "countries/belarus/2020/"];
        Assert.Equal(pages.Select(page => "https://msq.example/" + page), pages.Select(page => workshop.Page(page).One("link[rel=canonical]").GetAttribute("href")));
        Assert.Equal(3, pages.Select(page => workshop.Page(page).Title).Distinct().Count());
        Assert.Equal(3, pages.Select(page => workshop.Page(page).One("meta[name=description]").GetAttribute("content")).Distinct().Count());
    }

    public void Dispose() => workshop.Dispose();
}
