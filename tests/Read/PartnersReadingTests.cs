using MsqSite.Model;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Read;

public sealed class PartnersReadingTests
{
    private const string File = "partners.yaml";

    [Fact]
    public void A_site_without_a_list_of_partners_has_no_finding()
    {
        using TemporaryContent content = new();
        Assert.Same(PartnerList.Empty, content.Read().Partners);
        Assert.Empty(content.Findings());
    }

    [Fact]
    public void Aliases_and_organisations_know_their_places()
    {
        using TemporaryContent content = new TemporaryContent().Put(File, "countries:\n  Norge: NOR\n  NO: NOR\norganisations:\n  - {slug: un, name: United Nations, aliases: [UN, ONU]}\n");
        PartnerList list = content.Read().Partners;
        Assert.Equal(["Norge", "NO"], list.Countries.Select(alias => alias.Name.Value));
        Assert.Equal((2, 10), (list.Countries[0].Code.At.Line, list.Countries[0].Code.At.Column));
        Assert.Equal(["UN", "ONU"], Assert.Single(list.Organisations).Aliases.Select(alias => alias.Value));
        Assert.Empty(content.Findings());
    }

    [Theory]
    [InlineData("countries: [Norge]", "MSQ110")]
    [InlineData("countries: Norge", "MSQ110")]
    [InlineData("countries: {Norge: [NOR]}", "MSQ110")]
    [InlineData("countries: {Norge: }", "MSQ117")]
    [InlineData("countries: {\" \": NOR}", "MSQ117")]
    [InlineData("countries: {Norge: NOR, Norge: DNK}", "MSQ107")]
    [InlineData("organisations: {un: United Nations}", "MSQ110")]
    [InlineData("organisations: [United Nations]", "MSQ110")]
    [InlineData("organisations: [{name: United Nations}]", "MSQ109")]
    [InlineData("organisations: [{slug: un}]", "MSQ109")]
    [InlineData("organisations: [{slug: U N, name: United Nations}]", "MSQ113")]
    [InlineData("organisations: [{slug: un, name: United Nations, alias: UN}]", "MSQ108")]
    [InlineData("organizations: []", "MSQ108")]
    [InlineData("- Norge", "MSQ110")]
    [InlineData("countries: {Norge: nor}", "MSQ226")]
    public void A_mistake_is_one_finding_at_its_place(string yaml, string code)
    {
        using TemporaryContent content = new TemporaryContent().Put(File, yaml + "\n");
        var only = Assert.Single(content.Findings());
        Assert.Equal((code, "content/partners.yaml", 1), (only.Rule.Code, only.At.File, only.At.Line));
    }
}
