using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Export.Editing;
using MsqSite.Model;
using MsqSite.Tests.Fixtures;
using MsqSite.Tests.RealContent;

namespace MsqSite.Tests.Commands;

/// <summary><c>msqsite new</c>: from nothing to a file that can be filled in and checked.</summary>
public sealed class NewTests
{
    [Fact]
    public void A_new_response_has_every_question_in_order_and_passes_the_check()
    {
        using TemporaryContent content = new();
        Directory.Delete(content.PathTo("responses"), recursive: true);
        Msqsite.Result run = New(content, "AFG", "--edition", "2020");
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("/responses/2020/AFG.yaml", run.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("Afghanistan, edition 2020", run.Error, StringComparison.Ordinal);
        Assert.Equal([content.PathTo("responses/2020/AFG.yaml")], Directory.GetFileSystemEntries(content.PathTo("responses/2020")));

        Assert.Equal("", content.Report());
        Response response = Assert.Single(content.Read().Responses);
        Assert.Equal(("AFG", 2020, ResponseStatus.NotAuthorised), (response.Country.Value, response.Edition, response.Status));
        Questionnaire questionnaire = content.Read().Questionnaires[0];
        Assert.Equal(questionnaire.Questions.Select(one => one.Key), response.Answers.Keys.OrderBy(key => response.Answers.PlaceOf(key)!.Value.Line));
        Assert.All(response.Answers.Values, answer => Assert.Equal(AnswerState.NotAnswered, Assert.IsType<Answer.OnlyState>(answer).State));
    }

    [Fact]
    public void A_new_response_of_the_real_questionnaire_reads_well_and_says_what_was_asked()
    {
        Questionnaire questionnaire = Real.Content.Questionnaires[0];
        string[] lines = Draft(questionnaire).Split('\n');
        Assert.Equal("# yaml-language-server: $schema=../../schemas/response-2020.json", lines[0]);
        Assert.Equal("# Norway (Kingdom of Norway)", lines[1]);
        Assert.All(lines, line => Assert.True(line.Length <= 110 && line == line.TrimEnd() && !line.Contains('\t', StringComparison.Ordinal), line));
        string words = string.Join(' ', lines.Select(line => line.Trim().TrimStart('#').Trim()));
        Assert.All(questionnaire.Sections, section => Assert.Contains(FormText.Title(section), words, StringComparison.Ordinal));
        Assert.All(questionnaire.Questions, question => Assert.Contains(FormText.Line(question.Wording ?? question.Label), words, StringComparison.Ordinal));
        Assert.All(questionnaire.Questions.SelectMany(one => one.Options), option => Assert.Contains($"- {option.Key}: {FormText.Line(option.Wording)}", words, StringComparison.Ordinal));
    }

    [Fact]
    public void The_examples_of_a_new_response_are_answers_when_their_marks_are_taken_away()
    {
        StringBuilder filled = new();
        bool example = false;
        foreach (string line in Draft(Real.Content.Questionnaires[0]).Split('\n'))
        {
            bool state = line.StartsWith("  ", StringComparison.Ordinal) && line.EndsWith(": not-answered", StringComparison.Ordinal) && !line.StartsWith("  #", StringComparison.Ordinal);
            filled.Append(example && !state ? line.Replace("  # ", "  ", StringComparison.Ordinal) : state ? "" : line).Append('\n');
            example = (example || line == "  # Example:") && !state;
        }

        using TemporaryContent content = new();
        content.Put("questionnaires/2020.yaml", File.ReadAllBytes(Repository.PathTo("content/questionnaires/2020.yaml"))).Remove("responses/2020/NOR.yaml");
        content.Put("responses/2020/NOR.yaml", filled.ToString());
        Assert.Empty(content.Findings().Where(one => one.Severity == Severity.Error).Select(one => $"{one.At} {one.Message}"));
        Response response = content.Read().Responses[0];
        Assert.Equal(Real.Content.Questionnaires[0].Questions.Count(), response.Answers.Count);
        Assert.DoesNotContain(response.Answers.Values, answer => answer is Answer.OnlyState);
    }

    [Theory]
    [InlineData("afg")]
    [InlineData("Afghanistan")]
    [InlineData("afghanistan")]
    public void A_country_is_known_by_its_code_slug_and_name(string written)
    {
        using TemporaryContent content = new();
        Assert.EndsWith("/responses/2020/AFG.yaml", New(content, written).Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Norvège", "NOR")]
    [InlineData("kingdom of norway", "NOR")]
    [InlineData("Russia", "RUS")]
    [InlineData("Viet Nam", "VNM")]
    public void A_country_is_known_by_its_names_in_all_languages(string written, string code) => Assert.Equal(code, CountryChoice.Of(written, Real.Content).Country?.Iso3.Value);

    [Theory]
    [InlineData("NORW", "did you mean NOR (Norway)?")]
    [InlineData("belarsu", "did you mean BLR (Belarus)?")]
    [InlineData("guine", "GIN (Guinea), GNB (Guinea-Bissau)")]
    [InlineData("??", "write the three-letter code")]
    public void Of_a_country_that_is_none_the_near_one_is_named(string written, string remedy)
    {
        CountryChoice choice = CountryChoice.Of(written, Real.Content);
        Assert.Null(choice.Country);
        Assert.Contains(remedy, choice.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_two_countries_is_not_guessed_at()
    {
        using TemporaryContent content = new();
        content.Change("countries.yaml", "names: {en: Denmark, fr: Danemark}", "names: {en: Norway, fr: Danemark}");
        Msqsite.Result run = New(content, "norway");
        // The slug "norway" is Norway's alone, and the name is Denmark's too.
        Assert.Equal((4, ""), (run.ExitCode, run.Output));
        Assert.Contains("may mean several countries", run.Error, StringComparison.Ordinal);
        Assert.Contains("DNK", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_there_is_left_as_it_is()
    {
        using TemporaryContent content = new();
        byte[] before = File.ReadAllBytes(content.PathTo("responses/2020/NOR.yaml"));
        Refused(New(content, "NOR"), "responses/2020/NOR.yaml is there already");
        Assert.Equal(before, File.ReadAllBytes(content.PathTo("responses/2020/NOR.yaml")));

        content.Put("responses/2020/AFG.yaml", "half written: [");
        Refused(New(content, "AFG"), "responses/2020/AFG.yaml is there already");
        Directory.CreateDirectory(content.PathTo("responses/2020/DNK.yaml"));
        Refused(New(content, "DNK"), "responses/2020/DNK.yaml is there already");
    }

    [Fact]
    public void A_response_that_lies_in_the_wrong_place_is_found_all_the_same()
    {
        using TemporaryContent content = new TemporaryContent().Put("responses/Denmark.yaml", "country: DNK\nedition: 2020\n");
        Refused(New(content, "DNK"), "responses/Denmark.yaml is there already");
    }

    [Fact]
    public void An_edition_that_is_none_is_answered_with_those_there_are()
    {
        using TemporaryContent content = new();
        Refused(New(content, "AFG", "--edition", "2018"), "There are: 2020.");
        Refused(New(content, "AFG", "--edition", "next"), "There are: 2020.");
        Assert.Equal(4, New(content).ExitCode);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_no_fault_of_the_program()
    {
        using TemporaryContent content = new();
        Directory.Delete(content.PathTo("responses"), recursive: true);
        content.Put("responses", "a file");
        Msqsite.Result run = New(content, "AFG");
        Assert.Equal((5, ""), (run.ExitCode, run.Output));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_through_a_link_or_into_a_folder_that_is_no_content()
    {
        using TemporaryContent content = new();
        DirectoryInfo elsewhere = Directory.CreateTempSubdirectory("elsewhere");
        Directory.Delete(content.PathTo("responses"), recursive: true);
        Directory.CreateSymbolicLink(content.PathTo("responses"), elsewhere.FullName);
        Msqsite.Result run = New(content, "AFG");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("MSQ118", run.Error, StringComparison.Ordinal);
        Assert.Empty(elsewhere.GetFileSystemInfos());

        Msqsite.Result nowhere = Msqsite.Run("new", "AFG", "--content", Path.Combine(elsewhere.FullName, "no content"));
        Assert.Equal((2, ""), (nowhere.ExitCode, nowhere.Output));
        Assert.Contains("no content", nowhere.Error, StringComparison.Ordinal);
        Assert.Empty(elsewhere.GetFileSystemInfos());
        File.Delete(content.PathTo("responses")); // the link, before what it is in goes
        elsewhere.Delete();
    }

    private static void Refused(Msqsite.Result run, string reason)
    {
        Assert.Equal((4, ""), (run.ExitCode, run.Output));
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    private static string Draft(Questionnaire questionnaire) => ResponseDraft.Write(questionnaire, Real.Content.CountryByIso3["NOR"]);

    private static Msqsite.Result New(TemporaryContent content, params string[] arguments) => Msqsite.Run(["new", .. arguments, "--content", content.Root]);
}
