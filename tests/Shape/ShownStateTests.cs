using AngleSharp.Dom;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Shape;

/// <summary>Each part of each kind of answer is shown in its state; what is not known is never shown as a no.</summary>
public sealed class ShownStateTests
{
    private const string Lost = "Not recoverable";
    private const string Unanswered = "Not answered";

    // One question of each kind, by what the 2020 edition asks.
    public static TheoryData<string> EveryQuestion { get; } = new(
        "national-portals", "specific-portals", "chief-information-officer", "sector-authorities", "development-strategy", "strategy-features", "legal-framework",
        "usage-statistics", "technology-strategies", "satisfied-population", "cooperation", "partnerships", "how-answered", "additional-information");

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public void A_question_without_an_answer_says_that_it_was_not_answered(string key)
    {
        using Workshop workshop = Built(key == "user-satisfaction" ? "usage-statistics: yes" : "user-satisfaction: yes");
        Assert.Equal(["not-answered"], States(workshop.Profile().Answer(key)));
        Assert.StartsWith(Unanswered, workshop.Profile().Answer(key).Seen(), StringComparison.Ordinal);
        Assert.Contains(Unanswered, Row(workshop, key), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public void An_answer_that_the_source_lost_is_said_to_be_lost_and_nothing_else(string key)
    {
        using Workshop workshop = Built($"{key}: not-recoverable");
        IElement answer = workshop.Profile().Answer(key);
        Assert.Equal(["not-recoverable"], States(answer));
        Assert.StartsWith(Lost, answer.Seen(), StringComparison.Ordinal);
        Assert.DoesNotContain("named", answer.Seen(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"\bNo\b", answer.Seen());
        Assert.Contains(Lost, Row(workshop, key), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public void An_answer_of_no_is_shown_as_no(string key)
    {
        using Workshop workshop = Built($"{key}: no");
        IElement answer = workshop.Profile().Answer(key);
        Assert.Equal(["no"], States(answer));
        Assert.Equal("No", answer.Seen());
        Assert.StartsWith("No 1", Row(workshop, key), StringComparison.Ordinal);
    }

    [Fact]
    public void Yes_is_shown_as_yes()
    {
        using Workshop workshop = Built("usage-statistics: yes");
        Assert.Equal("Yes", workshop.Profile().Answer("usage-statistics").Seen());
        Assert.EndsWith("Yes", Row(workshop, "usage-statistics"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_option_is_shown_in_its_own_state()
    {
        using Workshop workshop = Built("technology-strategies: {selected: {blockchain: yes, big-data: no, robotics: not-recoverable, other: not-answered}, other: Maybe.}");
        IElement answer = workshop.Profile().Answer("technology-strategies");
        string[] ticks = answer.Texts(".ticks li");
        Assert.Contains("Blockchain Ticked", ticks);
        Assert.Contains("Big data Not ticked", ticks);
        Assert.Contains("Robotics Not recoverable", ticks);
        Assert.Contains("Other: Not answered", ticks);
        Assert.Equal(10, ticks.Length);
        Assert.Contains("Maybe.", answer.Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_ticked_options_means_that_the_others_were_left_unticked()
    {
        using Workshop workshop = Built("technology-strategies: {selected: [blockchain]}");
        string[] ticks = workshop.Profile().Answer("technology-strategies").Texts(".ticks .status");
        Assert.Equal(["Not ticked", "Ticked", "Not ticked", "Not ticked", "Not ticked", "Not ticked", "Not ticked", "Not ticked", "Not ticked", "Not ticked"], ticks);
    }

    [Theory]
    [InlineData("not-recoverable", Lost)]
    [InlineData("not-answered", Unanswered)]
    public void Ticks_that_are_not_known_are_shown_as_such_at_every_option(string state, string word)
    {
        using Workshop workshop = Built($"technology-strategies: {{selected: {state}, explanation: Words.}}");
        IElement answer = workshop.Profile().Answer("technology-strategies");
        Assert.All(answer.Texts(".ticks .status"), shown => Assert.Equal(word, shown));
        Assert.StartsWith(word, answer.Seen(), StringComparison.Ordinal);
        Assert.DoesNotContain("Not ticked", answer.Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_explanation_that_the_form_asks_for_and_that_was_not_given_is_shown_as_not_given()
    {
        using Workshop workshop = Built("technology-strategies: {selected: [blockchain]}\nhow-heard: {selected: [linkedin]}");
        Assert.Contains("No explanation was given.", workshop.Profile().Answer("technology-strategies").Seen(), StringComparison.Ordinal);
        Assert.DoesNotContain("explanation", workshop.Profile().Answer("how-heard").Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_lettered_part_is_shown_in_its_own_state()
    {
        using Workshop workshop = Built("specific-portals:\n  e-services: [{name: Here, url: \"https://example.org/\"}]\n  e-participation: not-recoverable\n  open-data: no\n  public-procurement: []");
        string[] parts = workshop.Profile().Answer("specific-portals").Texts(".part");
        Assert.Equal(5, parts.Length);
        Assert.Contains("Here example.org", parts[0], StringComparison.Ordinal);
        Assert.Contains(Lost, parts[1], StringComparison.Ordinal);
        Assert.EndsWith("No", parts[2], StringComparison.Ordinal);
        Assert.EndsWith(Unanswered, parts[3], StringComparison.Ordinal);
        Assert.EndsWith(Unanswered, parts[4], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cooperation", "[]")]
    [InlineData("cooperation", "{entries: []}")]
    [InlineData("partnerships", "[]")]
    [InlineData("ict-investment", "{figures: []}")]
    [InlineData("national-portals", "[]")]
    [InlineData("chief-information-officer", "{}")]
    [InlineData("technology-strategies", "{}")]
    public void An_answer_with_nothing_in_it_was_not_answered_on_the_profile_and_on_the_page_of_its_question(string key, string empty)
    {
        using Workshop workshop = Built($"{key}: {empty}");
        Assert.Contains(Unanswered, workshop.Profile().Answer(key).Seen(), StringComparison.Ordinal);
        Assert.StartsWith(Unanswered, Row(workshop, key), StringComparison.Ordinal);
    }

    private static Workshop Built(string answers)
    {
        Workshop workshop = new();
        workshop.Answer(answers);
        workshop.MustBuild();
        return workshop;
    }

    private static string[] States(IElement answer) => [.. answer.QuerySelectorAll(".state").Select(state => state.ClassList.Single(name => name != "state"))];

    // The heading under which the question's page names the only country, or its answer.
    private static string Row(Workshop workshop, string key) => workshop.Page($"questions/{key}/") is var page && page.QuerySelector("section:has(.names) h2") is { } heading ? heading.Seen() : page.One("#belarus").Seen();
}
