using MsqSite.Model;

namespace MsqSite.Tests.RealContent;

/// <summary>The real list of partners and the real names of countries.</summary>
public sealed class PartnersTests
{
    [Fact]
    public void No_two_Member_States_share_a_name_in_any_language()
    {
        IEnumerable<string> shared = Real.Content.Countries
            .SelectMany(country => PartnerNames.Own(country).Select(FoldedName.Of).Distinct().Select(name => (name, country.Iso3)))
            .GroupBy(one => one.name).Where(same => same.Count() > 1).Select(same => same.Key);
        Assert.Empty(shared);
    }

    [Theory]
    [InlineData("Russia", "RUS")]
    [InlineData("Vietnam", "VNM")]
    [InlineData("Viet Nam", "VNM")]
    [InlineData("Korea", "KOR")]
    [InlineData("republic of korea", "KOR")]
    [InlineData("The Gambia", "GMB")]
    [InlineData("Cote d'Ivoire", "CIV")]
    [InlineData("Франция", "FRA")]
    [InlineData("中国", "CHN")]
    [InlineData("مصر", "EGY")]
    [InlineData("Islamic Republic of Iran", "IRN")]
    public void A_Member_State_is_known_by_its_names_and_aliases(string name, string code) => Assert.Equal(code, Real.Content.PartnerNames.Find(FoldedName.Of(name))?.Country?.Iso3.Value);

    [Theory]
    [InlineData("UNDP", "united-nations-development-programme")]
    [InlineData("the World Bank", "world-bank")]
    [InlineData("Regional Commonwealth in the Field of Communication", "regional-commonwealth-in-the-field-of-communications")]
    public void An_organisation_is_known_by_its_names_and_aliases(string name, string slug) => Assert.Equal(slug, Real.Content.PartnerNames.Find(FoldedName.Of(name))?.Organisation?.Slug.Value);
}
