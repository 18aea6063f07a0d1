namespace MsqSite.BrowserTests;

/// <summary>What a phone has no room for is told in another way.</summary>
public sealed class PhoneTests(Rig rig)
{
    [Fact]
    public async Task Legal_instruments_are_a_list_where_their_table_would_scroll_sideways()
    {
        foreach (ShownPage page in rig.Pages("profile"))
        {
            await using Visit visit = await rig.Visit(page, Screen.Phone);
            Assert.Equal("block", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.instruments tbody tr')).display"));
            Assert.Empty(await Scrolling(visit));
            await visit.Page.SetViewportSizeAsync(Screen.Desk.Width, Screen.Desk.Height);
            Assert.Equal("table-row", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.instruments tbody tr')).display"));
            Assert.Empty(await Scrolling(visit));
        }
    }

    [Theory]
    [InlineData("profile")]
    [InlineData("home")]
    public async Task The_words_in_the_box_for_searches_are_in_sight_as_a_whole(string template)
    {
        await using Visit visit = await rig.Visit(rig.Pages(template)[^1], Screen.Phone);
        string[] cut = await visit.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll("input[placeholder]")].filter((box) => {
              const style = getComputedStyle(box);
              const words = document.body.appendChild(document.createElement("span"));
              words.style = `font: ${style.font}; white-space: nowrap; position: absolute`;
              words.textContent = box.placeholder;
              const button = 16; // the button that clears the box takes its room before there is anything to clear
              return words.offsetWidth + button > box.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd);
            }).map((box) => box.id)
            """);
        Assert.Empty(cut);
    }

    private static Task<string[]> Scrolling(Visit visit) =>
        visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.scroll:has(> .instruments)')].filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.ariaLabel)");
}
