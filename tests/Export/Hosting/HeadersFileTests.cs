using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Export.Hosting;
using MsqSite.Render;
using MsqSite.Shape;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Export.Hosting;

/// <summary><c>_headers</c>, and the one policy behind it and behind each page.</summary>
[Collection(BuiltSites.Name)]
public sealed class HeadersFileTests(RealSite real, WorldSite world)
{
    [Fact]
    public void Every_file_has_the_policy_and_only_files_with_a_hash_in_their_name_are_kept_for_ever()
    {
        string file = Write(["", "countries/", "countries/belarus/", "404.html"], ["assets/site-2e4ce2bd.css", "assets/flags/by.svg", "assets/modules/contents-00ff00ff.js", "assets/flags/LICENSE.txt"]);
        Assert.StartsWith($"/*\n  Content-Security-Policy: {SiteHeaders.Policy}\n  Strict-Transport-Security: max-age=", file, StringComparison.Ordinal);
        Assert.Equal(["/*", "/", "/404.html", "/countries/*", "/feed.xml", "/assets/modules/contents-00ff00ff.js", "/assets/site-2e4ce2bd.css"], Patterns(file));
        Assert.Equal(2, file.Split($"  Cache-Control: {SiteHeaders.ForEver}\n").Length - 1);
    }

    [Fact]
    public void Only_pages_made_to_be_embedded_may_be_framed()
    {
        string file = Write(["", "countries/", "embed/belarus/", "embedded-systems/"], []);
        Assert.Equal(["/*", "/", "/countries/*", "/embedded-systems/*", "/feed.xml"], Patterns(file));
        Assert.Equal(3, file.Split("  Content-Security-Policy: frame-ancestors 'none'\n  X-Frame-Options: DENY\n").Length - 1);
    }

    [Fact]
    public void The_feed_is_sent_as_what_it_is() =>
        Assert.Contains("/feed.xml\n  Content-Type: application/atom+xml; charset=utf-8\n", Write([""], []), StringComparison.Ordinal);

    [Fact]
    public void Nothing_unsafe_is_allowed()
    {
        Assert.DoesNotContain("unsafe", File.ReadAllText(Path.Combine(real.Output, "_headers")), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("*", SiteHeaders.Policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", SiteHeaders.Policy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_of_the_headers_stands_in_the_meta_of_each_page()
    {
        Assert.All(real.Pages, page => Assert.Equal(SiteHeaders.Policy, page.Value.QuerySelector("meta[http-equiv='Content-Security-Policy']")?.GetAttribute("content")));
        Assert.Contains(SiteHeaders.Policy, File.ReadAllText(Path.Combine(Repository.Templates, "layouts", "redirect.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_asks_only_for_what_the_policy_allows()
    {
        Assert.All(real.Pages, page => Assert.All(page.Value.QuerySelectorAll("script:not([type='application/ld+json']), link[rel=stylesheet], img, [style], iframe, object, embed, video, audio"), element =>
        {
            Assert.False(element.HasAttribute("style") || element.LocalName is "iframe" or "object" or "embed" or "video" or "audio", element.OuterHtml);
            Assert.DoesNotContain(':', element.GetAttribute("src") ?? element.GetAttribute("href")!);
        }));
    }

    [Fact]
    public void Hosts_that_take_a_hundred_rules_take_those_of_the_world()
    {
        IEnumerable<string> files = AssetSet.Load(Repository.Templates, new DiagnosticBag()).With(world.Plan.Flags, new DiagnosticBag()).Files.Select(file => file.Path);
        Assert.InRange(Patterns(Encoding.UTF8.GetString(HeadersFile.Write(world.Plan.Pages.SelectMany(planned => planned.Addresses), files))).Length, 10, 100);
    }

    private static string Write(string[] pages, string[] files) => Encoding.UTF8.GetString(HeadersFile.Write(pages.Select(page => new PageAddress(page)), files));

    private static string[] Patterns(string file) => [.. file.Split('\n').Where(line => line.StartsWith('/'))];
}
