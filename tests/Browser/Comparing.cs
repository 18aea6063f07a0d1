using Microsoft.Playwright;

namespace MsqSite.BrowserTests;

/// <summary>What a reader does on the page that compares countries, and what the page then shows.</summary>
internal static class Comparing
{
    /// <summary>Opens the page with a choice in its address, and waits until the countries stand side by side.</summary>
    public static async Task<Visit> Compare(this Rig rig, ServedSite site, string asked, Screen screen)
    {
        Visit visit = await rig.Visit(site.At("compare/" + asked), screen);
        await Assertions.Expect(visit.Heading()).ToBeVisibleAsync();
        return visit;
    }

    /// <summary>Chooses countries in the menus and sends the choice off, all with the keyboard.</summary>
    public static async Task Choose(this Visit visit, params string[] countries)
    {
        for (int place = 0; place < countries.Length; place++)
        {
            await visit.TabTo($".slots label:nth-child({place + 1}) select");
            await visit.Page.Keyboard.TypeAsync(countries[place]);
        }

        await visit.Send();
    }

    public static async Task Send(this Visit visit)
    {
        await visit.TabTo("#choice button");
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    public static ILocator Heading(this Visit visit) => visit.Page.Locator("#compare-heading");

    public static ILocator Compared(this Visit visit) => visit.Page.Locator(".compared");

    /// <summary>What of the choice cannot be met.</summary>
    public static ILocator Trouble(this Visit visit) => visit.Page.Locator("#compare-messages .trouble");
}
