using MsqSite.Shape.Views;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Shape;

/// <summary>What a profile leads with of its technologies says no more than the boxes do.</summary>
public sealed class TechnologyFactTests
{
    [Fact]
    public void Ticked_and_not_ticked_are_named_apart()
    {
        TechnologyFactView fact = Fact("  technologies: {selected: [blockchain], explanation: Words.}");
        Assert.Equal("1 of 3 ticked as having a strategy", fact.Line);
        Assert.Equal([("Ticked", "Blockchain"), ("Not ticked", "Big data, Other")], fact.Groups.Select(group => (group.State.Word, string.Join(", ", group.Labels))));
        Assert.Equal("#technologies", fact.InWords);
    }

    [Fact]
    public void A_box_that_is_lost_is_never_among_those_that_were_not_ticked()
    {
        TechnologyFactView fact = Fact("  technologies: {selected: {blockchain: yes, big-data: not-recoverable, other: no}}");
        Assert.Equal([("Ticked", "Blockchain"), ("Not ticked", "Other"), ("Not recoverable", "Big data")], fact.Groups.Select(group => (group.State.Word, string.Join(", ", group.Labels))));
        Assert.Null(fact.InWords);
    }

    [Fact]
    public void Of_lost_ticks_none_is_named()
    {
        TechnologyFactView fact = Fact("  technologies: {selected: not-recoverable, explanation: Words.}");
        Assert.Equal("Not recoverable", fact.Line);
        Assert.StartsWith("The form's tick marks are lost", fact.Note, StringComparison.Ordinal);
        Assert.Empty(fact.Groups);
        Assert.Equal((null, null), (fact.Marks!.Given, fact.Marks.Open));
    }

    [Theory]
    [InlineData("  strategy: One.", "Not answered")]
    [InlineData("  technologies: no", "None named")]
    [InlineData("  technologies: not-recoverable", "Not recoverable")]
    public void A_bare_state_is_said_as_it_is(string answers, string word)
    {
        TechnologyFactView fact = Fact(answers);
        Assert.Equal(word, fact.Line);
        Assert.Null(fact.Marks);
    }

    private static TechnologyFactView Fact(string answers)
    {
        using TemporaryContent folder = TemporaryContent.WithAnswers(answers).Change("questionnaires/2020.yaml", "kind: options", "kind: options\n        facts: technologies");
        return Assert.Single(ShapedSite.Of(folder).Profile().Facts.Value.Technologies);
    }
}
