using MsqSite.Shape;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Shape;

/// <summary>Several editions, and responses that cannot be read: every address that was ever published stays.</summary>
public sealed class KeptAddressTests
{
    private const string Of2022 = """
        edition: 2022
        language: en
        title: Questionnaire of 2022
        introduction: Please answer.
        consent: We agree.
        sections:
          - number: 4
            title: Everything
            questions:
              - {key: strategy, number: "1", label: Strategy, kind: text}
              - {key: quantum-computers, number: "2", label: Quantum computers, kind: options, options: [{key: own, label: Own ones}, {key: rented, label: Rented ones}]}
        """;

    private const string Norway2022 = "country: NOR\nedition: 2022\npublished: 2022-06-07\npublication-authorised: true\nanswers:\n  strategy: A new one.\n  quantum-computers: {selected: [rented]}\n";

    [Fact]
    public void The_newest_edition_stands_at_the_countrys_own_address_and_each_at_one_that_stays()
    {
        ShapedSite site = Two(Norway2022);
        Assert.Equal("countries/norway/2022/", site.At<ProfilePage>("countries/norway/").Permanent?.Path);
        Assert.Equal(["countries/norway/2020/"], site.At<ProfilePage>("countries/norway/2022/").OtherEditions.Select(crumb => crumb.Path));
        Assert.Equal(["countries/norway/2022/"], site.At<ProfilePage>("countries/norway/2020/").OtherEditions.Select(crumb => crumb.Path));
        Assert.Equal(["Norway 2022", "Norway", "Norway 2020"], site.Pages.OfType<ProfilePage>().Select(page => page.Title));
    }

    [Fact]
    public void A_question_that_an_edition_did_not_ask_is_said_to_be_so_and_keeps_its_page()
    {
        ShapedSite site = Two(Norway2022);
        Assert.Equal(("Answered", "countries/norway/2020/#partnerships"), site.Of("Norway", "partnerships"));
        Assert.Equal(("Answered", "countries/norway/2022/#quantum-computers"), site.Of("Norway", "quantum-computers"));
        Assert.Equal(["2022", "2020"], site.At<QuestionPage>("questions/strategy/").Editions.Select(one => one.Edition));
        Assert.Equal("1. Strategy", site.At<QuestionPage>("questions/strategy/").Title);
        Assert.Equal("Asked in earlier editions", site.At<QuestionsPage>("questions/").Sections[^1].Title);
        Assert.Equal(["Section IV, Everything", "Section II, Strategy and law"], site.At<QuestionPage>("questions/strategy/").Editions.Select(one => one.Section));
    }

    [Fact]
    public void When_the_newest_edition_is_withdrawn_the_older_one_takes_the_countrys_address()
    {
        ShapedSite site = Two(Norway2022.Replace("answers:", "withdrawn: 2023-01-02\nanswers:", StringComparison.Ordinal));
        Assert.Equal("countries/norway/2020/", site.At<ProfilePage>("countries/norway/").Permanent?.Path);
        Assert.Equal(["countries/norway/2022/"], site.At<ProfilePage>("countries/norway/2020/").OtherEditions.Select(crumb => crumb.Path));
        Assert.Contains("2 January 2023", site.At<WithdrawnPage>("countries/norway/2022/").Line, StringComparison.Ordinal);
        Assert.Equal("Published", site.Row("Norway").Status.Word);
        Assert.DoesNotContain(site.Pages.OfType<QuestionPage>().SelectMany(page => page.Regions).SelectMany(region => region.Answers), one => one.Edition == "2022");
    }

    [Fact]
    public void A_country_that_withdrew_all_keeps_its_addresses_without_an_answer()
    {
        using TemporaryContent folder = new();
        ShapedSite site = ShapedSite.Of(folder.Change("responses/2020/NOR.yaml", "language: en", "language: en\nwithdrawn: 2021-05-06"));
        Assert.Equal("countries/norway/2020/", site.At<WithdrawnPage>("countries/norway/").Permanent?.Path);
        Assert.Null(site.At<WithdrawnPage>("countries/norway/2020/").Permanent);
        Assert.Equal(("Consent withdrawn", "countries/norway/"), (site.Row("Norway").Status.Word, site.Row("Norway").Path));
        Assert.Empty(site.Plan.ContentFiles);
        Assert.Empty(site.At<HomePage>("").Cards);
        Assert.Empty(site.At<HomePage>("").News);
        Assert.All(site.Pages.OfType<QuestionPage>(), page => Assert.Equal(["Consent withdrawn"], page.Others.Select(list => list.Heading)));
    }

    [Theory]
    [InlineData("publication-authorised: false\n")]
    [InlineData("")]
    public void A_response_that_is_not_authorised_has_no_page_and_is_listed_so(string line)
    {
        using TemporaryContent folder = new();
        ShapedSite site = ShapedSite.Of(folder.Put("responses/2020/DNK.yaml", $"country: DNK\nedition: 2020\n{line}answers: {{strategy: Secret.}}\n"));
        Assert.DoesNotContain(site.Pages, page => page.Address.Path.StartsWith("countries/denmark/", StringComparison.Ordinal));
        Assert.Equal(("Answered, not authorised for publication", null, null), (site.Row("Denmark").Status.Word, site.Row("Denmark").Path, site.Row("Denmark").Line));
        Assert.All(site.Pages.OfType<QuestionPage>(), page => Assert.Equal(("Answered, not authorised for publication", null), site.Of("Denmark", page.Address.Path.Split('/')[1])));
    }

    [Fact]
    public void A_country_of_which_nothing_is_held_is_not_said_to_have_kept_silent()
    {
        using TemporaryContent folder = new();
        ShapedSite site = ShapedSite.Of(folder);
        Assert.Equal(("Not held here", null), (site.Row("Afghanistan").Status.Word, site.Row("Afghanistan").Path));
        Assert.Contains(site.At<CountriesPage>("countries/").Legend, one => one.Label == "Not held here" && one.Value.Contains("does not mean", StringComparison.Ordinal));
    }

    [Fact]
    public void A_response_without_a_date_says_that_it_has_none()
    {
        ShapedSite site = ShapedSite.WithAnswers("  strategy: One.");
        Assert.Contains("its date is unknown", site.Profile().Source.Line, StringComparison.Ordinal);
        Assert.DoesNotContain("answered", site.Profile().Head.Line, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Profile().Head.Details, detail => detail.Label == "Answered on");
        Assert.Equal("edition 2020", site.Row("Denmark").Line);
    }

    [Fact]
    public void Corrections_are_listed_newest_first_with_their_question()
    {
        using TemporaryContent folder = TemporaryContent.WithAnswers("  strategy: One.");
        ShapedSite site = ShapedSite.Of(folder.Change("responses/2020/DNK.yaml", "answers:",
            "updated: 2021-03-04\ncorrections:\n  - {date: 2021-01-02, what: The flag.}\n  - {date: 2021-03-04, question: strategy, what: A slip.}\nanswers:"));
        Assert.Equal([("4 March 2021", "2021-03-04", "Strategy", "#strategy", "A slip."), ("2 January 2021", "2021-01-02", null, null, "The flag.")],
            site.Profile().Corrections.Select(one => (one.Date, one.DateIso, one.Question, one.Href, one.What)));
        Assert.Equal("updated, edition 2020", site.At<HomePage>("").News.Single(one => one.Name == "Denmark").What);
    }

    private static ShapedSite Two(string newest)
    {
        using TemporaryContent folder = new();
        return ShapedSite.Of(folder.Put("questionnaires/2022.yaml", Of2022).Put("responses/2022/NOR.yaml", newest));
    }
}
