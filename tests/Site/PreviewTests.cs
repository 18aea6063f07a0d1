using AngleSharp.Dom;
using MsqSite.Tests.Fixtures;
using MsqSite.Tests.Shape;

namespace MsqSite.Tests.Site;

/// <summary>What other sites and messengers show of a link to a page, by the Open Graph protocol.</summary>
[Collection(BuiltSites.Name)]
public sealed class PreviewTests(RealSite site)
{
    [Fact]
    public void Every_page_for_search_engines_has_a_preview_and_no_other_has_one()
    {
        foreach ((string path, IDocument page) in site.Pages)
        {
            if (page.QuerySelector("meta[name=robots]") is not null)
            {
                Assert.Empty(page.QuerySelectorAll("meta[property^='og:']"));
                continue;
            }

            Assert.Equal(page.One("link[rel=canonical]").GetAttribute("href"), Of(page, "og:url"));
            Assert.Equal(page.One("meta[name=description]").GetAttribute("content"), Of(page, "og:description"));
            Assert.Equal((path, page.Title!.Split(" · ")[0]), (path, Of(page, "og:title")));
            Assert.Equal(("MSQ Country Profiles", "en_GB"), (Of(page, "og:site_name"), Of(page, "og:locale")));
            Assert.Equal(("1200", "630", "image/png"), (Of(page, "og:image:width"), Of(page, "og:image:height"), Of(page, "og:image:type")));
            Assert.NotEqual("", Of(page, "og:image:alt"));
            Assert.Equal("summary_large_image", page.One("meta[name='twitter:card']").GetAttribute("content"));
        }
    }

    [Fact]
    public void The_picture_is_a_file_of_the_site_named_by_its_absolute_address()
    {
        string address = Of(site.Profile, "og:image");
        Assert.StartsWith("https://msq.example/assets/preview/preview-", address, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(site.Output, address["https://msq.example/".Length..])));
    }

    [Fact]
    public void A_profile_is_an_article_with_the_day_of_its_last_change()
    {
        Assert.Equal(("article", "2026-11-23"), (Of(site.Profile, "og:type"), Of(site.Profile, "article:modified_time")));
        Assert.Equal("website", Of(site.Pages["index.html"], "og:type"));
    }

    [Fact]
    public void A_title_with_quotes_stays_one()
    {
        const string Title = "A \"site\" <b>& more</b>";
        using TemporaryContent content = new TemporaryContent().Put("site.yaml", System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(Path.Combine(Fixture.Root, "_base", "site.yaml")), "(?m)^title:.*$", $"title: '{Title}'"));
        using BuiltSite built = new(content);
        Assert.Equal(Title, Of(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(built.Read("countries/norway/index.html")), "og:site_name"));
    }

    private static string Of(IDocument page, string property) => page.One($"meta[property='{property}']").GetAttribute("content")!;
}
