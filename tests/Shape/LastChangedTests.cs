using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Shape;

/// <summary>Each page says in the sitemap when what it shows changed last, by the dates of the content; a page of which content knows none says nothing.</summary>
public sealed class LastChangedTests
{
    [Theory]
    [InlineData("", "2022-06-01")]
    [InlineData("countries/", "2022-06-01")]
    [InlineData("regions/", "2022-06-01")]
    [InlineData("regions/northern-europe/", "2022-06-01")]
    [InlineData("compare/", "2022-06-01")]
    [InlineData("coverage/", "2022-06-01")]
    [InlineData("data/", "2022-06-01")]
    [InlineData("links/", "2022-06-01")]
    [InlineData("cooperation/", "2022-06-01")]
    [InlineData("legal/", "2022-06-01")]
    [InlineData("legal/open-data/", "2022-06-01")]
    [InlineData("questions/strategy/", "2022-06-01")]
    [InlineData("countries/norway/", "2022-01-02")]
    [InlineData("countries/norway/2022/", "2022-01-02")]
    [InlineData("countries/norway/2020/", "2020-01-02")]
    [InlineData("countries/norway/changes/", "2022-01-02")]
    [InlineData("countries/denmark/", "2022-06-01")] // since the newer one was withdrawn it shows the older one
    [InlineData("countries/denmark/2022/", "2022-06-01")]
    [InlineData("countries/denmark/2020/", "2020-01-02")]
    [InlineData("cooperation/denmark/", "2020-01-02")]
    [InlineData("regions/southern-asia/", null)] // of a response that may not be published no day is told
    [InlineData("questions/", null)]
    [InlineData("about/", null)]
    public void A_page_has_the_day_of_the_newest_change_to_what_it_shows(string path, string? day)
    {
        using TemporaryContent content = TemporaryContent.OfTwoEditions();
        Assert.Equal(day, Day(ShapedSite.Of(content), path));
    }

    [Fact]
    public void A_correction_moves_the_days_of_the_pages_that_show_it_and_of_no_others()
    {
        using TemporaryContent content = TemporaryContent.OfTwoEditions();
        Dictionary<string, string?> before = Days(ShapedSite.Of(content));
        content.Change("responses/2020/NOR.yaml", "publication-authorised", "updated: 2023-03-04\npublication-authorised");
        string[] moved = [.. Days(ShapedSite.Of(content)).Where(page => before[page.Key] != page.Value).Select(page => page.Key)];
        Assert.Contains("countries/norway/2020/", moved);
        Assert.Contains("questions/partnerships/", moved); // asked in 2020 alone
        Assert.DoesNotContain("countries/norway/", moved);
        Assert.DoesNotContain("questions/green-transition/", moved);
    }

    [Fact]
    public void A_probe_changes_the_page_of_addresses()
    {
        using TemporaryContent content = new TemporaryContent().Put("link-health.json", "{\"probed\": \"2024-05-06\", \"addresses\": []}\n");
        Assert.Equal("2024-05-06", Day(ShapedSite.Of(content), "links/"));
    }

    private static string? Day(ShapedSite site, string path) => Days(site)[path];

    private static Dictionary<string, string?> Days(ShapedSite site) =>
        site.Pages.ToDictionary(page => page.Address.Path, page => page.LastChanged?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
