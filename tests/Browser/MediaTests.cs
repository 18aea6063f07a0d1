using Microsoft.Playwright;

namespace MsqSite.BrowserTests;

/// <summary>What the reader's settings and the printer make of a page.</summary>
public sealed class MediaTests(Rig rig)
{
    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Light_is_light_and_dark_is_dark(string template)
    {
        await using Visit visit = await rig.Visit(rig.Pages(template)[0], Screen.Desk);
        foreach ((ColorScheme scheme, int least, int most) in new[] { (ColorScheme.Light, 200, 255), (ColorScheme.Dark, 0, 60) })
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            int[] paper = await visit.Page.EvaluateAsync<int[]>("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)");
            Assert.All(paper, part => Assert.InRange(part, least, most));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task On_paper_the_menu_is_gone_and_the_content_is_there(string template)
    {
        await using Visit visit = await rig.Visit(rig.Pages(template)[^1], Screen.Desk);
        string text = await visit.Page.Locator("h1").InnerTextAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        Assert.Equal(text, await visit.Page.Locator("h1").InnerTextAsync());
        Assert.True(await visit.Page.Locator("main").IsVisibleAsync());
        Assert.False(await visit.Page.Locator("#menu").IsVisibleAsync());
        Assert.False(await visit.Page.Locator(".skip").IsVisibleAsync());
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Nothing_moves_for_a_reader_who_wants_no_motion(string template)
    {
        await using Visit visit = await rig.Visit(rig.Pages(template)[^1], Screen.Desk);
        await visit.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        Faults.None(await visit.Ask<string[]>("motion"));
    }
}
