using AngleSharp.Dom;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Shape;

/// <summary>The facts on a drawn profile: nothing lost, left out or not asked reads as none.</summary>
public sealed class ShownFactTests
{
    [Theory]
    [InlineData("national-portals: not-recoverable", 0)]
    [InlineData("specific-portals: not-recoverable", 0)]
    [InlineData("specific-portals: {e-services: not-recoverable, open-data: not-recoverable}", 0)]
    [InlineData("legal-framework: not-recoverable", 1)]
    [InlineData("cooperation: not-recoverable", 3)]
    public void A_lost_answer_is_never_counted_as_none(string answers, int fact)
    {
        using Workshop workshop = Built(answers);
        Assert.Contains("Not recoverable", Facts(workshop).Texts(".figure")[fact], StringComparison.Ordinal);
    }

    [Fact]
    public void Topics_of_a_lost_answer_are_lost_those_of_an_empty_one_not_answered_and_those_of_a_no_are_no()
    {
        using Workshop lost = Built("legal-framework: not-recoverable");
        Assert.All(Facts(lost).Texts(".laws li .quiet"), topic => Assert.Equal("Not recoverable", topic));
        using Workshop empty = Built("usage-statistics: yes");
        Assert.All(Facts(empty).Texts(".laws li .quiet"), topic => Assert.Equal("Not answered", topic));
        using Workshop no = Built("legal-framework: no");
        Assert.All(Facts(no).Texts(".laws li .quiet"), topic => Assert.Equal("No", topic));
    }

    [Fact]
    public void A_topic_whose_tick_is_lost_and_that_has_no_instrument_does_not_read_as_a_no()
    {
        using Workshop workshop = Built("legal-framework: {selected: {open-data: not-recoverable, digital-identity: no}}");
        IElement answer = workshop.Profile().Answer("legal-framework");
        Assert.Contains("Not recoverable", answer.One("#legal-framework-open-data").Seen(), StringComparison.Ordinal);
        Assert.Contains("Not ticked", answer.One("#legal-framework-digital-identity").Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_that_does_not_ask_for_a_fact_does_not_answer_it()
    {
        using Workshop workshop = new();
        workshop.Put("questionnaires/2020.yaml", """
            edition: 2020
            language: en
            title: Form
            introduction: Words.
            consent: Yes.
            sections:
              - {number: 1, title: One, questions: [{key: usage-statistics, number: "1", label: Usage, kind: yes-no}]}

            """);
        workshop.Answer("usage-statistics: yes");
        workshop.MustBuild();
        IElement facts = Facts(workshop);
        Assert.DoesNotContain("None named", facts.Seen(), StringComparison.Ordinal);
        Assert.All(facts.QuerySelectorAll("p, h3, dd, li"), element => Assert.NotEqual("", element.Seen()));
    }

    private static Workshop Built(string answers)
    {
        Workshop workshop = new();
        workshop.Answer(answers);
        workshop.MustBuild();
        return workshop;
    }

    private static IElement Facts(Workshop workshop) => workshop.Profile().One("#facts");
}
