using MsqSite.Diagnostics;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Check;

/// <summary>Names that should name one thing each, and footnotes that should be there.</summary>
public sealed class QuestionnaireCheckTests
{
    private const string Questionnaire = "questionnaires/2020.yaml";

    [Theory]
    [InlineData("{key: blockchain, label: Blockchain}", "{key: big-data, label: Blockchain}", "the option \"big-data\"")]
    [InlineData("{key: health, letter: b, label: Health}", "{key: education, letter: b, label: Health}", "the part \"education\"")]
    [InlineData("- number: 3\n", "- number: 2\n", "the section \"2\"")]
    [InlineData("key: usage-statistics, number: \"7\"", "key: usage-statistics, number: \"6\"", "the number \"6\"")]
    [InlineData("key: additional-information", "key: cooperation", "the key \"cooperation\"")]
    public void A_name_given_twice_in_a_questionnaire_is_found(string old, string with, string what)
    {
        using TemporaryContent content = new TemporaryContent().Change(Questionnaire, old, with);
        Assert.Contains(content.Findings(), one => one.Rule.Code == "MSQ214" && one.Message.StartsWith($"{what} stands here a second time", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("key: usage-statistics, number: \"7\", label: Usage statistics", "portals")]
    [InlineData("key: sector-authorities\n        number: \"2\"\n        label: Authorities by sector", "laws")]
    [InlineData("key: legal-framework\n        number: \"6\"\n        label: Legal framework", "technologies")]
    [InlineData("key: national-portals, number: \"1\", label: National portals", "partners")]
    public void Facts_on_a_question_of_another_kind_are_found(string question, string facts)
    {
        using TemporaryContent content = new TemporaryContent().Change(Questionnaire, question, question.Contains('\n', StringComparison.Ordinal) ? $"{question}\n        facts: {facts}" : $"{question}, facts: {facts}");
        Assert.StartsWith($"the facts \"{facts}\" are read from", content.Only(CheckRules.FactsOfAnotherKind).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind: cooperation}", "partners")]
    [InlineData("kind: partnerships}", "partners")]
    [InlineData("kind: links, wording: Which portals are there?}", "portals")]
    public void Facts_on_a_question_of_their_kind_are_not(string question, string facts)
    {
        using TemporaryContent content = new TemporaryContent().Change(Questionnaire, question, $"{question[..^1]}, facts: {facts}}}");
        Assert.Empty(content.Findings());
    }

    [Theory]
    [InlineData("m49: \"208\"", "m49: \"578\"", "the M49 code \"578\"")]
    [InlineData("slug: southern-asia", "slug: asia", "the slug \"asia\"")]
    public void A_name_given_twice_among_the_countries_is_found(string old, string with, string what)
    {
        using TemporaryContent content = new TemporaryContent().Change("countries.yaml", old, with);
        Assert.StartsWith($"{what} stands here a second time", content.Only(CheckRules.Duplicate).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_countries_of_one_identity_in_Wikidata_are_found()
    {
        using TemporaryContent content = new TemporaryContent().Change("countries.yaml", "iso2: DK\n", "iso2: DK\n    wikidata: Q35\n").Change("countries.yaml", "iso2: AF\n", "iso2: AF\n    wikidata: Q889\n");
        Assert.Empty(content.Findings());
        content.Change("countries.yaml", "Q889", "Q35");
        Assert.StartsWith("the identity in Wikidata \"Q35\" stands here a second time", content.Only(CheckRules.Duplicate).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_questionnaires_of_one_edition_are_found()
    {
        using TemporaryContent content = new();
        content.Put("questionnaires/old/2020.yaml", File.ReadAllText(content.PathTo(Questionnaire)));
        content.Only(CheckRules.Duplicate);
    }

    [Fact]
    public void Two_pages_of_one_address_are_found()
    {
        using TemporaryContent content = new TemporaryContent().Put("pages/old/about.md", "# About\n");
        content.Only(CheckRules.Duplicate);
    }

    [Fact]
    public void Two_responses_of_one_country_and_edition_are_found()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  usage-statistics: yes");
        content.Put("responses/old/responses/2020/DNK.yaml", TemporaryContent.ResponseHead + "answers: {}\n");
        Assert.Contains("MSQ214", content.Findings().Select(one => one.Rule.Code));
    }

    [Theory]
    [InlineData("title: Strategy and law", "title: Strategy[^7] and law")]
    [InlineData("introduction: Please answer[^1]", "introduction: Please answer[^1][^7]")]
    [InlineData("text: In English.", "text: \"In English[^7].\"")]
    [InlineData("wording: Which portals are there?", "wording: \"Which portals[^7] are there?\"")]
    [InlineData("{key: education, letter: a, label: Education}", "{key: education, letter: a, label: Education, wording: \"Education[^7]\"}")]
    [InlineData("{key: big-data, label: Big data}", "{key: big-data, label: Big data, wording: \"Big data[^7]\"}")]
    [InlineData("consent: We agree", "consent: We[^7] agree")]
    [InlineData("footnotes:", "closing: Thank you[^7].\nfootnotes:")]
    public void A_footnote_that_is_not_there_is_found_wherever_a_text_points_to_it(string old, string with)
    {
        using TemporaryContent content = new TemporaryContent().Change(Questionnaire, old, with);
        Assert.Equal("there is no footnote 7", content.Only(CheckRules.MissingFootnote).Message);
    }

    [Fact]
    public void A_footnote_mark_in_an_answer_is_only_text()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  strategy: \"As said[^7].\"");
        Assert.Empty(content.Findings());
    }

    [Fact]
    public void Checking_changes_nothing_and_finds_the_same_again()
    {
        using TemporaryContent content = Fixture.Open("five-mistakes-at-once");
        MsqSite.Model.Content read = content.Read();
        DiagnosticBag first = new();
        DiagnosticBag second = new();
        MsqSite.Check.ContentChecker.Check(read, first);
        MsqSite.Check.ContentChecker.Check(read, second);
        Assert.NotEmpty(first.Sorted());
        Assert.Equal(first.Sorted(), second.Sorted());
    }
}
