using MsqSite.Shape;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Shape;

/// <summary>Editions are data: one more is a questionnaire and responses, and no code.</summary>
public sealed class EditionTests : IDisposable
{
    private const string Questionnaire2022 = """
        edition: 2022
        language: en
        title: Questionnaire of 2022
        introduction: As before.
        consent: We agree.
        sections:
          - number: 1
            title: All
            questions:
              - {key: cooperation, number: "1", label: Cooperation, kind: cooperation, facts: partners, wording: With whom do you work?}
              - {key: national-portals, number: "2", label: Portal, kind: links, facts: portals, wording: Which is your portal?}
              - {key: green-transition, number: "3", label: Green transition, kind: yes-no, wording: Do you save energy?}

        """;

    private readonly Workshop workshop = new();

    public EditionTests()
    {
        workshop.Put("questionnaires/2022.yaml", Questionnaire2022);
        workshop.Put("responses/2022/BLR.yaml", """
            country: BLR
            edition: 2022
            published: 2026-11-24
            publication-authorised: true
            answers:
              green-transition: yes
              cooperation: [{partner: Synthetic Union, subject: Tests}]

            """);
    }

    public void Dispose() => workshop.Dispose();

    [Fact]
    public void The_own_address_shows_the_newest_edition_and_each_edition_keeps_its_address()
    {
        workshop.MustBuild();
        Assert.NotNull(workshop.Profile().GetElementById("green-transition"));
        Assert.Null(workshop.Profile().GetElementById("legal-framework"));
        Assert.NotNull(workshop.Page("countries/belarus/2022/").GetElementById("green-transition"));
        Assert.NotNull(workshop.Page("countries/belarus/2020/").GetElementById("legal-framework"));
        Assert.Contains(workshop.Profile().QuerySelectorAll(".acts a"), link => link.GetAttribute("href") == "../../countries/belarus/2020/");
    }

    [Fact]
    public void A_question_page_shows_each_editions_wording_and_who_was_not_asked()
    {
        workshop.MustBuild();
        Assert.Equal(["As asked in 2022", "As asked in 2020"], workshop.Page("questions/cooperation/").Texts(".form-question h2"));
        Assert.Contains("Earlier edition: 2020", workshop.Page("questions/legal-framework/").One("#belarus header").Seen(), StringComparison.Ordinal);
        Assert.Equal("Belarus 2022 edition Yes", workshop.Page("questions/green-transition/").One("#belarus").Seen());
        Assert.Equal("Belarus", workshop.Page("questions/national-portals/").One("section:has(#state-not-answered) .names").Seen());
        Assert.Contains("Asked in earlier editions", workshop.Page("questions/").Texts("h2"));
    }

    [Fact]
    public void Where_the_newest_was_withdrawn_the_own_address_shows_the_one_before()
    {
        workshop.Replace("responses/2022/BLR.yaml", "publication-authorised: true", "publication-authorised: true\nwithdrawn: 2026-12-01");
        workshop.MustBuild();
        Assert.NotNull(workshop.Profile().GetElementById("legal-framework"));
        Assert.Contains("withdrew its consent", workshop.Page("countries/belarus/2022/").Body!.Seen(), StringComparison.Ordinal);
        Assert.Contains(workshop.Profile().QuerySelectorAll(".acts a"), link => link.GetAttribute("href") == "../../countries/belarus/2022/");
    }

    [Theory]
    [InlineData("", "index.html", "./")]
    [InlineData("countries/", "countries/index.html", "../")]
    [InlineData("countries/belarus/2020/", "countries/belarus/2020/index.html", "../../../")]
    [InlineData("404.html", "404.html", "./")]
    public void A_page_knows_its_file_and_the_way_to_the_root(string path, string file, string root)
    {
        PageAddress address = new(path);
        Assert.Equal((file, root), (address.File, address.Root));
    }
}
