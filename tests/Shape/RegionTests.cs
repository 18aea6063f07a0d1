using MsqSite.Model;
using MsqSite.Shape;
using MsqSite.Shape.Views;
using MsqSite.Tests.Fixtures;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Shape;

/// <summary>Regions: a page at every level, with members, coverage and their answers counted, never scored.</summary>
[Collection(BuiltSites.Name)]
public sealed class RegionTests(WorldSite world)
{
    [Fact]
    public void Every_region_of_the_three_levels_has_a_page_under_those_around_it()
    {
        Assert.All(world.Content.Regions, region => Assert.NotEmpty(world.Shaped<RegionPage>(Routes.RegionPage(region).Path).Members));
        RegionPage eastern = world.Shaped<RegionPage>("regions/eastern-africa/");
        Assert.Equal(["countries/", "regions/", "regions/africa/", "regions/sub-saharan-africa/"], eastern.Crumbs.Select(crumb => crumb.Path));
        Assert.Null(eastern.Table);
        Assert.Null(Assert.Single(eastern.Members).Region);
        RegionPage africa = world.Shaped<RegionPage>("regions/africa/");
        Assert.Equal(["Northern Africa", "Sub-Saharan Africa"], africa.Table!.Rows.Select(row => row.Name));
        Assert.All(africa.Table.Rows, row => Assert.Equal(1, row.Level));
        Assert.Equal(["Eastern Africa", "Middle Africa", "Northern Africa", "Southern Africa", "Western Africa"], africa.Members.Select(group => group.Region!.Name));
        Assert.Equal(54, africa.Members.Sum(group => group.Members.Length));
        Assert.Equal(["LDC", "LLDC", "SIDS"], africa.Groups.Select(one => one.Label));
    }

    [Fact]
    public void The_list_of_regions_is_a_tree_of_three_levels_that_counts_every_Member_State_once_at_the_top()
    {
        RegionTableView table = world.Shaped<RegionsPage>("regions/").Table;
        Assert.Equal(world.Content.Regions.Length, table.Rows.Length);
        Assert.Equal([1, 2, 3], table.Rows.Select(row => row.Level).Distinct().Order());
        Assert.Equal(193, table.Rows.Where(row => row.Level == 1).Sum(row => int.Parse(row.Members)));
        Assert.Equal(["Africa", "Northern Africa", "Sub-Saharan Africa", "Eastern Africa"], table.Rows.Take(4).Select(row => row.Name));
        Assert.All(table.Rows, row => Assert.Equal(int.Parse(row.Members), row.Counts.Sum(int.Parse)));
    }

    [Fact]
    public void Every_question_counts_each_published_response_of_the_region_once()
    {
        foreach (Region region in world.Content.Regions)
        {
            RegionPage page = world.Shaped<RegionPage>(Routes.RegionPage(region).Path);
            int published = page.Members.SelectMany(group => group.Members).Count(member => member.Place.Status.Key == "published");
            Assert.Equal(published, page.Coverage.Parts.Where(part => part.Key == "published").Sum(part => int.Parse(part.Count)));
            Assert.Equal(27, page.Glance!.Questions.Length);
            Assert.All(page.Glance.Questions, question => Assert.Equal(published, question.Bar.Parts.Sum(part => int.Parse(part.Count))));
        }
    }

    [Fact]
    public void A_topic_names_the_countries_that_have_an_instrument_under_it_where_they_are_few()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  legal-framework:\n    instruments:\n      - {title: Act on Data, kind: law, topics: [open-data]}");
        ShapedSite site = ShapedSite.Of(ShapedSite.WithFacts(content).Remove("responses/2020/NOR.yaml").Remove("sources/2020/NOR.txt"));
        GlanceView glance = site.At<RegionPage>("regions/northern-europe/").Glance!;
        TopicCountView topic = Assert.Single(glance.Topics, topic => topic.Answers.Length > 0);
        Assert.Equal("1 of 1", topic.Line);
        Assert.Equal("countries/denmark/2020/#legal-framework-open-data", Assert.Single(topic.Answers).Path);
        Assert.All(glance.Topics.Where(other => other != topic), other => Assert.Equal("0 of 1", other.Line));
        Assert.Equal(["1 answered"], glance.Questions.Single(question => question.Path == "questions/legal-framework/").Bar.Parts.Select(part => part.Words));
    }

    [Fact]
    public void A_region_without_a_published_response_says_so_and_counts_no_answers()
    {
        using TemporaryContent content = new();
        ShapedSite site = ShapedSite.Of(content);
        RegionPage asia = site.At<RegionPage>("regions/asia/");
        Assert.Null(asia.Glance);
        Assert.Equal("Published here: 0 of 1 Member State.", asia.Line);
        Assert.Equal(["1 not held here"], asia.Coverage.Parts.Select(part => part.Words));
        using BuiltSite built = new(content);
        Assert.Contains("That does not mean that they did not answer.", built.Read("regions/asia/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_country_that_is_in_no_smaller_region_stands_in_the_large_one_and_the_smaller_one_is_empty()
    {
        using TemporaryContent content = new TemporaryContent().Change("countries.yaml", "    sub-region: \"034\"\n", "");
        ShapedSite site = ShapedSite.Of(content);
        MemberGroupView group = Assert.Single(site.At<RegionPage>("regions/asia/").Members);
        Assert.Null(group.Region);
        Assert.Equal("countries/#afg", Assert.Single(group.Members).Place.Path);
        RegionPage empty = site.At<RegionPage>("regions/southern-asia/");
        Assert.Equal("No Member State of this list is in this region.", empty.Line);
        Assert.Empty(empty.Coverage.Parts);
        using BuiltSite built = new(content);
        Assert.True(built.Outcome is BuildOutcome.Published, built.Findings);
    }

    [Fact]
    public void A_profile_leads_to_the_pages_of_its_regions()
    {
        using TemporaryContent content = new();
        ProfilePage norway = ShapedSite.Of(content).At<ProfilePage>("countries/norway/2020/");
        Assert.Contains("regions/northern-europe/", norway.Crumbs.Select(crumb => crumb.Path));
        Assert.Equal(["regions/europe/", "regions/northern-europe/"], norway.Profile.Head.Regions.Select(crumb => crumb.Path));
    }
}
