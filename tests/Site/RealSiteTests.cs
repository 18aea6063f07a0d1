using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace MsqSite.Tests.Site;

/// <summary>The built real site, looked at with a whole DOM and without the generator's own verification.</summary>
[Collection(BuiltSites.Name)]
public sealed partial class RealSiteTests(RealSite site)
{
    [Fact]
    public void Every_internal_link_and_fragment_leads_somewhere()
    {
        List<string> broken = [];
        foreach ((string path, IDocument page) in site.Pages)
        {
            foreach (string address in page.QuerySelectorAll("[href], [src]").Select(one => one.GetAttribute("href") ?? one.GetAttribute("src")!).Where(one => !one.Contains(':', StringComparison.Ordinal)))
            {
                Uri goal = new(new Uri("http://x/" + path), address);
                string file = Uri.UnescapeDataString(goal.AbsolutePath[1..]);
                file = file.Length == 0 || file.EndsWith('/') ? file + "index.html" : file;
                string fragment = Uri.UnescapeDataString(goal.Fragment.TrimStart('#'));
                bool there = File.Exists(Path.Combine(site.Output, file)) && (fragment.Length == 0 || site.Pages[file].GetElementById(fragment) is not null);
                if (!there)
                {
                    broken.Add($"{path}: {address}");
                }
            }
        }

        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("countries/belarus/index.html")]
    [InlineData("countries/belarus/2020/index.html")]
    public void Every_section_and_question_stands_on_both_addresses_of_the_profile(string path)
    {
        string[] ids = [.. Enumerable.Range(1, 10).Select(number => $"section-{number}"), .. site.Content.Questionnaire(2020)!.Questions.Select(question => question.Key)];
        Assert.Equal(37, ids.Length);
        Assert.All(ids, id => Assert.NotNull(site.Pages[path].GetElementById(id)));
        Assert.Equal(ids.Where(id => !id.StartsWith("section-", StringComparison.Ordinal)), site.Pages[path].QuerySelectorAll("article.q").Select(article => article.Id).Where(id => id != "respondent"));
    }

    [Fact]
    public void Every_page_has_one_main_heading_headings_in_order_a_language_and_a_title_of_its_own()
    {
        foreach ((string path, IDocument page) in site.Pages)
        {
            Assert.Single(page.QuerySelectorAll("h1"));
            int[] levels = [.. page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0')];
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{path}: h{pair.First} then h{pair.Second}"));
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            Assert.All(page.QuerySelectorAll("img"), image => Assert.NotNull(image.GetAttribute("alt")));
            Assert.All(page.QuerySelectorAll("a"), link => Assert.NotEqual("", link.TextContent.Trim() + link.QuerySelector("img")?.GetAttribute("alt")));
            string?[] ids = [.. page.QuerySelectorAll("[id]").Select(one => one.Id)];
            Assert.Equal(ids.Distinct().Count(), ids.Length);
        }

        Assert.Equal(site.Pages.Count, site.Pages.Values.Select(page => page.Title).Distinct().Count());
    }

    [Fact]
    public void Canonical_addresses_and_the_sitemap_name_the_same_pages()
    {
        string[] unlisted = [.. site.Pages.Where(page => page.Value.QuerySelector("meta[name=robots][content=noindex]") is not null).Select(page => page.Key).Order(StringComparer.Ordinal)];
        Assert.Equal(["404.html", "embed/belarus/index.html", "embed/matrix/legal/index.html", "embed/matrix/technologies/index.html", "search/index.html"], unlisted);
        KeyValuePair<string, IDocument>[] indexed = [.. site.Pages.Where(page => !unlisted.Contains(page.Key))];
        string[] canonical = [.. indexed.Select(page => page.Value.One("link[rel=canonical]").GetAttribute("href")!).Order(StringComparer.Ordinal)];
        string[] listed = [.. Location.Matches(File.ReadAllText(Path.Combine(site.Output, "sitemap.xml"))).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)];
        Assert.Equal(canonical, listed);
        Assert.All(indexed, page => Assert.Equal("https://msq.example/" + page.Key.Replace("index.html", "", StringComparison.Ordinal), page.Value.One("link[rel=canonical]").GetAttribute("href")));
        Assert.All(unlisted.Where(page => !page.StartsWith("embed/", StringComparison.Ordinal)), page => Assert.Empty(site.Pages[page].QuerySelectorAll("link[rel=canonical]")));
    }

    [Fact]
    public void Every_page_says_that_this_is_not_a_site_of_the_United_Nations_and_how_to_report_an_error()
    {
        Assert.All(site.Pages, page => Assert.Contains("not a site of the United Nations", page.Value.QuerySelector("footer")!.TextContent, StringComparison.Ordinal));
        Assert.All(site.Pages, page => Assert.NotNull(page.Value.QuerySelector("footer a[href='mailto:editors@msq.example']")));
    }

    [Fact]
    public void No_page_runs_inline_code_or_loads_anything_from_another_host()
    {
        Assert.All(site.Pages.Values, page =>
        {
            // JSON-LD is data: a browser does not run it, and no policy forbids it.
            Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]):not([type='application/ld+json']), iframe, object, embed"));
            Assert.DoesNotContain(page.All.SelectMany(one => one.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
            Assert.All(page.QuerySelectorAll("[src], link[rel=stylesheet], link[rel=icon]"), one => Assert.DoesNotContain(":", one.GetAttribute("src") ?? one.GetAttribute("href")!, StringComparison.Ordinal));
            Assert.Contains("default-src 'none'", page.One("meta[http-equiv=Content-Security-Policy]").GetAttribute("content")!, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_list_of_countries_has_all_193_and_one_that_is_published()
    {
        IElement[] rows = [.. site.Pages["countries/index.html"].QuerySelectorAll(".roll > li")];
        Assert.Equal(193, rows.Length);
        Assert.Equal(["Belarus"], rows.Where(row => row.ClassList.Contains("published")).Select(row => row.QuerySelector("a")!.TextContent));
        Assert.Equal(192, rows.Count(row => row.QuerySelector(".status")!.TextContent == "Not held here"));
    }

    [Fact]
    public void Only_the_flags_that_pages_show_are_published_with_their_licence()
    {
        Assert.Equal(["LICENSE.txt", "by.svg", "eg.svg", "ge.svg", "kr.svg", "kz.svg", "lv.svg", "ru.svg", "vn.svg"], Files.Published(site.Output).Where(path => path.StartsWith("assets/flags/", StringComparison.Ordinal)).Select(Path.GetFileName));
    }

    [Fact]
    public void The_profile_is_the_golden_one()
    {
        string expected = Repository.PathTo("tests/Expectations/profile-belarus.html");
        string actual = Hash.Replace(File.ReadAllText(Path.Combine(site.Output, "countries", "belarus", "index.html")), "-HASH.");
        if (Environment.GetEnvironmentVariable("SNAPSHOTS") == "overwrite")
        {
            File.WriteAllText(expected, actual);
        }

        Assert.Equal(File.ReadAllText(expected), actual);
    }

    [GeneratedRegex("<loc>([^<]*)</loc>")]
    private static partial Regex Location { get; }

    // The style sheet's and script's names change with every change of theirs.
    [GeneratedRegex("-[0-9a-f]{8}\\.")]
    private static partial Regex Hash { get; }
}
