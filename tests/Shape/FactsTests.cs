using MsqSite.Shape.Views;

namespace MsqSite.Tests.Shape;

/// <summary>The facts that a profile leads with say no more than the answers do.</summary>
public sealed class FactsTests
{
    [Fact]
    public void What_is_named_is_counted_once()
    {
        FactsView facts = ShapedSite.WithAnswers("""
              national-portals:
                - {name: One, urls: ["https://one.example/", "https://two.example/"]}
                - {name: The same, url: "https://one.example/"}
              legal-framework: {selected: not-recoverable, instruments: [{title: Act, kind: law, number: "7", date: 2010-01-02, topics: [open-data]}]}
              cooperation:
                - {partners: [Norway, Sweden], subject: Roads}
                - {partner: Norway, subject: Ships}
            """).Profile().Facts.Value;
        Assert.Equal(("2 addresses", "1 of 2 topics with an instrument named", "2 partners named"), (facts.PortalsLine, facts.TopicsLine, facts.PartnersLine));
        Assert.Equal(["Law 7 (2010)"], facts.Topics[0].Instruments);
        Assert.Equal(["Norway", "Sweden"], facts.Partners.Select(partner => partner.Name));
    }

    [Theory]
    [InlineData("not-recoverable", "Not recoverable")]
    [InlineData("not-answered", "Not answered")]
    public void What_is_not_known_is_never_none(string state, string word)
    {
        FactsView facts = ShapedSite.WithAnswers($"  national-portals: {state}\n  legal-framework: {state}\n  cooperation: {state}").Profile().Facts.Value;
        Assert.Equal((word, word, word), (facts.PortalsLine, facts.TopicsLine, facts.PartnersLine));
        Assert.All(facts.Topics, topic => Assert.Equal(word, topic.None));
    }

    [Fact]
    public void What_was_left_out_is_never_none()
    {
        FactsView facts = ShapedSite.WithAnswers("  strategy: One.").Profile().Facts.Value;
        Assert.Equal(("Not answered", "Not answered", "Not answered"), (facts.PortalsLine, facts.TopicsLine, facts.PartnersLine));
    }

    [Fact]
    public void No_is_none_named()
    {
        FactsView facts = ShapedSite.WithAnswers("  national-portals: no\n  cooperation: no").Profile().Facts.Value;
        Assert.Equal(("None named", "None named"), (facts.PortalsLine, facts.PartnersLine));
    }

    [Fact]
    public void What_stands_in_words_is_said_to_stand_there()
    {
        FactsView facts = ShapedSite.WithAnswers("  national-portals: {text: One portal.}\n  cooperation: {text: With all.}").Profile().Facts.Value;
        Assert.Equal(("Described in the answer", "Described in the answer"), (facts.PortalsLine, facts.PartnersLine));
    }
}
