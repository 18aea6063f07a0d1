using Microsoft.Playwright;

namespace MsqSite.BrowserTests;

/// <summary>A search stands in its address: it can be narrowed, gone back from and shared, and an address that makes no sense breaks nothing.</summary>
public sealed class SearchAddressTests(Rig rig)
{
    [Fact]
    public async Task What_is_chosen_narrows_the_search_stands_in_the_address_and_is_undone_by_going_back()
    {
        await using Visit visit = await rig.Search(rig.MadeUp, "?q=lanterns", Screen.Desk);
        string everywhere = await visit.Line().InnerTextAsync();
        await visit.TabTo("#search-region");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Uri(rig.MadeUp.Address, "search/?q=lanterns&region=africa").AbsoluteUri);
        await Assertions.Expect(visit.Line()).Not.ToHaveTextAsync(everywhere);
        string inAfrica = await visit.Line().InnerTextAsync();
        await visit.TabTo("#search-question");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Uri(rig.MadeUp.Address, "search/?q=lanterns&region=africa&question=national-portals").AbsoluteUri);
        await visit.TabTo("[name=group][value=ldc]");
        await visit.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Uri(rig.MadeUp.Address, "search/?q=lanterns&region=africa&group=ldc&question=national-portals").AbsoluteUri);

        await visit.Page.GoBackAsync();
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.Locator("#search-question")).ToHaveValueAsync("");
        await Assertions.Expect(visit.Page.Locator("[value=ldc]")).Not.ToBeCheckedAsync();
        await Assertions.Expect(visit.Line()).ToHaveTextAsync(inAfrica);
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.Locator("#search-region")).ToHaveValueAsync("");
        await Assertions.Expect(visit.Line()).ToHaveTextAsync(everywhere);
        await visit.Page.GoForwardAsync();
        await Assertions.Expect(visit.Line()).ToHaveTextAsync(inAfrica);
        Faults.None(visit.Complaints);
    }

    [Fact]
    public async Task A_shared_address_shows_the_same_search_and_one_button_removes_what_narrows_it()
    {
        await using Visit visit = await rig.Search(rig.MadeUp, "?q=lanterns&region=europe&question=specific-portals", Screen.Phone);
        await Assertions.Expect(visit.Page.Locator("#search-region")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#search-region")).ToHaveValueAsync("europe");
        string[] found = [.. await visit.Answers().Locator("a").EvaluateAllAsync<string[]>("links => links.map(link => link.hash)")];
        Assert.NotEmpty(found);
        Assert.All(found, hash => Assert.Equal("#specific-portals", hash));
        await visit.TabTo("[data-part=clear]");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Uri(rig.MadeUp.Address, "search/?q=lanterns").AbsoluteUri);
        await Assertions.Expect(visit.Page.Locator("#search-query")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_region_alone_shows_all_its_answers()
    {
        await using Visit visit = await rig.Search(rig.MadeUp, "?region=europe&question=legal-framework", Screen.Desk);
        string[] found = await visit.Answers().Locator("a").EvaluateAllAsync<string[]>("links => links.map(link => link.textContent)");
        Assert.Contains(found, text => text.StartsWith("Belarus", StringComparison.Ordinal));
        Assert.DoesNotContain(found, text => text.StartsWith("Brazil", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_value_that_no_choice_has_leaves_the_choice_open()
    {
        await using Visit asked = await rig.Search(rig.MadeUp, "?q=lanterns", Screen.Desk);
        string everywhere = await asked.Line().InnerTextAsync();
        await using Visit visit = await rig.Search(rig.MadeUp, "?q=lanterns&region=atlantis&question=%3Cimg%20src%3Dx%3E&group=rich&group=%22&colour=red", Screen.Desk);
        await Assertions.Expect(visit.Page.Locator("#search-region")).ToHaveValueAsync("");
        await Assertions.Expect(visit.Page.Locator("#search-question")).ToHaveValueAsync("");
        await Assertions.Expect(visit.Line()).ToHaveTextAsync(everywhere);
        Faults.None(visit.Complaints);
    }

    [Theory]
    [InlineData("?q=")]
    [InlineData("?q=%20%20")]
    [InlineData("")]
    public async Task An_empty_search_says_how_to_begin(string asked)
    {
        await using Visit visit = await rig.Visit(rig.MadeUp.At("search/" + asked), Screen.Phone);
        await Assertions.Expect(visit.Page.Locator("[data-part=empty]")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Line()).ToBeHiddenAsync();
        await visit.TabTo("[data-part=empty] a");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Found();
        await Assertions.Expect(visit.Page.Locator(".results a, .things a").First).ToBeVisibleAsync();
        Faults.None(visit.Complaints);
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_so_in_the_readers_own_letters_and_leads_on()
    {
        await using Visit visit = await rig.Visit(rig.Real.At("search/"), Screen.Phone);
        await visit.TabTo("#search-query");
        await visit.Type("ИЙЙЙ zzzzz");
        await Assertions.Expect(visit.Line()).ToHaveTextAsync("Nothing was found for “ИЙЙЙ zzzzz”.");
        await Assertions.Expect(visit.Notes()).ToHaveTextAsync(["No page has “ИЙЙЙ”.", "No page has “zzzzz”."]);
        await visit.TabTo("[data-part=nothing] a");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Uri(rig.Real.Address, "questions/").AbsoluteUri);
        Faults.None(visit.Complaints);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("\"><svg onload=alert(1)>")]
    [InlineData("{query} {{ site.title }} ${7*7}")]
    public async Task Markup_that_is_searched_for_is_text(string query)
    {
        foreach (ServedSite site in new[] { rig.Real, rig.MadeUp })
        {
            await using Visit visit = await rig.Search(site, "?q=" + Uri.EscapeDataString(query), Screen.Desk);
            bool talked = false;
            visit.Page.Dialog += (_, dialog) => { talked = true; dialog.DismissAsync(); };
            await Assertions.Expect(visit.Page.Locator("#search-query")).ToHaveValueAsync(query);
            if (await visit.Answers().CountAsync() == 0 && await visit.Things().CountAsync() == 0)
            {
                await Assertions.Expect(visit.Line()).ToHaveTextAsync($"Nothing was found for “{query}”.");
            }

            Assert.StartsWith(query + " · ", await visit.Page.TitleAsync(), StringComparison.Ordinal);
            await Assertions.Expect(visit.Page.Locator("main script, main img:not(.flag), main svg:not([aria-hidden]), [onload], [onerror]")).ToHaveCountAsync(0);
            Assert.False(talked);
            Faults.None(visit.Complaints);
        }
    }

    [Fact]
    public async Task A_search_without_end_is_cut_and_answered()
    {
        await using Visit visit = await rig.Search(rig.MadeUp, "?q=" + string.Concat(Enumerable.Repeat("lanterns%20", 500)), Screen.Desk);
        Assert.InRange((await visit.Page.Locator("#search-query").InputValueAsync()).Length, 1, 200);
        Faults.None(visit.Complaints);
    }
}
