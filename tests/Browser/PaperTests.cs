using Microsoft.Playwright;

namespace MsqSite.BrowserTests;

/// <summary>What is compared, on paper.</summary>
public sealed class PaperTests(Rig rig)
{
    // Some lines of an answer, in CSS pixels.
    private const int LeastRoom = 48;

    [Fact]
    public async Task A_name_does_not_stay_at_the_foot_of_a_sheet_without_its_answer()
    {
        await using Visit visit = await Printed();
        string[] headings = await visit.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll(".compared > header, .cell > h4")].map((heading) => {
              const style = getComputedStyle(heading);
              const below = heading.nextElementSibling;
              const kept = heading.getBoundingClientRect().bottom - (below?.getBoundingClientRect().top ?? Infinity);
              return `${style.breakInside} ${below && kept < ROOM ? heading.textContent : ""}`.trim();
            })
            """.Replace("ROOM", LeastRoom.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        Assert.NotEmpty(headings);
        Assert.All(headings, heading => Assert.Equal("avoid", heading));
    }

    [Fact]
    public async Task An_address_is_printed_no_larger_than_the_words_that_it_stands_beside()
    {
        await using Visit visit = await Printed();
        string[] larger = await visit.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll(".answer .host, .answer .host > a")].filter((one) => {
              const size = (element, part) => parseFloat(getComputedStyle(element, part).fontSize);
              return Math.max(size(one), one.matches("a") ? size(one, "::after") : 0) > size(one.closest(".answer")) + 0.01;
            }).map((one) => one.textContent)
            """);
        Assert.Empty(larger);
    }

    [Fact]
    public async Task What_is_given_of_a_legal_instrument_says_what_it_is()
    {
        await using Visit visit = await Printed();
        string[] before = await visit.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll(".cell .instruments td[data-of]:not(:has(time))")].map((one) => getComputedStyle(one, "::before").content)
            """);
        Assert.NotEmpty(before);
        Assert.All(before, words => Assert.Contains(words, new[] { "\" · Number \"", "\" · Date \"", "\" · \" \"Number\" \" \"", "\" · \" \"Date\" \" \"" }));
    }

    [Fact]
    public async Task Made_up_answers_are_said_to_be_made_up_on_paper_too()
    {
        await using Visit visit = await Printed();
        Assert.True(await visit.Page.Locator(".synthetic").IsVisibleAsync());
        bool isDark = await visit.Page.EvaluateAsync<bool>("""getComputedStyle(document.querySelector(".synthetic")).color === getComputedStyle(document.body).color""");
        Assert.True(isDark, "on paper there is no background for light words");
        Assert.False(await visit.Page.Locator(".bar .home").IsVisibleAsync());
    }

    private async Task<Visit> Printed()
    {
        Visit visit = await rig.Compare(rig.MadeUp, "?c=BLR,ALB,AZE,BRA&q=national-portals,specific-portals,legal-framework", Screen.Desk);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.NotEqual(0, await visit.Page.Locator(".answer bdi ~ .host > a").CountAsync());
        return visit;
    }
}
