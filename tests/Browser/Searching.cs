using Microsoft.Playwright;

namespace MsqSite.BrowserTests;

/// <summary>What a reader does on the search page, and what the page then says.</summary>
internal static class Searching
{
    /// <summary>Opens the search page with a search in its address, and waits for what it found.</summary>
    public static async Task<Visit> Search(this Rig rig, ServedSite site, string asked, Screen screen)
    {
        Visit visit = await rig.Visit(site.At("search/" + asked), screen);
        await visit.Found();
        return visit;
    }

    /// <summary>Types into the search page's box in place of what stands there, and waits for what is found.</summary>
    public static async Task Type(this Visit visit, string query)
    {
        await visit.Page.Keyboard.PressAsync("Control+A");
        await visit.Page.Keyboard.TypeAsync(query);
        await Assertions.Expect(visit.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^" + System.Text.RegularExpressions.Regex.Escape(query) + " · "));
    }

    public static async Task Found(this Visit visit)
    {
        await Assertions.Expect(visit.Line()).ToBeVisibleAsync();
        await Assertions.Expect(visit.Line()).Not.ToHaveTextAsync("Searching …");
    }

    public static ILocator Line(this Visit visit) => visit.Page.Locator("[data-part=line]");

    public static ILocator Notes(this Visit visit) => visit.Page.Locator("[data-part=notes] li");

    public static ILocator Answers(this Visit visit) => visit.Page.Locator(".results > li");

    /// <summary>Countries, questions and pages.</summary>
    public static ILocator Things(this Visit visit) => visit.Page.Locator(".things a");

    public static ILocator Marked(this Visit visit) => visit.Page.Locator(".snippet mark");
}
