using Microsoft.Playwright;

namespace MsqSite.BrowserTests;

/// <summary>What scripts draw is held to the same rules as what the generator wrote.</summary>
public sealed class DrawnTests(Rig rig)
{
    public static TheoryData<string> Drawn => [
        "search/?q=lanterns",
        "search/?q=lantrens&region=europe",
        "search/?q=zzzzz+yyyyy",
        "search/?q=%D8%A7%D9%84%D8%A7%D8%B5%D8%B7%D9%86%D8%A7%D8%B9%D9%8A",
        "compare/?c=BLR,DZA",
        "compare/?c=BLR,ALB,AZE,BRA,XXX&q=national-portals,legal-framework,usage-statistics,ict-investment,technology-strategies,cooperation,partnerships,happiness",
        "compare/?c=BLR,BHS",
    ];

    [Theory]
    [MemberData(nameof(Drawn))]
    public async Task Axe_finds_nothing_in_what_is_drawn_in_light_and_dark_on_a_phone_and_on_a_desk(string address)
    {
        List<string> found = [];
        await using Visit visit = await Draw(address, Screen.Phone);
        foreach (Screen screen in new[] { Screen.Phone, Screen.Desk })
        {
            await visit.Page.SetViewportSizeAsync(screen.Width, screen.Height);
            foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                found.AddRange((await visit.Axe()).Select(one => $"{screen.Width} px, {scheme}: {one}"));
            }

            await visit.Ask<int>("unfold");
        }

        Faults.None(found);
    }

    [Theory]
    [MemberData(nameof(Drawn))]
    public async Task What_is_drawn_does_not_scroll_the_page_sideways(string address)
    {
        List<string> found = [];
        foreach (Screen screen in new[] { Screen.Zoomed, Screen.Desk, new Screen(768, 600), Screen.Phone })
        {
            await using Visit visit = await Draw(address, screen);
            found.AddRange((await visit.Ask<string[]>("overflow")).Select(one => $"{screen.Width} px: {one}"));
            await visit.Ask<int>("unfold");
            found.AddRange((await visit.Ask<string[]>("overflow")).Select(one => $"{screen.Width} px, unfolded: {one}"));
            if (screen == Screen.Phone)
            {
                found.AddRange((await visit.Ask<string[]>("text-spacing")).Concat(await visit.Ask<string[]>("overflow")).Select(one => $"with spacing: {one}"));
            }
        }

        Faults.None(found);
    }

    [Theory]
    [InlineData("search/?q=lantrens&region=europe")]
    [InlineData("compare/?c=BLR,ALB&q=legal-framework,cooperation")]
    public async Task The_tab_key_goes_through_what_is_drawn_each_in_sight_and_marked(string address)
    {
        await using Visit visit = await Draw(address, Screen.Desk);
        string[] stops = await visit.Ask<string[]>("stops");
        List<string> faults = [];
        HashSet<string> reached = [];
        foreach (string _ in stops)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            string[] focus = await visit.Ask<string[]>("focus");
            reached.Add(focus[0]);
            faults.AddRange(focus[1].Length > 0 ? [focus[1]] : []);
        }

        Faults.None(faults);
        Assert.Equal(stops.Length, reached.Count);
    }

    [Fact]
    public async Task What_a_search_found_is_said_to_a_screen_reader_once_nobody_types()
    {
        await using Visit visit = await Draw("search/?q=lanterns", Screen.Phone);
        await Assertions.Expect(visit.Page.Locator("[role=status][data-part=live]")).ToHaveTextAsync(await visit.Line().InnerTextAsync());
    }

    private async Task<Visit> Draw(string address, Screen screen)
    {
        Visit visit = await rig.Visit(rig.MadeUp.At(address), screen);
        await Assertions.Expect(visit.Page.Locator(address.StartsWith("search/", StringComparison.Ordinal) ? "[data-part=line]" : "#compare-heading, .trouble").First).ToBeVisibleAsync();
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return visit;
    }
}
