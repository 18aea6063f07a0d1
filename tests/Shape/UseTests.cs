using System.Collections.Immutable;
using MsqSite.Shape.Views;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Shape;

/// <summary>What a reader can do with each answer: link, cite, report, edit.</summary>
public sealed class UseTests
{
    // Lines 1 to 5 are the head of the response, line 6 is "answers:".
    private const string Answers = "  national-portals:\n    - {name: One, url: \"https://one.example/\"}\n  strategy: |\n    Words.\n    More words.\n  cooperation: no";

    [Fact]
    public void Every_answer_links_to_the_permanent_page_of_its_edition_from_both_addresses()
    {
        Assert.Equal("countries/denmark/2020/#strategy", Use("strategy").Path);
        Assert.Equal("countries/denmark/2020/#strategy", Use("strategy", path: "countries/denmark/").Path);
    }

    [Theory]
    [InlineData("national-portals", 7)]
    [InlineData("strategy", 9)]
    [InlineData("cooperation", 12)]
    [InlineData("partnerships", 6)] // not answered: where an answer would be added
    public void Editing_leads_to_the_line_of_the_answer_in_the_repository(string question, int line)
    {
        Assert.Equal($"https://git.example/profiles/blob/main/content/responses/2020/DNK.yaml#L{line}", Use(question).EditHref);
    }

    [Fact]
    public void The_form_of_that_address_is_the_one_that_the_settings_name()
    {
        UseView use = Use("strategy", "repository: https://git.example/profiles/\nrepository-line: https://host.example/edit?file={path}&at={line}");
        Assert.Equal("https://host.example/edit?file=content/responses/2020/DNK.yaml&at=9", use.EditHref);
    }

    [Fact]
    public void Without_a_repository_nothing_leads_to_one()
    {
        Assert.Null(Use("strategy", "").EditHref);
    }

    [Fact]
    public void Made_up_answers_are_in_no_repository()
    {
        Assert.Null(Use("strategy", synthetic: true).EditHref);
    }

    [Fact]
    public void A_report_names_country_edition_and_question()
    {
        Assert.Equal("mailto:editors@profiles.example?subject=Error%20in%20Denmark%202020%2C%20question%204", Use("strategy").ReportHref);
        Assert.Equal("mailto:editors@profiles.example?subject=Error%20in%20Denmark%202020%2C%20Additional%20information", Use("additional-information").ReportHref);
    }

    [Fact]
    public void An_answer_is_cited_with_country_question_edition_date_and_address()
    {
        CitationView cited = Use("strategy").Citation;
        Assert.Equal("Denmark. “Strategy (question 4)”. Member States Questionnaire 2020, answered 28 February 2019. Profiles. https://profiles.example/countries/denmark/2020/#strategy", cited.Text);
        Assert.Equal("""
            @misc{msq2020-dnk-strategy,
             author={{Denmark}},
             title={{Strategy (question 4)}},
             howpublished={Member States Questionnaire 2020, answered 28 February 2019},
             note={Profiles},
             year={2019}, month=feb,
             url={https://profiles.example/countries/denmark/2020/#strategy}}
            """.ReplaceLineEndings("\n"), cited.BibTex);
    }

    [Fact]
    public void A_response_without_a_date_is_cited_as_that()
    {
        CitationView cited = Use("strategy", dated: false).Citation;
        Assert.Contains("date of answer unknown", cited.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("year=", cited.BibTex, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_response_is_cited_too()
    {
        using TemporaryContent folder = Folder();
        CitationFormsView cited = ShapedSite.Of(folder).Profile().Source.Citation;
        Assert.Equal(["BibTeX", "RIS", "CSL-JSON"], cited.Forms.Select(form => form.Name));
        Assert.StartsWith("@misc{msq2020-dnk,\n", cited.Forms[0].Text, StringComparison.Ordinal);
        Assert.EndsWith(" https://profiles.example/countries/denmark/2020/", cited.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_BibTeX_would_read_otherwise_is_written_so_that_it_does_not()
    {
        using TemporaryContent folder = Folder().Change("questionnaires/2020.yaml", "label: Strategy,", "label: \"{A} } 50 % & C# $x_y ~z ^2 \\\\input{x} @misc «é» 数据\",");
        string[] lines = Use(folder, "strategy").Citation.BibTex.Split('\n');
        Assert.Equal(@" title={{\textbraceleft{}A\textbraceright{} \textbraceright{} 50 \% \& C\# \$x\_y \textasciitilde{}z \textasciicircum{}2 \textbackslash{}input\textbraceleft{}x\textbraceright{} @misc «é» 数据 (question 4)}},", lines[2]);
        Assert.Equal(lines.Sum(line => line.Count(c => c == '{')), lines.Sum(line => line.Count(c => c == '}')));
    }

    [Fact]
    public void Each_question_tells_the_state_of_its_whole_answer()
    {
        using TemporaryContent folder = Folder();
        ImmutableArray<AnsweredQuestionView> questions = [.. ShapedSite.Of(folder).Profile().Sections.SelectMany(section => section.Questions)];
        Assert.Equal(["answered", "no", "not-answered"], new[] { "strategy", "cooperation", "partnerships" }.Select(key => questions.Single(one => one.Question.Key == key).State));
    }

    private static UseView Use(string question, string repository = "repository: https://git.example/profiles/", bool synthetic = false, bool dated = true, string path = ShapedSite.Denmark)
    {
        using TemporaryContent folder = Folder(repository, synthetic, dated);
        return Use(folder, question, path);
    }

    private static UseView Use(TemporaryContent folder, string question, string path = ShapedSite.Denmark) =>
        ShapedSite.Of(folder).Profile(path).Sections.SelectMany(section => section.Questions).Single(one => one.Question.Key == question).Use();

    private static TemporaryContent Folder(string repository = "repository: https://git.example/profiles/", bool synthetic = false, bool dated = true) =>
        new TemporaryContent().Put("responses/2020/DNK.yaml",
                $"country: DNK\nedition: 2020\n{(dated ? "submitted: 2019-02-28\n" : "")}published: 2020-01-02\npublication-authorised: true\nanswers:\n{Answers}\n")
            .Change("site.yaml", "repository: https://git.example/profiles/", repository)
            .Change("site.yaml", "synthetic: true", synthetic ? "synthetic: true" : "synthetic: false");
}
