using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Read;

public sealed class EditionTests
{
    // Questions of 2020 renumbered, dropped (partnerships, technologies) and two new ones of known kinds.
    private const string Of2022 = """
        edition: 2022
        language: en
        title: Questionnaire of 2022
        introduction: Please answer.
        consent: We agree.
        sections:
          - number: 1
            title: Everything
            questions:
              - {key: strategy, number: "1", label: Strategy, kind: text, max-words: 300}
              - {key: national-portals, number: "2", label: Portals, kind: links, parts: [{key: mobile, letter: a, label: For telephones}]}
              - {key: usage-statistics, number: "3", label: Usage, kind: yes-no}
              - {key: quantum-computers, number: "4", label: Quantum computers, kind: options, options: [{key: own, label: Own ones}, {key: rented, label: Rented ones}]}
              - {key: data-centres, number: "5", label: Data centres, kind: indicators}
              - {key: cooperation, number: "6", label: Cooperation, kind: cooperation}
        """;

    private const string Response2022 = """
        country: NOR
        edition: 2022
        published: 2022-06-07
        publication-authorised: true
        answers:
          strategy: A new one.
          national-portals: {mobile: [{name: In the pocket, url: "https://m.norway.example"}]}
          usage-statistics: yes
          quantum-computers: {selected: [rented]}
          data-centres: {figures: [{label: Centres, given: "12", value: 12, unit: number}]}
        """;

    [Fact]
    public void A_new_edition_with_questions_renumbered_dropped_and_added_needs_no_code()
    {
        using TemporaryContent content = new TemporaryContent().Put("questionnaires/2022.yaml", Of2022).Put("responses/2022/NOR.yaml", Response2022);
        Assert.Empty(content.Findings());
        Content read = content.Read();
        Assert.Equal([2020, 2022], read.Questionnaires.Select(one => one.Edition));
        Assert.Equal([("NOR", 2020), ("NOR", 2022)], read.Responses.Select(one => (one.Country.Value, one.Edition)));
        Response response = read.Responses.Single(one => one.Edition == 2022);
        Assert.Equal("A new one.", Assert.IsType<Answer.FreeText>(response.Answers["strategy"]).Words.Value);
        Assert.Equal("mobile", Assert.IsType<Answer.Links>(response.Answers["national-portals"]).Groups.Single().Part);
        Assert.Equal(AnswerState.AnsweredNo, Assert.IsType<Answer.Options>(response.Answers["quantum-computers"]).Ticks.Of("own"));
        Assert.Equal(12m, Assert.IsType<Answer.Indicators>(response.Answers["data-centres"]).Figures.Single().Value);
        Assert.False(response.Answers.Has("cooperation"));
        Assert.Equal("1", read.Questionnaire(2022)!.ByKey["strategy"].Number);
        Assert.Equal("4", read.Questionnaire(2020)!.ByKey["strategy"].Number);
    }

    [Fact]
    public void A_question_of_another_edition_is_unknown_in_this_one()
    {
        using TemporaryContent content = new TemporaryContent().Put("questionnaires/2022.yaml", Of2022).Put("responses/2022/NOR.yaml", Response2022 + "\n  partnerships: [{name: E-health}]\n");
        Diagnostic only = content.Only(ReadRules.UnknownKey);
        Assert.Equal(("content/responses/2022/NOR.yaml:11:3", "unknown key \"partnerships\" in the answers of the edition 2022"), ($"{only.At}", only.Message));
    }

    [Fact]
    public void Options_are_held_against_the_responses_own_edition()
    {
        using TemporaryContent content = new TemporaryContent().Put("questionnaires/2022.yaml", Of2022).Put("responses/2022/NOR.yaml", Response2022.Replace("[rented]", "[big-data]", StringComparison.Ordinal));
        content.Only(CheckRules.UnknownOption);
    }

    [Fact]
    public void A_questionnaire_is_read_with_all_that_it_says()
    {
        using TemporaryContent content = new();
        Questionnaire questionnaire = content.Read().Questionnaires.Single();
        Assert.Equal(("en", "Questionnaire of 2020", 1), (questionnaire.Language, questionnaire.Title.Value, questionnaire.Footnotes.Length));
        Assert.Equal("In English.", questionnaire.Footnote(1)?.Text.Value);
        Assert.Null(questionnaire.Footnote(2));
        Assert.Equal(
            [AnswerKind.Links, AnswerKind.Links, AnswerKind.Official, AnswerKind.Text, AnswerKind.Options, AnswerKind.LegalInstruments, AnswerKind.YesNo, AnswerKind.Indicators, AnswerKind.Cooperation, AnswerKind.Partnerships, AnswerKind.Text],
            questionnaire.Questions.Select(one => one.Kind));
        Question authorities = questionnaire.ByKey["sector-authorities"];
        Assert.Equal(("a", "Education", "Education"), (authorities.Part("education")!.Letter, authorities.Part("education")!.Label.Value, authorities.Part("education")!.Wording.Value));
        Assert.Equal(2, questionnaire.ByKey["legal-framework"].Option("digital-identity")!.Number);
        Assert.Equal((20, true, null), (questionnaire.ByKey["strategy"].MaxWords, questionnaire.ByKey["strategy"].NumberPrinted, questionnaire.ByKey["additional-information"].Number));
        Assert.Equal("E-mail", questionnaire.ByKey["chief-information-officer"].Labels!.Email);
    }

    [Fact]
    public void A_response_is_read_with_all_that_it_says_of_itself()
    {
        using TemporaryContent content = new TemporaryContent().Put("responses/2020/DNK.yaml", """
            country: DNK
            edition: 2020
            submitted: 2019-03-28
            published: 2020-01-02
            updated: 2020-02-03
            withdrawn: 2021-01-01
            publication-authorised: true
            language: da
            source: {file: sources/2020/NOR.txt, note: A copy.}
            corrections: [{date: 2020-02-03, question: strategy, what: A slip.}]
            answers: {strategy: We have one.}
            notes: {strategy: As read.}
            respondent: {organisation: Agency, officers: withheld}
            """);
        Assert.Empty(content.Findings());
        Response response = content.Denmark();
        Assert.Equal((new DateOnly(2019, 3, 28), new DateOnly(2020, 1, 2), new DateOnly(2020, 2, 3), new DateOnly(2021, 1, 1)), (response.Submitted, response.Published, response.Updated, response.Withdrawn));
        Assert.Equal(("da", "A copy.", "As read.", "Agency"), (response.Language, response.Source?.Note?.Value, response.Notes["strategy"].Value, response.RespondentOrganisation?.Value));
        Correction correction = response.Corrections.Single();
        Assert.Equal((new DateOnly(2020, 2, 3), "strategy", "A slip."), (correction.Date, correction.Question?.Value, correction.What.Value));
    }

    [Theory]
    [InlineData("country: DNK\nedition: 2020\n")]
    [InlineData("country: DNK\nedition: 2020\npublication-authorised: false\n")]
    [InlineData("country: DNK\nedition: 2020\npublication-authorised: true\nwithdrawn: 2021-01-01\n")]
    public void A_response_that_is_not_published_needs_neither_answers_nor_a_day(string yaml)
    {
        using TemporaryContent content = new TemporaryContent().Put("responses/2020/DNK.yaml", yaml);
        Assert.Empty(content.Findings());
    }
}
