using AngleSharp.Dom;
using MsqSite.Shape;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Shape;

/// <summary>Fixed addresses, and what changes when the site is published somewhere else.</summary>
public sealed class BaseUrlTests
{
    [Fact]
    public void Fixed_addresses_are_those_of_the_contract()
    {
        Assert.Equal(
            ["", "countries/", "questions/", "questions/legal-framework/", "about/", "404.html", "sitemap.xml", "robots.txt"],
            [Routes.Home.Path, Routes.Countries.Path, Routes.Questions.Path, Routes.Question("legal-framework").Path, Routes.Prose("about").Path, Routes.NotFound.Path, Routes.Sitemap, Routes.Robots]);
        Assert.Equal(["section-3", "section-10"], [Routes.SectionId(3), Routes.SectionId(10)]);
    }

    [Theory]
    [InlineData("https://example.org/", "/")]
    [InlineData("https://example.org/msq/", "/msq/")]
    [InlineData("https://example.org/a/b%20c/", "/a/b%20c/")]
    public void The_page_for_unknown_addresses_begins_its_links_at_the_host(string baseUrl, string expected)
    {
        using Workshop workshop = new() { BaseUrl = new Uri(baseUrl) };
        workshop.MustBuild();
        IElement[] links = [.. workshop.Page("404.html").QuerySelectorAll("a[href], link[href], script[src]")];
        string[] addresses = [.. links.Select(link => link.GetAttribute("href") ?? link.GetAttribute("src")!).Where(address => address[0] != '#' && !address.Contains(':', StringComparison.Ordinal))];
        Assert.True(addresses.Length > 5);
        Assert.All(addresses, address => Assert.StartsWith(expected, address, StringComparison.Ordinal));
    }

    [Fact]
    public void The_base_url_on_the_command_line_takes_the_place_of_the_one_in_the_settings()
    {
        using Workshop workshop = new() { BaseUrl = new Uri("https://example.org/msq/") };
        workshop.MustBuild();
        Assert.Equal("https://example.org/msq/countries/belarus/", workshop.Profile().One("link[rel=canonical]").GetAttribute("href"));
        Assert.Contains("<loc>https://example.org/msq/countries/</loc>", workshop.Read("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("Sitemap: https://example.org/msq/sitemap.xml", workshop.Read("robots.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain(Files.Published(workshop.Output), path => path.EndsWith(".html", StringComparison.Ordinal) && workshop.Read(path).Contains("https://msq.example", StringComparison.Ordinal));
    }
}
