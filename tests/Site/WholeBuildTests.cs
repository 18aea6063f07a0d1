using System.Globalization;
using MsqSite.Diagnostics;

namespace MsqSite.Tests.Site;

/// <summary>What holds of a build as a whole: same input same bytes, any path, nothing touched on failure.</summary>
public sealed class WholeBuildTests
{
    [Fact]
    public void Two_builds_from_different_folders_and_cultures_are_the_same_bytes()
    {
        using Workshop one = new();
        using Workshop other = new();
        one.MustBuild();
        CultureInfo usual = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("", false) { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "'" } };
            other.MustBuild();
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }

        Files.AssertSame(one.Output, other.Output);
    }

    [Fact]
    public void A_second_build_touches_no_file()
    {
        using Workshop workshop = new();
        workshop.MustBuild();
        Dictionary<string, DateTime> before = Files.Times(workshop.Output);
        BuildOutcome.Published again = Assert.IsType<BuildOutcome.Published>(workshop.Build().Outcome);
        Assert.Equal((0, 0), (again.Files.Written, again.Files.Removed));
        Assert.Equal(before, Files.Times(workshop.Output));
    }

    [Fact]
    public void The_site_works_under_a_path()
    {
        using Workshop workshop = new() { BaseUrl = new Uri("https://example.org/msq/") };
        workshop.MustBuild();
        Assert.Equal("https://example.org/msq/countries/belarus/", workshop.Profile().One("link[rel=canonical]").GetAttribute("href"));
        Assert.Contains("<loc>https://example.org/msq/questions/</loc>", workshop.Read("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("Sitemap: https://example.org/msq/sitemap.xml", workshop.Read("robots.txt"), StringComparison.Ordinal);
        Assert.All(workshop.Page("404.html").QuerySelectorAll("[href], [src]").Select(one => one.GetAttribute("href") ?? one.GetAttribute("src")!).Where(address => !address.Contains(':', StringComparison.Ordinal) && !address.StartsWith('#')),
            address => Assert.StartsWith("/msq/", address, StringComparison.Ordinal));
        Assert.All(Files.Published(workshop.Output).Where(path => path.EndsWith("index.html", StringComparison.Ordinal)), path => Assert.DoesNotContain("href=\"/", workshop.Read(path), StringComparison.Ordinal));
    }

    [Fact]
    public void A_mistake_in_the_content_leaves_the_site_as_it_was()
    {
        using Workshop workshop = new();
        workshop.MustBuild();
        Dictionary<string, byte[]> before = Files.Bytes(workshop.Output);
        Dictionary<string, DateTime> times = Files.Times(workshop.Output);
        workshop.Replace(Workshop.ResponseFile, "topics: [data-interoperability]", "topics: [data-interoperabilty]");
        BuildReport report = workshop.Build();
        Assert.IsType<BuildOutcome.ContentErrors>(report.Outcome);
        Assert.Contains("did you mean \"data-interoperability\"?", Assert.Single(report.Findings.Sorted(), one => one.Severity == Severity.Error).Remedy!, StringComparison.Ordinal);
        Assert.Equal(before, Files.Bytes(workshop.Output));
        Assert.Equal(times, Files.Times(workshop.Output));
        Assert.False(Directory.Exists(Path.Combine(workshop.Output, ".msqsite", "stage")));
    }

    [Fact]
    public void A_response_that_is_not_authorised_makes_no_page_and_is_listed_so()
    {
        using Workshop workshop = new();
        workshop.Replace(Workshop.ResponseFile, "publication-authorised: true", "publication-authorised: false");
        workshop.MustBuild();
        Assert.False(workshop.Has("countries/belarus/index.html"));
        Assert.False(workshop.Has("sources/2020/BLR.txt"));
        Assert.Contains("Answered, not authorised for publication", Assert.Single(workshop.Page("countries/").QuerySelectorAll("li.not-authorised")).Seen(), StringComparison.Ordinal);
        Assert.All(Files.Published(workshop.Output).Where(path => !path.EndsWith(".svg", StringComparison.Ordinal)), path => Assert.DoesNotContain("455-Z", workshop.Read(path), StringComparison.Ordinal));
    }

    [Fact]
    public void Consent_that_was_withdrawn_leaves_pages_that_say_so_and_no_answer()
    {
        using Workshop workshop = new();
        workshop.MustBuild();
        workshop.Replace(Workshop.ResponseFile, "publication-authorised: true", "publication-authorised: true\nwithdrawn: 2026-12-01");
        workshop.MustBuild();
        Assert.All(new[] { "countries/belarus/", "countries/belarus/2020/" }, path => Assert.Contains("withdrew its consent to publication on 1 December 2026", workshop.Page(path).Body!.Seen(), StringComparison.Ordinal));
        Assert.False(workshop.Has("sources/2020/BLR.txt"));
        Assert.All(Files.Published(workshop.Output).Where(path => !path.EndsWith(".svg", StringComparison.Ordinal)), path => Assert.DoesNotContain("455-Z", workshop.Read(path), StringComparison.Ordinal));
    }

    [Fact]
    public void Corrections_are_listed_on_the_profile()
    {
        using Workshop workshop = new();
        workshop.Replace(Workshop.ResponseFile, "language: en", "updated: 2026-12-02\ncorrections: [{date: 2026-12-02, question: legal-framework, what: The number of the decree was mistyped.}]\nlanguage: en");
        workshop.MustBuild();
        Assert.Equal("2 December 2026 · Legal framework: The number of the decree was mistyped.", workshop.Profile().One("#corrections li").Seen());
    }

    [Fact]
    public void A_redirect_leads_on_and_one_that_leads_nowhere_stops_the_build()
    {
        using Workshop workshop = new();
        workshop.Replace("site.yaml", "redirects: []", "redirects: [{from: countries/byelorussia/, to: countries/belarus/}]");
        workshop.MustBuild();
        Assert.Equal("0; url=../../countries/belarus/", workshop.Page("countries/byelorussia/").One("meta[http-equiv=refresh]").GetAttribute("content"));
        workshop.Replace("site.yaml", "to: countries/belarus/", "to: countries/nowhere/");
        Assert.IsType<BuildOutcome.SiteErrors>(workshop.Build().Outcome);
        workshop.Replace("site.yaml", "from: countries/byelorussia/, to: countries/nowhere/", "from: countries/belarus/, to: countries/");
        Assert.IsNotType<BuildOutcome.Published>(workshop.Build().Outcome);
    }
}
