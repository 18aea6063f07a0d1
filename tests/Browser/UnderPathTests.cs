using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using MsqSite.Export.Hosting;

namespace MsqSite.BrowserTests;

/// <summary>A site under a path of its host, as a project's GitHub Pages are: without headers of its own, and with those that other hosts send.</summary>
public sealed class UnderPathTests(Rig rig)
{
    private ServedSite Site => rig.MadeUp;

    [Fact]
    public async Task Every_link_leads_to_a_file_under_the_path()
    {
        Tools.Require();
        using HttpClient client = new();
        HashSet<Uri> seen = [Site.Address, new(Site.Address, "404.html")];
        Queue<Uri> next = new(seen);
        List<string> lost = [];
        while (next.TryDequeue(out Uri? address))
        {
            using HttpResponseMessage response = await client.GetAsync(address);
            if (!response.IsSuccessStatusCode)
            {
                lost.Add(address.AbsoluteUri);
            }

            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            foreach (Uri link in Links(address, await response.Content.ReadAsStringAsync()).Where(link => link.Authority == Site.Address.Authority && seen.Add(link)))
            {
                Assert.StartsWith("/msq/", link.AbsolutePath, StringComparison.Ordinal);
                next.Enqueue(link);
            }
        }

        Faults.None(lost);
        Assert.InRange(seen.Count, 100, int.MaxValue);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Home_a_profile_and_search_load_without_a_complaint_of_the_browser(bool headers)
    {
        foreach (string address in new[] { "", Site.Pages["profile"].Address.AbsolutePath["/msq/".Length..], "search/?q=law" })
        {
            await using Visit visit = await rig.Visit(new Uri("about:blank"), Screen.Desk);
            if (headers)
            {
                await visit.Page.RouteAsync("**/*", AddHeaders);
            }

            await visit.Page.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', event => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`))");
            await visit.Open(new Uri(Site.Address, address));
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            Faults.None(visit.Complaints.Select(complaint => $"/msq/{address}: {complaint}"));
            Assert.All(visit.Requests, request => Assert.StartsWith(Site.Address.AbsoluteUri, request.Url, StringComparison.Ordinal));
        }
    }

    private static async Task AddHeaders(IRoute route)
    {
        IAPIResponse response = await route.FetchAsync();
        Dictionary<string, string> headers = new(response.Headers, StringComparer.OrdinalIgnoreCase) { ["Content-Security-Policy"] = $"{SiteHeaders.Policy}; {SiteHeaders.NoFraming}", ["X-Frame-Options"] = SiteHeaders.OldNoFraming };
        foreach ((string name, string value) in SiteHeaders.Everywhere)
        {
            headers[name] = value;
        }

        await route.FulfillAsync(new() { Response = response, Headers = headers });
    }

    private static IEnumerable<Uri> Links(Uri page, string html)
    {
        using IDocument document = new HtmlParser().ParseDocument(html);
        return [.. document.QuerySelectorAll("[href], [src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Where(address => !address.StartsWith("mailto:", StringComparison.Ordinal) && Uri.TryCreate(page, address, out _))
            .Select(address => new Uri(new Uri(page, address).GetLeftPart(UriPartial.Query)))];
    }
}
