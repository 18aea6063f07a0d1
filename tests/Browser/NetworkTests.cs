using Microsoft.Playwright;

namespace MsqSite.BrowserTests;

/// <summary>What a page asks for, what it weighs, and that the browser has nothing to complain of.</summary>
public sealed class NetworkTests(Rig rig)
{
    private const int MostBytes = 30 * 1024;

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task The_browser_complains_of_nothing_and_asks_no_other_host(string template)
    {
        List<string> found = [];
        foreach (ShownPage page in rig.Pages(template))
        {
            await using Visit visit = await rig.Visit(page, Screen.Desk);
            await visit.Ask<int>("look-through");
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            found.AddRange(visit.Complaints.Select(one => $"{page}: {one}"));
            found.AddRange(visit.Requests.Where(request => !request.Url.StartsWith(page.Address.GetLeftPart(UriPartial.Authority) + "/", StringComparison.Ordinal)).Select(request => $"{page} asks for {request.Url}"));
            Assert.NotEmpty(visit.Requests);
        }

        Faults.None(found);
    }

    [Fact]
    public async Task Styles_and_scripts_of_a_profile_weigh_at_most_30_KB()
    {
        foreach (ShownPage page in rig.Pages("profile"))
        {
            await using Visit visit = await rig.Visit(page, Screen.Desk);
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            int bytes = 0;
            foreach (IRequest request in visit.Requests.Where(request => request.ResourceType is "stylesheet" or "script"))
            {
                bytes += (await request.SizesAsync()).ResponseBodySize;
            }

            TestContext.Current.TestOutputHelper!.WriteLine($"{page}: {bytes} bytes of style and script, compressed");
            Assert.InRange(bytes, 1, MostBytes);
        }
    }

    [Fact]
    public async Task An_unknown_address_at_any_depth_gets_the_page_that_says_so_with_its_style()
    {
        foreach (ServedSite site in new[] { rig.Real, rig.MadeUp })
        {
            ShownPage missing = new("not-found", new Uri(site.Address, "countries/atlantis/1900/"));
            await using Visit visit = await rig.Visit(missing, Screen.Desk);
            Assert.NotEmpty(visit.Complaints); // the page itself has the status 404
            Assert.All(visit.Complaints, one => Assert.Contains("404", one, StringComparison.Ordinal));
            Assert.All(visit.Requests.Skip(1), request => Assert.True(request.Failure is null && request.Url.StartsWith(site.Address.AbsoluteUri, StringComparison.Ordinal), request.Url));
            Assert.NotEqual("rgba(0, 0, 0, 0)", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
            await visit.Page.Locator("main a").First.ClickAsync();
            Assert.Equal(new Uri(site.Address, "countries/").AbsoluteUri, visit.Page.Url);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_old_address_leads_to_the_new_one_with_script_or_without(bool script)
    {
        await using Visit visit = await rig.Visit(rig.MadeUp.Pages["redirect"], Screen.Desk with { Script = script });
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Uri(rig.MadeUp.Address, "countries/").AbsoluteUri, new() { Timeout = 60_000 });
        Faults.None(visit.Complaints);
    }
}
