using AngleSharp.Dom;

namespace MsqSite.Tests.Site;

/// <summary>What every page of every kind says of itself, those that no list leads to included.</summary>
public sealed class NoticeTests
{
    [Fact]
    public void Withdrawn_pages_redirects_and_the_page_for_unknown_addresses_carry_the_notice_too()
    {
        using Workshop workshop = Odd();
        string[] pages = [.. Files.Published(workshop.Output).Where(path => path.EndsWith(".html", StringComparison.Ordinal))];
        Assert.Contains("old/index.html", pages);
        Assert.Contains("countries/norway/2020/index.html", pages);
        Assert.All(pages, path => Assert.Contains("not a site of the United Nations", workshop.Page(path).Body!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_of_made_up_data_says_so()
    {
        using Workshop workshop = Odd();
        workshop.Replace("site.yaml", "synthetic: false", "synthetic: true");
        workshop.MustBuild();
        string[] pages = [.. Files.Published(workshop.Output).Where(path => path.EndsWith(".html", StringComparison.Ordinal))];
        Assert.All(pages, path => Assert.Contains("Made-up data.", workshop.Page(path).Body!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_real_site_is_not_marked_as_made_up()
    {
        using Workshop workshop = Odd();
        Assert.DoesNotContain("Made-up", workshop.Page("").Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(workshop.Page("").QuerySelector("meta[name=robots]"));
    }

    [Fact]
    public void Every_page_has_one_top_heading_and_a_language_whatever_its_kind()
    {
        using Workshop workshop = Odd();
        foreach (string path in Files.Published(workshop.Output).Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            IDocument page = workshop.Page(path);
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        }
    }

    private static Workshop Odd()
    {
        Workshop workshop = new();
        workshop.Put("responses/2020/NOR.yaml", "country: NOR\nedition: 2020\nsubmitted: 2019-01-02\nwithdrawn: 2020-05-06\npublication-authorised: true\n");
        workshop.Replace("site.yaml", "redirects: []", "redirects: [{from: old/, to: countries/belarus/}]");
        workshop.MustBuild();
        return workshop;
    }
}
