using Microsoft.Playwright;

namespace MsqSite.BrowserTests;

/// <summary>Somebody searches with the keyboard alone, in any of six languages.</summary>
public sealed class SearchTests(Rig rig)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_box_of_any_page_the_keyboard_leads_to_the_exact_question(bool real)
    {
        ServedSite site = real ? rig.Real : rig.MadeUp;
        await using Visit visit = await rig.Visit(site.Pages["question"], Screen.Desk);
        await visit.TabTo("#site-search");
        await visit.Page.Keyboard.TypeAsync("belarus legal framework");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Uri(site.Address, "search/?q=belarus+legal+framework").AbsoluteUri);
        await Assertions.Expect(visit.Page.Locator("#search-query")).ToHaveValueAsync("belarus legal framework");
        await visit.Found();
        await Assertions.Expect(visit.Answers()).ToHaveCountAsync(1);
        await visit.TabTo(".results a");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Uri(site.Address, "countries/belarus/2020/#legal-framework").AbsoluteUri);
        await Assertions.Expect(visit.Page.Locator("article#legal-framework:target")).ToBeInViewportAsync();
        Faults.None(visit.Complaints);
    }

    [Theory]
    [InlineData("Беларусь", "Belarus")]
    [InlineData("республика беларусь", "Belarus")]
    [InlineData("بيلاروس", "Belarus")]
    [InlineData("白俄罗斯", "Belarus")]
    [InlineData("Bélarus", "Belarus")]
    [InlineData("belarús", "Belarus")]
    [InlineData("BLR", "Belarus")]
    [InlineData("by", "Belarus")]
    [InlineData("112", "Belarus")]
    [InlineData("Brasil", "Brazil")]
    [InlineData("osterreich", "Austria")]
    [InlineData("Հայաստան", "Armenia")]
    public async Task A_country_is_found_by_its_name_in_any_language_and_by_its_codes(string query, string name)
    {
        foreach (ServedSite site in new[] { rig.Real, rig.MadeUp })
        {
            await using Visit visit = await rig.Visit(site.At("search/"), Screen.Desk);
            await visit.TabTo("#search-query");
            await visit.Type(query);
            ILocator country = visit.Things().And(visit.Page.GetByText(name, new() { Exact = true }));
            await Assertions.Expect(country).ToBeVisibleAsync();
            await country.PressAsync("Enter");
            await Assertions.Expect(visit.Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/search/"));
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = name }).Or(visit.Page.Locator("h1", new() { HasText = name })).First).ToBeVisibleAsync();
            Faults.None(visit.Complaints);
        }
    }

    [Theory]
    [InlineData("lanterns", "lanterns")]
    [InlineData("LanTeRns", "lanterns")]
    [InlineData("lanter", "lanterns")]
    [InlineData("senal", "señal")]
    [InlineData("señal", "señal")]
    [InlineData("фонарям", "фонарям")]
    [InlineData("ФОНАР", "фонарям")]
    [InlineData("灯笼", "灯笼")]
    [InlineData("الاصطناعي", "الاصطناعي")]
    public async Task Words_of_answers_are_found_in_any_case_without_accents_and_by_their_beginning_and_are_marked(string query, string word)
    {
        await using Visit visit = await rig.Visit(rig.MadeUp.At("search/"), Screen.Desk);
        await visit.TabTo("#search-query");
        await visit.Type(query);
        await Assertions.Expect(visit.Notes()).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Marked().And(visit.Page.GetByText(word)).First).ToBeVisibleAsync();
        Faults.None(visit.Complaints);
    }

    [Theory]
    [InlineData("lantrens", "lanterns")]
    [InlineData("lanterms", "lanterns")]
    [InlineData("фонарем", "фонарям")]
    [InlineData("helarus", "belarus")]
    public async Task One_slip_of_a_letter_is_forgiven_and_said(string query, string word)
    {
        await using Visit visit = await rig.Visit(rig.MadeUp.At("search/"), Screen.Desk);
        await visit.TabTo("#search-query");
        await visit.Type(query);
        await Assertions.Expect(visit.Notes()).ToContainTextAsync([$"“{query}” was not found as written"]);
        await Assertions.Expect(visit.Notes()).ToContainTextAsync([word]);
        await Assertions.Expect(visit.Answers().First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task More_answers_come_at_the_press_of_a_key_and_the_focus_goes_to_the_first_of_them()
    {
        await using Visit visit = await rig.Search(rig.MadeUp, "?q=lanterns", Screen.Phone);
        int before = await visit.Answers().CountAsync();
        await visit.TabTo("[data-part=more]");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Answers()).ToHaveCountAsync(before * 2);
        await Assertions.Expect(visit.Answers().Nth(before).Locator("a")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_every_result_leads_to_is_there()
    {
        await using Visit visit = await rig.Search(rig.MadeUp, "?q=synthetic", Screen.Desk);
        string[] lost = await visit.Ask<string[]>("lost-links");
        Faults.None(lost);
        await Assertions.Expect(visit.Answers().First).ToBeVisibleAsync();
    }
}
