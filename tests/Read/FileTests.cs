using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Read;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Read;

public sealed class FileTests
{
    [Theory]
    [InlineData("responses/2020/.DNK.yaml")] // half-written by an editor
    [InlineData("responses/.trash/DNK.yaml")]
    [InlineData("responses/2020/DNK.yaml~")]
    [InlineData("responses/2020/DNK.yaml.bak")]
    [InlineData("responses/2020/DNK.txt")]
    [InlineData("questionnaires/.2018.yaml")]
    [InlineData("pages/.draft.md")]
    [InlineData("pages/draft.txt")]
    [InlineData("notes.yaml")]
    public void A_file_that_is_hidden_or_ends_otherwise_is_not_read(string file)
    {
        using TemporaryContent content = new TemporaryContent().Put(file, "\"broken\u0001");
        Assert.Empty(content.Findings());
    }

    // What is behind a link was perhaps never meant to be published, and may have no end.
    [Theory]
    [InlineData("responses/2020/DNK.yaml", "/dev/zero")]
    [InlineData("responses/2020/DNK.yaml", "NOR.yaml")]
    [InlineData("responses/2020/DNK.yaml", "nowhere")]
    [InlineData("pages/more.md", "about.md")]
    [InlineData("pages/more", "/")]
    [InlineData("responses/again", ".")]
    [InlineData("responses/2021", "2020")]
    public void A_link_is_not_followed(string link, string target)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        using TemporaryContent content = new();
        File.CreateSymbolicLink(content.PathTo(link), target);
        Diagnostic only = content.Only(ReadRules.Unreadable);
        Assert.Equal($"content/{link}", $"{only.At}");
    }

    [Fact]
    public void Files_are_read_in_one_order_whatever_the_file_system_says()
    {
        using TemporaryContent content = new TemporaryContent();
        foreach (string name in new[] { "zeta", "alpha", "beta", "b-b", "a1" })
        {
            content.Put($"pages/{name}.md", "# x\n");
        }

        Assert.Equal(["a1", "about", "alpha", "b-b", "beta", "zeta"], content.Read().Pages.Select(one => one.Slug));
    }

    [Fact]
    public void Responses_come_by_edition_and_code()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  usage-statistics: yes");
        content.Put("responses/2020/AFG.yaml", TemporaryContent.ResponseHead.Replace("DNK", "AFG", StringComparison.Ordinal) + "answers: {}\n");
        Assert.Equal(["AFG", "DNK", "NOR"], content.Read().Responses.Select(one => one.Country.Value));
    }

    [Fact]
    public void A_page_keeps_its_words_and_tells_where_they_stand()
    {
        using TemporaryContent content = new();
        ProsePage page = Assert.Single(content.Read().Pages);
        Assert.Equal(("about", "# About\n\nWhat this is. See [the countries](/countries/).\n"), (page.Slug, page.Markdown.Value));
        SourceSpan first = page.Markdown.Within(0, 1);
        SourceSpan link = page.Markdown.Within(page.Markdown.Value.IndexOf('['), 1);
        Assert.Equal((1, 1), (first.Line, first.Column));
        Assert.Equal((3, 19), (link.Line, link.Column));
    }

    [Fact]
    public void Settings_are_read_with_a_slash_behind_their_addresses()
    {
        using TemporaryContent content = new TemporaryContent().Change("site.yaml", "https://profiles.example/", "https://profiles.example/msq").Change("site.yaml", "redirects: []", "redirects:\n  - {from: a/, to: b/}");
        SiteSettings settings = content.Read().Settings;
        Assert.Equal("https://profiles.example/msq/", settings.BaseUrl.AbsoluteUri);
        Assert.Equal("https://git.example/profiles/", settings.Repository!.AbsoluteUri);
        Assert.Equal(("Profiles", "editors@profiles.example", true), (settings.Title.Value, settings.Contact.Value, settings.Synthetic));
        Redirect redirect = Assert.Single(settings.Redirects);
        Assert.Equal(("a/", "b/"), (redirect.From.Value, redirect.To.Value));
    }

    [Theory]
    [InlineData("https://example.org", "https://example.org/")]
    [InlineData("http://localhost:8080/x", "http://localhost:8080/x/")]
    [InlineData("ftp://example.org/", null)]
    [InlineData("example.org", null)]
    [InlineData("/msq/", null)]
    [InlineData("https://user@example.org/", null)]
    [InlineData("https://example.org/?q", null)]
    [InlineData("https://example.org/#x", null)]
    [InlineData("javascript:alert(1)", null)]
    public void The_address_of_a_site_is_absolute_and_ends_in_a_slash(string written, string? read) => Assert.Equal(read, SettingsReader.BaseUrl(written)?.AbsoluteUri);

    [Fact]
    public void The_sites_words_are_a_tree_of_texts_and_lists()
    {
        using TemporaryContent content = new();
        Words words = content.Read().Words;
        Assert.Equal("en", words.Language);
        Assert.Equal("Skip to the text", Assert.IsType<WordNode.Text>(words.Find("site.skip")).Value);
        Assert.Equal(["January", "February", "March"], Assert.IsType<WordNode.List>(words.Find("site.months")).Values);
        Assert.IsType<WordNode.Group>(words.Find("site"));
        Assert.Null(words.Find("site.skip.more"));
        Assert.Null(words.Find("nothing"));
    }

    [Fact]
    public void Countries_are_read_with_their_regions_and_groups()
    {
        using TemporaryContent content = new();
        Content read = content.Read();
        Country norway = read.CountryByIso3["NOR"];
        Assert.Equal(("NO", "578", "norway"), (norway.Iso2, norway.M49.Value, norway.Slug));
        Assert.Equal(["150", "154"], norway.Area.Path.Select(one => one.Code.Value));
        Assert.Equal("europe", norway.Region.Slug);
        Assert.Equal("Norvège", norway.ShortNames.In("fr"));
        Assert.Equal("Kingdom of Norway", norway.OfficialNameIn("en"));
        Assert.Equal("Norvège", norway.OfficialNameIn("fr"));
        Assert.Equal([CountryGroup.LeastDeveloped, CountryGroup.LandlockedDeveloping], read.CountryByIso3["AFG"].Groups);
        Assert.Equal(["AFG", "DNK", "NOR"], read.Countries.Select(one => one.Iso3.Value));
    }

    [Fact]
    public void A_country_and_a_region_need_an_English_name()
    {
        using TemporaryContent content = new TemporaryContent().Change("countries.yaml", "names: {en: Denmark, fr: Danemark}", "names: {fr: Danemark}");
        content.Only(ReadRules.MissingKey);
        using TemporaryContent region = new TemporaryContent().Change("countries.yaml", "names: {en: Europe, fr: Europe}", "names: {fr: Europe}");
        region.Only(ReadRules.MissingKey);
    }

    [Theory]
    [InlineData("dk")]
    [InlineData("DNK")]
    [InlineData("../../secret")]
    public void The_code_that_names_a_flag_has_two_capital_letters(string iso2)
    {
        using TemporaryContent content = new TemporaryContent().Change("countries.yaml", "iso2: DK", $"iso2: {iso2}");
        content.Only(ReadRules.BadCode);
    }

    [Theory]
    [InlineData("184")]
    [InlineData("Q0184")]
    [InlineData("Q")]
    [InlineData("q184")]
    [InlineData("Q18x4")]
    [InlineData("\"https://www.wikidata.org/wiki/Q184\"")]
    public void An_identity_in_Wikidata_is_Q_and_a_number(string written)
    {
        using TemporaryContent content = new TemporaryContent().Change("countries.yaml", "iso2: DK\n", $"iso2: DK\n    wikidata: {written}\n");
        content.Only(ReadRules.BadCode);
    }
}
