using Microsoft.Playwright;

namespace MsqSite.BrowserTests;

/// <summary>Somebody looks for a country, or for a word that others write in another way.</summary>
public sealed class SearchNamesTests(Rig rig)
{
    [Theory]
    [InlineData("Benin")]
    [InlineData("republic of benin")]
    [InlineData("benim")]
    public async Task What_a_country_answered_comes_before_what_others_wrote_of_it(string query)
    {
        await using Visit visit = await rig.Search(rig.MadeUp, "?q=" + Uri.EscapeDataString(query), Screen.Desk);
        await Assertions.Expect(visit.Line()).ToContainTextAsync("from 2 countries");
        await Assertions.Expect(visit.Things().First).ToHaveTextAsync("Benin");
        while (await visit.Page.Locator("[data-part=more]").IsVisibleAsync())
        {
            int before = await visit.Answers().CountAsync();
            await visit.TabTo("[data-part=more]");
            await visit.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(visit.Answers()).Not.ToHaveCountAsync(before);
        }

        bool[] own = [.. (await visit.Answers().Locator("h3").AllTextContentsAsync()).Select(heading => heading.StartsWith("Benin:", StringComparison.Ordinal))];
        Assert.Equal(own.OrderDescending(), own);
        Assert.False(own[^1]);
    }

    [Theory]
    [InlineData("Benin", "Benin")]
    [InlineData("bénin", "Benin")]
    [InlineData("BEN", "Benin")]
    [InlineData("贝宁", "Benin")]
    [InlineData("beni", "Benin")]
    [InlineData("Беларусь", "Belarus")]
    public async Task The_name_that_an_answer_was_found_by_is_marked_in_its_heading_in_whatever_language_it_was_asked_for(string query, string name)
    {
        await using Visit visit = await rig.Search(rig.MadeUp, "?q=" + Uri.EscapeDataString(query), Screen.Desk);
        await Assertions.Expect(visit.Answers().First.Locator("h3 a")).ToContainTextAsync(name + ": ");
        await Assertions.Expect(visit.Answers().First.Locator("h3 mark").First).ToHaveTextAsync(name);
        Faults.None(visit.Complaints);
    }

    [Theory]
    [InlineData("egov", "e-government")]
    [InlineData("egovernment", "e-government")]
    [InlineData("egvo", "e-government")]
    [InlineData("egovernmnet", "e-government")]
    [InlineData("egovrnm", "e-government")]
    [InlineData("eservices", "e-services")]
    [InlineData("e-gov", "e-government")]
    public async Task A_word_with_hyphens_is_found_by_those_who_leave_them_out(string query, string word)
    {
        await using Visit visit = await rig.Search(rig.MadeUp, "?q=" + query, Screen.Desk);
        await Assertions.Expect(visit.Page.Locator(".results mark").And(visit.Page.GetByText(word)).First).ToBeVisibleAsync();
        Faults.None(visit.Complaints);
    }
}
