using Microsoft.Playwright;

namespace MsqSite.BrowserTests;

/// <summary>axe-core on every kind of page: WCAG 2.2 A and AA and best practice.</summary>
public sealed class AccessibilityTests(Rig rig)
{
    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Axe_finds_nothing_in_light_and_dark_on_a_phone_and_on_a_desk(string template)
    {
        List<string> found = [];
        foreach (ShownPage page in rig.Pages(template))
        {
            await using Visit visit = await rig.Visit(page, Screen.Phone);
            foreach (Screen screen in new[] { Screen.Phone, Screen.Desk })
            {
                await visit.Page.SetViewportSizeAsync(screen.Width, screen.Height);
                foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                {
                    await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                    found.AddRange((await visit.Axe()).Select(one => $"{page}, {screen.Width} px, {scheme}: {one}"));
                }

                await visit.Ask<int>("unfold"); // what lies folded on the phone is looked at on the desk
            }
        }

        Faults.None(found);
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Axe_finds_nothing_in_colours_that_the_reader_forces(string template)
    {
        ShownPage page = rig.Pages(template)[^1];
        await using Visit visit = await rig.Visit(page, Screen.Desk);
        await visit.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        Faults.None(await visit.Axe());
    }
}
