namespace MsqSite.BrowserTests;

/// <summary>Everything can be reached and seen with the keyboard alone.</summary>
public sealed class KeyboardTests(Rig rig)
{
    // The browser itself lets the Tab key reach a box that scrolls.
    private const int MostBoxes = 5;

    [Theory]
    [MemberData(nameof(Kinds.WithMenu), MemberType = typeof(Kinds))]
    public async Task The_first_tab_reaches_the_skip_link_which_leads_past_the_menu(string template)
    {
        await using Visit visit = await rig.Visit(rig.Pages(template)[^1], Screen.Desk);
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.activeElement.matches('.skip') && document.activeElement.getBoundingClientRect().top >= 0"));
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("(main => main.contains(document.activeElement) || !main.querySelector('a, button, input, summary'))(document.querySelector('main'))"));
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task The_tab_key_goes_through_all_that_can_be_used_in_order_each_in_sight_and_marked(string template)
    {
        ShownPage page = rig.Pages(template)[^1];
        await using Visit visit = await rig.Visit(page, Screen.Desk);
        string[] stops = await visit.Ask<string[]>("stops");
        List<string> faults = [];
        List<int> reached = [];
        for (int press = 0; press < stops.Length + MostBoxes && reached.Count < stops.Length; press++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            string[] focus = await visit.Ask<string[]>("focus");
            int number = int.Parse(focus[0], System.Globalization.CultureInfo.InvariantCulture);
            if (number >= 0)
            {
                reached.Add(number);
            }

            if (focus[1].Length > 0)
            {
                faults.Add(focus[1]);
            }
        }

        faults.AddRange(stops.Where((_, number) => !reached.Contains(number)).Select(stop => $"{stop} was not reached"));
        Faults.None(faults.Select(fault => $"{page}: {fault}"));
        Assert.Equal(reached.Order(), reached);
    }

    [Fact]
    public async Task On_a_phone_the_menu_opens_by_its_button_and_closes_by_escape()
    {
        await using Visit visit = await rig.Visit(rig.Pages("home")[^1], Screen.Phone with { Script = false });
        Assert.False(await visit.Page.Locator("#menu").IsVisibleAsync());
        for (int press = 0; press < 10 && !await Focused(visit, ".menu-button"); press++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
        }

        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.True(await visit.Page.Locator("#menu").IsVisibleAsync());
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await Focused(visit, "#menu a"));
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.False(await visit.Page.Locator("#menu").IsVisibleAsync());
        Assert.True(await Focused(visit, ".menu-button"));
    }

    private static Task<bool> Focused(Visit visit, string selector) => visit.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector);
}
