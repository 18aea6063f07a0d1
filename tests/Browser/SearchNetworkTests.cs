using Microsoft.Playwright;

namespace MsqSite.BrowserTests;

/// <summary>What searching costs the reader: nothing before somebody searches, and then little.</summary>
public sealed class SearchNetworkTests(Rig rig)
{
    private const int MostBytes = 150 * 1024;

    [Theory]
    [InlineData("profile")]
    [InlineData("home")]
    [InlineData("search")]
    public async Task Nothing_of_the_search_is_fetched_before_somebody_searches(string template)
    {
        foreach (ShownPage page in rig.Pages(template))
        {
            await using Visit visit = await rig.Visit(page, Screen.Desk);
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            Assert.DoesNotContain(visit.Requests, request => IsOfSearch(request.Url));
        }
    }

    [Theory]
    [InlineData("lanterns")]
    [InlineData("lantrens")]
    [InlineData("фонарям")]
    [InlineData("belarus legal framework")]
    [InlineData("egov")]
    [InlineData("egvo")]
    public async Task The_first_result_costs_at_most_150_KB_and_no_other_host_is_asked(string query)
    {
        await using Visit visit = await rig.Search(rig.MadeUp, "?q=" + Uri.EscapeDataString(query), Screen.Phone);
        await Assertions.Expect(visit.Answers().First).ToBeVisibleAsync();
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Contains(visit.Requests, request => IsOfSearch(request.Url));
        Assert.All(visit.Requests, request => Assert.StartsWith(rig.MadeUp.Address.AbsoluteUri, request.Url, StringComparison.Ordinal));
        int bytes = 0;
        foreach (IRequest request in visit.Requests)
        {
            bytes += (await request.SizesAsync()).ResponseBodySize;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{query}: {bytes} bytes, compressed, of page, style, script, index and flags");
        Assert.InRange(bytes, 1, MostBytes);
        Faults.None(visit.Complaints);
    }

    [Fact]
    public async Task A_search_that_cannot_be_loaded_says_so_and_works_when_it_can()
    {
        await using Visit visit = await rig.Visit(rig.MadeUp.At("search/"), Screen.Desk);
        await visit.Page.RouteAsync("**/start.json*", route => route.AbortAsync());
        await visit.TabTo("#search-query");
        await visit.Page.Keyboard.TypeAsync("lanterns");
        await Assertions.Expect(visit.Line()).ToHaveTextAsync("The search could not be loaded. Check the connection and try again.");
        await visit.Page.UnrouteAllAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Answers().First).ToBeVisibleAsync();
    }

    // The page's own module is there from the start; the engine, its library and the index are not.
    private static bool IsOfSearch(string url) => url.Contains("minisearch", StringComparison.Ordinal) || url.Contains("search-index", StringComparison.Ordinal) || url.Contains("search-names", StringComparison.Ordinal) || url.Contains("/fold", StringComparison.Ordinal)
        || url.Contains(".json", StringComparison.Ordinal);
}
