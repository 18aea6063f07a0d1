using Microsoft.Playwright;

namespace MsqSite.BrowserTests;

/// <summary>Somebody puts countries side by side with the keyboard alone.</summary>
public sealed class CompareTests(Rig rig)
{
    [Fact]
    public async Task Two_countries_chosen_with_the_keyboard_stand_side_by_side_under_an_address_that_can_be_kept()
    {
        await using Visit visit = await rig.Visit(rig.MadeUp.At("compare/"), Screen.Desk);
        await visit.Choose("Belarus", "Algeria");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Uri(rig.MadeUp.Address, "compare/?c=BLR,DZA").AbsoluteUri);
        await Assertions.Expect(visit.Heading()).ToHaveTextAsync("Belarus · Algeria");
        await Assertions.Expect(visit.Heading()).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Belarus, Algeria · Compare"));
        string shown = await visit.Page.Locator("#compare-result").InnerTextAsync();
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Heading()).ToBeVisibleAsync();
        Assert.Equal(shown, await visit.Page.Locator("#compare-result").InnerTextAsync());
        await Assertions.Expect(visit.Page.Locator("select").Nth(0)).ToHaveValueAsync("BLR");
        await Assertions.Expect(visit.Page.Locator("select").Nth(1)).ToHaveValueAsync("DZA");
        Faults.None(visit.Complaints);
    }

    [Fact]
    public async Task Questions_are_chosen_with_the_keyboard_and_stand_in_the_address()
    {
        await using Visit visit = await rig.Compare(rig.MadeUp, "?c=BLR,DZA,AZE", Screen.Desk);
        int all = await visit.Compared().CountAsync();
        Assert.Equal(await visit.Page.Locator("#choice [name=q]").CountAsync(), all);
        await visit.TabTo("#choice summary");
        await visit.Page.Keyboard.PressAsync("Enter");
        foreach (string key in new[] { "legal-framework", "cooperation" })
        {
            await visit.TabTo($"[name=q][value={key}]");
            await visit.Page.Keyboard.PressAsync("Space");
        }

        await visit.Send();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Uri(rig.MadeUp.Address, "compare/?c=BLR,DZA,AZE&q=legal-framework,cooperation").AbsoluteUri);
        await Assertions.Expect(visit.Compared()).ToHaveCountAsync(2);
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Compared()).ToHaveCountAsync(all);
        await Assertions.Expect(visit.Page.Locator("[name=q]:checked")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Each_cell_has_the_words_and_the_state_of_the_profile_and_a_word_says_where_states_differ()
    {
        await using Visit visit = await rig.Compare(rig.MadeUp, "?c=BLR,DZA,AFG,AZE", Screen.Desk);
        Faults.None(await visit.Ask<string[]>("compared"));
        string[] verdicts = await visit.Page.Locator(".verdict").AllInnerTextsAsync() is { } texts ? [.. texts.Distinct()] : [];
        Assert.Equal(["= Same state", "≠ State differs"], verdicts.Order(StringComparer.Ordinal));
        await Assertions.Expect(visit.Page.Locator("#compare-messages p")).ToContainTextAsync(["Belarus, Algeria, Afghanistan, Azerbaijan, "]);
    }

    [Fact]
    public async Task Going_back_and_forward_shows_what_was_compared_then()
    {
        await using Visit visit = await rig.Visit(rig.MadeUp.At("compare/"), Screen.Desk);
        await visit.Choose("Belarus", "Algeria");
        await Assertions.Expect(visit.Heading()).ToHaveTextAsync("Belarus · Algeria");
        await visit.Page.EvaluateAsync("document.querySelector('#main').focus(), document.activeElement.blur()");
        await visit.Page.Locator(".skip").FocusAsync();
        await visit.Choose("Brazil", "Angola");
        await Assertions.Expect(visit.Heading()).ToHaveTextAsync("Brazil · Angola");
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Heading()).ToHaveTextAsync("Belarus · Algeria");
        await Assertions.Expect(visit.Page.Locator("select").First).ToHaveValueAsync("BLR");
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Heading()).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator("select").First).ToHaveValueAsync("");
        await visit.Page.GoForwardAsync();
        await Assertions.Expect(visit.Heading()).ToHaveTextAsync("Belarus · Algeria");
        Faults.None(visit.Complaints);
    }

    [Theory]
    [InlineData("?c=blr,dza")]
    [InlineData("?c=BLR&c=DZA")]
    [InlineData("?c=%20BLR%20,,DZA,")]
    public async Task An_address_written_by_hand_is_understood(string asked)
    {
        await using Visit visit = await rig.Compare(rig.MadeUp, asked, Screen.Phone);
        await Assertions.Expect(visit.Heading()).ToHaveTextAsync("Belarus · Algeria");
        await Assertions.Expect(visit.Trouble()).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_id_stands_once_and_no_link_of_an_answer_is_lost()
    {
        await using Visit visit = await rig.Compare(rig.MadeUp, "?c=BLR,DZA,AFG,AZE", Screen.Desk);
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("(ids => ids.filter((id, place) => ids.indexOf(id) !== place))([...document.querySelectorAll('[id]')].map(one => one.id))"));
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('#compare-result a')].map(link => link.getAttribute('href')).filter(href => !/^(https?:|mailto:)/.test(href))"));
    }

    [Fact]
    public async Task On_paper_the_countries_stand_side_by_side_and_the_form_is_gone()
    {
        await using Visit visit = await rig.Compare(rig.MadeUp, "?c=BLR,DZA&q=legal-framework", Screen.Desk);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visit.Page.Locator("#choice")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Heading()).ToBeVisibleAsync();
        float[] tops = await visit.Page.EvaluateAsync<float[]>("[...document.querySelectorAll('.cell')].map(cell => cell.getBoundingClientRect().top)");
        Assert.Equal(2, tops.Length);
        Assert.Equal(tops[0], tops[1]);
        await Assertions.Expect(visit.Page.Locator(".cell").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".verdict")).ToBeVisibleAsync();
    }
}
