using MsqSite.Shape;
using MsqSite.Shape.Views;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Shape;

/// <summary>Who is a partner, what it is called, and where its page stands.</summary>
public sealed class PartnerBookTests
{
    [Theory]
    [InlineData("Norway", "norway")]
    [InlineData("Kingdom of Norway", "norway")]
    [InlineData("NORVEGE", "norway")]
    [InlineData("Nordic Council", "nordic-council")]
    [InlineData("The Nordic Council (NC)", "nordic-council-nc")]
    [InlineData("Fundación Ñandú", "fundacion-nandu")]
    public void A_partner_stands_under_its_countrys_slug_or_its_name(string name, string slug) => Assert.Contains($"cooperation/{slug}/", Paths($"[{{partner: \"{name}\"}}]"));

    [Theory]
    [InlineData("联合国", "partner-")]
    [InlineData("الأمم المتحدة", "partner-")]
    [InlineData("???", "partner-")]
    [InlineData("<b onclick=alert(1)>x</b> & {{ site }}", "b-onclick-alert-1-x-b-site-")]
    [InlineData("Фонд UNDP", "undp-")]
    public void A_name_that_an_address_cannot_hold_gets_a_mark_that_stays(string name, string beginning)
    {
        string path = Assert.Single(Partners($"[{{partner: \"{name}\"}}]")).Address.Path;
        Assert.StartsWith($"cooperation/{beginning}", path, StringComparison.Ordinal);
        Assert.Matches("^cooperation/[a-z0-9-]+-[0-9a-f]{8}/$", path);
        Assert.Contains(path, Paths($"[{{partner: Another}}, {{partner: \"{name}\"}}, {{partner: 俄罗斯}}]"));
    }

    [Fact]
    public void A_very_long_name_has_an_address_that_file_systems_bear()
    {
        string name = string.Concat(Enumerable.Repeat("Very long name ", 400));
        PartnerPage page = Assert.Single(Partners($"[{{partner: \"{name}\"}}, {{partner: \"{name} too\"}}]"), one => one.Name.EndsWith("too", StringComparison.Ordinal));
        Assert.True(page.Address.Path.Length < 100, page.Address.Path);
    }

    [Fact]
    public void A_mail_address_in_a_name_is_in_no_address_and_no_text()
    {
        ShapedSite site = Site("[{partners: [\"Anna, anna@people.example\", \"bob@people.example\"]}]");
        PartnerPage page = Assert.Single(site.Pages.OfType<PartnerPage>(), one => one.Name.StartsWith("Anna", StringComparison.Ordinal));
        Assert.Equal(("Anna, [withheld]", "cooperation/anna-withheld/"), (page.Name, page.Address.Path));
        Assert.DoesNotContain(site.Pages, one => (one.Address.Path + one.Title + one.Description).Contains("people", StringComparison.Ordinal));
        Assert.Equal([page.Address.Path, null], site.Only<Block.Cooperation>("cooperation").Rows[0].Partners.Select(partner => partner.Path));
    }

    [Fact]
    public void Spellings_that_fold_together_are_one_partner_with_all_its_names()
    {
        PartnerPage page = Assert.Single(Partners("[{partner: Áccord}, {partner: ACCORD}, {partner: ACCORD}]"));
        Assert.Equal("ACCORD", page.Name);
        Assert.Equal(["ACCORD", "Áccord"], page.Spellings);
        Assert.Null(page.ReadingNote);
    }

    [Fact]
    public void An_alias_is_shown_as_our_reading()
    {
        PartnerPage page = Assert.IsType<PartnerPage>(Site("[{partner: Norge}]", "countries: {Norge: NOR}").Pages.Single(one => one.Address.Path == "cooperation/norway/"));
        Assert.Equal(["Norge"], page.Spellings);
        Assert.NotNull(page.ReadingNote);
    }

    [Fact]
    public void A_country_that_names_itself_is_not_its_own_partner()
    {
        ShapedSite site = Site("[{partners: [Denmark, Norway]}]");
        Assert.Equal([null, "cooperation/norway/"], site.Only<Block.Cooperation>("cooperation").Rows[0].Partners.Select(partner => partner.Path));
        Assert.Equal(["Norway"], Assert.IsType<PartnerPage>(site.Pages.Single(one => one.Address.Path == "cooperation/denmark/")).Cooperation.SelectMany(group => group.Rows).Select(row => row.Country));
    }

    [Fact]
    public void A_derived_address_leaves_those_of_the_list_alone()
    {
        ShapedSite site = Site("[{partner: NC}, {partner: Nordic Council}]", "organisations: [{slug: nc, name: Nordic Council}]");
        Assert.Equal(["cooperation/nc/"], site.Pages.OfType<PartnerPage>().Where(one => one.Name == "Nordic Council").Select(one => one.Address.Path));
        Assert.Matches("^cooperation/nc-[0-9a-f]{8}/$", site.Pages.OfType<PartnerPage>().Single(one => one.Name == "NC").Address.Path);
    }

    private static IEnumerable<string> Paths(string cooperation) => Site(cooperation).Pages.OfType<PartnerPage>().Select(page => page.Address.Path);

    /// <summary>Pages of partners that Denmark names; Norway's response names Denmark and Sweden.</summary>
    private static IEnumerable<PartnerPage> Partners(string cooperation) =>
        Site(cooperation).Pages.OfType<PartnerPage>().Where(page => page.Cooperation.SelectMany(group => group.Rows).Any(row => row.Country == "Denmark"));

    private static ShapedSite Site(string cooperation, string? partners = null)
    {
        using TemporaryContent folder = TemporaryContent.WithAnswers($"  cooperation: {cooperation}");
        return ShapedSite.Of(partners is null ? folder : folder.Put("partners.yaml", partners + "\n"));
    }
}
