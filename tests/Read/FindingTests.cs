using MsqSite.Diagnostics;
using MsqSite.Read;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Read;

/// <summary>One run finds everything, and nothing that only follows from something else.</summary>
public sealed class FindingTests
{
    [Fact]
    public void A_file_with_five_mistakes_has_five_findings()
    {
        using TemporaryContent content = Fixture.Open("five-mistakes-at-once");
        Assert.Equal(["MSQ117", "MSQ114", "MSQ108", "MSQ202", "MSQ209"], content.Findings().Select(one => one.Rule.Code));
    }

    [Fact]
    public void A_broken_file_does_not_hide_the_mistakes_of_others()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  usage-statistics: NO");
        content.Put("responses/2020/AFG.yaml", "country: \"AFG\n").Put("pages/About.md", "# About\n").Put("site.yaml", "title: x\n");
        Assert.Equal(["MSQ103", "MSQ109", "MSQ113", "MSQ114"], content.Findings().Select(one => one.Rule.Code).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("  strategy: *text")]
    [InlineData("  cooperation:\n    - *norway")]
    [InlineData("  technologies: {selected: *all}")]
    public void An_alias_is_one_finding(string answers)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers(answers);
        content.Only(ReadRules.Reference);
    }

    [Fact]
    public void A_missing_list_of_countries_is_one_finding()
    {
        using TemporaryContent content = new TemporaryContent().Remove("countries.yaml");
        content.Only(ReadRules.MissingFile);
    }

    [Fact]
    public void A_broken_list_of_countries_is_one_finding()
    {
        using TemporaryContent content = new TemporaryContent().Put("countries.yaml", "regions: \"\n");
        content.Only(ReadRules.Syntax);
    }

    [Fact]
    public void A_country_with_a_wrong_region_is_still_a_country()
    {
        using TemporaryContent content = new TemporaryContent().Change("countries.yaml", "official-names: {en: Kingdom of Norway}\n    region: \"150\"", "region: \"151\"").Change("countries.yaml", "sub-region: \"154\"\n    groups: []", "groups: []");
        content.Only(ReadRules.UnknownWord);
    }

    [Fact]
    public void A_broken_questionnaire_is_one_finding()
    {
        using TemporaryContent content = new TemporaryContent().Put("questionnaires/2020.yaml", "edition: \"\n").Put("questionnaires/2022.yaml", File.ReadAllText(Repository.PathTo("tests/Fixtures/_base/questionnaires/2020.yaml")).Replace("edition: 2020", "edition: 2022", StringComparison.Ordinal));
        content.Only(ReadRules.Syntax);
    }

    [Fact]
    public void A_response_to_an_unknown_edition_is_one_finding()
    {
        using TemporaryContent content = new TemporaryContent().Put("responses/2018/DNK.yaml",
            TemporaryContent.ResponseHead.Replace("2020\npub", "2018\npub", StringComparison.Ordinal) + "answers: {strategy: We have one.}\nnotes: {strategy: As read.}\n");
        Diagnostic only = content.Only(CheckRules.NoQuestionnaire);
        Assert.Equal("content/responses/2018/DNK.yaml:2:10", $"{only.At}");
    }

    [Fact]
    public void A_question_misspelt_is_answered_with_the_one_that_was_meant()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  nationl-portals: not-answered");
        Assert.Equal("did you mean \"national-portals\"?", content.Only(ReadRules.UnknownKey).Remedy);
    }

    [Theory]
    [InlineData("responses/2020/DNK.yaml", TemporaryContent.ResponseHead + "answers: {}\nxyzzy: 1\n")]
    [InlineData("responses/2020/DNK.yaml", TemporaryContent.ResponseHead + "answers: {legal-framework: {instruments: [{title: Act, kind: law, topics: [open-data], xyzzy: 1}]}}\n")]
    public void The_known_keys_are_named_once_each(string file, string text)
    {
        using TemporaryContent content = new TemporaryContent().Put(file, text);
        string[] keys = content.Only(ReadRules.UnknownKey).Remedy!["known keys: ".Length..].Split(", ");
        Assert.Equal(keys.Distinct(), keys);
    }

    [Theory]
    [InlineData("  technologies: |\n    one\n    two")]
    [InlineData("  usage-statistics: |\n    yes\n    and no")]
    [InlineData("  national-portals:\n    - url: |\n        http://a.example\n        http://b.example")]
    [InlineData("  legal-framework:\n    instruments:\n      - title: Act\n        topics: [open-data]\n        kind: |\n          law\n          act")]
    public void A_message_stays_on_one_line(string answers)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers(answers);
        Diagnostic only = Assert.Single(content.Findings());
        Assert.DoesNotContain('\n', only.Message);
    }

    [Fact]
    public void A_message_never_quotes_a_whole_answer()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers($"  legal-framework:\n    instruments:\n      - {{title: Act, topics: [open-data], kind: {new string('x', 5_000)}}}");
        Assert.InRange(content.Only(ReadRules.UnknownWord).Message.Length, 1, 500);
    }

    [Fact]
    public void A_state_that_an_option_may_have_is_named_in_the_remedy()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  technologies: {selected: {big-data: perhaps}}");
        Assert.Contains("yes", content.Only(ReadRules.UnknownWord).Remedy!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_finding()
    {
        DiagnosticBag findings = new();
        Assert.Null(ContentReader.Read("no/such\\folder/", findings));
        Diagnostic only = Assert.Single(findings.Sorted());
        Assert.Equal((ReadRules.MissingFile, "no/such/folder"), (only.Rule, $"{only.At}"));
    }
}
