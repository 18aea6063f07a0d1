using MsqSite.Diagnostics;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Check;

public sealed class PartnerCheckTests
{
    [Theory]
    [InlineData("countries: {Norge: NOR, NORGE: NOR, norway: NOR}")]
    [InlineData("organisations: [{slug: un, name: United Nations, aliases: [UN, un, united nations]}]")]
    [InlineData("countries: {}\norganisations: []")]
    public void One_partner_named_twice_is_no_fault(string yaml)
    {
        using TemporaryContent content = new TemporaryContent().Put("partners.yaml", yaml + "\n");
        Assert.Empty(content.Findings());
    }

    [Fact]
    public void A_name_of_two_partners_is_told_with_both_places()
    {
        using TemporaryContent content = new TemporaryContent().Put("partners.yaml", "organisations:\n  - {slug: a, name: Áccord}\n  - {slug: b, name: B, aliases: [The ACCORD]}\n");
        Diagnostic only = content.Only(CheckRules.NameOfTwo);
        Assert.Equal(3, only.At.Line);
        Assert.Contains("partners.yaml:2:", only.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[{partners: [Sweden, Sweden]}, {partner: Sweden}]")]
    [InlineData("[{partner: NORWAY}, {partner: norway}, {partner: Norvège}]")]
    public void One_spelling_and_names_that_content_knows_are_no_finding(string cooperation)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers($"  cooperation: {cooperation}");
        Assert.Empty(content.Findings());
    }

    [Fact]
    public void A_spelling_that_differs_from_another_response_is_a_hint_once()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  cooperation: [{partner: SWEDEN}, {partner: SWEDEN}]");
        Diagnostic only = content.Only(CheckRules.PartnerSpelling); // Norway's base response names Sweden
        Assert.Equal(Severity.Hint, only.Severity);
    }

    [Fact]
    public void A_listed_partner_may_be_spelt_in_any_way()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  cooperation: [{partner: SWEDEN}, {partner: Swéden}]")
            .Put("partners.yaml", "organisations: [{slug: sweden, name: Sweden}]\n");
        Assert.Empty(content.Findings());
    }
}
