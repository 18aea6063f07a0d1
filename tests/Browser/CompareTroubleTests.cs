using Microsoft.Playwright;

namespace MsqSite.BrowserTests;

/// <summary>A choice that cannot be met is said in a sentence, and what can be met is shown.</summary>
public sealed class CompareTroubleTests(Rig rig)
{
    [Theory]
    [InlineData("?c=BLR,XXX", "“XXX” is not the code of a Member State.")]
    [InlineData("?c=BLR,BHS", "Bahamas: no response is published here. That does not mean that the country did not answer.")] // not authorised
    [InlineData("?c=BLR,BLZ", "Belize: no response is published here. That does not mean that the country did not answer.")] // withdrawn
    [InlineData("?c=BLR,__PROTO__", "“__PROTO__” is not the code of a Member State.")]
    public async Task What_is_not_here_is_named_and_another_country_asked_for(string asked, string said)
    {
        await using Visit visit = await rig.Visit(rig.MadeUp.At("compare/" + asked), Screen.Phone);
        await Assertions.Expect(visit.Trouble()).ToHaveTextAsync([said]);
        await Assertions.Expect(visit.Page.Locator("#compare-messages")).ToContainTextAsync("Choose another country to compare with Belarus.");
        await Assertions.Expect(visit.Heading()).ToHaveCountAsync(0);
        Faults.None(visit.Complaints);
    }

    [Fact]
    public async Task One_country_twice_is_one_country()
    {
        await using Visit visit = await rig.Visit(rig.MadeUp.At("compare/"), Screen.Desk);
        await visit.Choose("Belarus", "Belarus");
        await Assertions.Expect(visit.Page.Locator("#compare-messages")).ToHaveTextAsync("Choose another country to compare with Belarus.");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Uri(rig.MadeUp.Address, "compare/?c=BLR").AbsoluteUri);
        await Assertions.Expect(visit.Heading()).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Of_five_countries_the_first_four_are_shown_and_that_is_said()
    {
        await using Visit visit = await rig.Compare(rig.MadeUp, "?c=BLR,DZA,AFG,AZE,BRA&q=cooperation", Screen.Desk);
        await Assertions.Expect(visit.Trouble()).ToHaveTextAsync(["At most four countries fit side by side: these are the first four."]);
        await Assertions.Expect(visit.Heading()).ToHaveTextAsync("Belarus · Algeria · Afghanistan · Azerbaijan");
    }

    [Fact]
    public async Task An_unknown_question_is_named_and_the_others_are_compared()
    {
        await using Visit visit = await rig.Compare(rig.MadeUp, "?c=BLR,DZA&q=happiness,cooperation", Screen.Desk);
        await Assertions.Expect(visit.Trouble()).ToHaveTextAsync(["“happiness” is not a question of the questionnaire."]);
        await Assertions.Expect(visit.Compared()).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("\"><svg onload=alert(1)>")]
    public async Task Markup_in_the_address_is_text(string hostile)
    {
        string written = Uri.EscapeDataString(hostile);
        await using Visit visit = await rig.Compare(rig.MadeUp, $"?c=BLR,DZA,{written}&q=cooperation,{written}", Screen.Desk);
        await Assertions.Expect(visit.Trouble()).ToHaveTextAsync([$"“{hostile.ToUpperInvariant()}” is not the code of a Member State.", $"“{hostile}” is not a question of the questionnaire."]);
        await Assertions.Expect(visit.Page.Locator("main script, #compare-messages :not(p), [onload], [onerror]")).ToHaveCountAsync(0);
        Faults.None(visit.Complaints);
    }

    [Fact]
    public async Task A_profile_that_cannot_be_fetched_is_named_and_linked_and_the_others_stand_side_by_side()
    {
        await using Visit visit = await rig.Visit(rig.MadeUp.At("compare/"), Screen.Desk);
        await visit.Page.RouteAsync("**/countries/algeria/2020/", route => route.AbortAsync());
        await visit.Choose("Belarus", "Algeria", "Brazil");
        await Assertions.Expect(visit.Trouble()).ToContainTextAsync(["The answers of Algeria could not be fetched."]);
        await Assertions.Expect(visit.Trouble().Locator("a")).ToHaveAttributeAsync("href", new Uri(rig.MadeUp.Address, "countries/algeria/2020/").AbsoluteUri);
        await Assertions.Expect(visit.Heading()).ToHaveTextAsync("Belarus · Brazil");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?c=BLR")]
    [InlineData("?c=BLR,DEU")]
    public async Task Where_one_response_is_published_the_page_says_that_there_is_nothing_to_compare_it_with(string asked)
    {
        await using Visit visit = await rig.Visit(rig.Real.At("compare/" + asked), Screen.Phone);
        await Assertions.Expect(visit.Page.Locator(".compare-line")).ToHaveTextAsync("There is only one published response here, so there is nothing to compare it with yet: Belarus");
        await Assertions.Expect(visit.Page.Locator("#choice")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Trouble()).ToHaveCountAsync(asked.EndsWith("DEU", StringComparison.Ordinal) ? 1 : 0);
        await Assertions.Expect(visit.Page.Locator("#compare-without-script")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator(".compare-questions a").First).ToBeVisibleAsync();
        Faults.None(visit.Complaints);
    }
}
