using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Shape;

/// <summary>A published address never dies, and the site works under any path.</summary>
public sealed class AddressTests
{
    [Fact]
    public void A_moved_address_leads_on_by_itself_and_by_a_link()
    {
        using TemporaryContent content = new();
        using BuiltSite site = new(Redirecting(content, "countries/noreg/", "countries/norway/"));
        Assert.True(site.Outcome is BuildOutcome.Published, site.Findings);
        string page = site.Read("countries/noreg/index.html");
        Assert.Contains("http-equiv=\"refresh\" content=\"0; url=../../countries/norway/\"", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../../countries/norway/\">", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("noreg", site.Read("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_moved_address_that_leads_nowhere_stops_the_build()
    {
        using TemporaryContent content = new();
        using BuiltSite site = new(Redirecting(content, "countries/noreg/", "countries/nowhere/"));
        Assert.IsType<BuildOutcome.SiteErrors>(site.Outcome);
        Assert.Contains("countries/nowhere/", site.Findings, StringComparison.Ordinal);
        Assert.Empty(site.Published);
    }

    [Theory]
    [InlineData("countries/norway/")]
    [InlineData("questions/strategy/")]
    [InlineData("about/")]
    public void An_address_that_has_a_page_cannot_have_moved(string from)
    {
        using TemporaryContent content = new();
        using BuiltSite site = new(Redirecting(content, from, "countries/"));
        Assert.IsNotType<BuildOutcome.Published>(site.Outcome);
        Assert.Contains(from, site.Findings, StringComparison.Ordinal);
        Assert.Empty(site.Published);
    }

    [Fact]
    public void Under_a_path_links_stay_relative_and_only_the_page_for_unknown_addresses_begins_at_the_host()
    {
        using TemporaryContent content = new();
        using BuiltSite site = new(content, "https://example.org/msq/");
        Assert.True(site.Outcome is BuildOutcome.Published, site.Findings);
        Assert.Contains("href=\"/msq/countries/\"", site.Read("404.html"), StringComparison.Ordinal);
        string[] others = [.. site.Published.Where(path => path.EndsWith(".html", StringComparison.Ordinal) && path != "404.html")];
        Assert.NotEmpty(others);
        Assert.All(others, path => Assert.DoesNotContain("href=\"/", site.Read(path), StringComparison.Ordinal));
        Assert.Contains("<link rel=\"canonical\" href=\"https://example.org/msq/countries/norway/2020/\">", site.Read("countries/norway/2020/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_pages_want_one_address_and_every_planned_address_has_its_page()
    {
        using TemporaryContent content = new();
        ShapedSite site = ShapedSite.Of(content);
        string[] shaped = [.. site.Pages.Select(page => page.Address.Path)];
        Assert.Equal(shaped.Length, shaped.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(site.Plan.Pages.SelectMany(planned => planned.Addresses).Select(address => address.Path), shaped);
    }

    [Theory]
    [InlineData("")]
    [InlineData("countries/")]
    [InlineData("questions/")]
    [InlineData("questions/legal-framework/")]
    [InlineData("countries/norway/")]
    [InlineData("countries/norway/2020/")]
    [InlineData("about/")]
    [InlineData("404.html")]
    public void The_addresses_that_people_have_kept_are_there(string path)
    {
        using TemporaryContent content = new();
        Assert.Single(ShapedSite.Of(content).Pages, page => page.Address.Path == path);
    }

    private static TemporaryContent Redirecting(TemporaryContent content, string from, string to) => content.Change("site.yaml", "redirects: []", $"redirects: [{{from: {from}, to: {to}}}]");
}
