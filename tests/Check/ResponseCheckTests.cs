using MsqSite.Diagnostics;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Check;

public sealed class ResponseCheckTests
{
    [Theory]
    [InlineData("submitted: 2020-01-02")]
    [InlineData("submitted: 2020-01-01")]
    [InlineData("updated: 2020-01-02")]
    [InlineData("withdrawn: 2020-01-02")]
    [InlineData("corrections: [{date: 2020-01-02, what: A slip.}]")]
    public void Dates_that_follow_or_equal_each_other_are_good(string line)
    {
        using TemporaryContent content = WithLine(line);
        Assert.Empty(content.Findings());
    }

    [Theory]
    [InlineData("submitted: 2020-01-03")]
    [InlineData("updated: 2020-01-01")]
    [InlineData("withdrawn: 2020-01-01")]
    [InlineData("corrections: [{date: 2020-01-01, what: A slip.}]")]
    public void Dates_out_of_order_are_found_on_their_line(string line)
    {
        using TemporaryContent content = WithLine(line);
        Assert.Equal(6, content.Only(CheckRules.DateOrder).At.Line);
    }

    [Theory]
    [InlineData("  technologies: {selected: [big-dta]}")]
    [InlineData("  technologies: {selected: {big-dta: yes}}")]
    [InlineData("  legal-framework: {selected: [opendata]}")]
    [InlineData("  legal-framework: {selected: {opendata: no}}")]
    public void An_option_is_known_in_a_list_and_in_a_group_of_keys(string answers)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers(answers);
        Assert.StartsWith("did you mean", content.Only(CheckRules.UnknownOption).Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_unknown_option_and_topic_is_a_finding()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  legal-framework:\n    selected: [a, b]\n    instruments:\n      - {title: Act, kind: law, topics: [c, open-data, d]}");
        Assert.Equal(["MSQ202", "MSQ202", "MSQ203", "MSQ203"], content.Findings().Select(one => one.Rule.Code));
    }

    [Fact]
    public void A_topic_given_twice_is_found()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  legal-framework: {instruments: [{title: Act, kind: law, topics: [open-data, open-data]}]}");
        content.Only(CheckRules.Duplicate);
    }

    [Theory]
    [InlineData("sources/2020/NOR.txt", true)]
    [InlineData("sources/2020/DNK.txt", false)]
    [InlineData("sources/2020", false)]
    [InlineData("/etc/hostname", false)]
    [InlineData("../site.yaml", false)]
    [InlineData("sources/../site.yaml", false)]
    [InlineData("sources\\..\\site.yaml", false)]
    [InlineData("site.yaml", false)]
    public void A_source_is_a_file_among_the_sources(string file, bool good)
    {
        using TemporaryContent content = WithLine($"source: {{file: {file}}}");
        Assert.Equal(good ? [] : ["MSQ213"], content.Findings().Select(one => one.Rule.Code));
    }

    [Fact]
    public void The_respondents_organisation_may_be_named_and_its_officers_withheld()
    {
        using TemporaryContent content = WithLine("respondent: {organisation: Agency, officers: withheld}");
        Assert.Empty(content.Findings());
    }

    [Theory]
    [InlineData("officers: Hans Hansen")]
    [InlineData("officers: [Hans Hansen]")]
    [InlineData("officers: {name: Hans Hansen}")]
    [InlineData("officers: \"\"")]
    [InlineData("officers: Withheld")]
    public void Officers_are_withheld_or_an_error(string line)
    {
        using TemporaryContent content = WithLine($"respondent: {{{line}}}");
        content.Only(CheckRules.OfficersNamed);
    }

    [Theory]
    [InlineData("  strategy: Ask hans@agency.example for it.")]
    [InlineData("  national-portals: [{name: hans@agency.example}]")]
    [InlineData("  legal-framework: {instruments: [{title: Ask hans@agency.example, kind: law, topics: [open-data]}]}")]
    [InlineData("  ict-investment: {figures: [{label: Share, given: ask hans@agency.example}]}")]
    [InlineData("  cooperation: [{partner: hans@agency.example}]")]
    [InlineData("  partnerships: [{name: E-health, partners: [hans@agency.example]}]")]
    [InlineData("  chief-information-officer: {name: Hans, text: Or hans@agency.example.}")]
    [InlineData("  national-portals: [{name: Hans, url: \"mailto:hans@agency.example\"}]")]
    [InlineData("  national-portals: [{name: Hans, url: \"https://agency.example/?to=hans@agency.example\"}]")]
    [InlineData("  strategy: Ask hans\\@agency.example for it.")]
    [InlineData("  legal-framework: {instruments: [{title: Act, kind: law, number: hans@agency.example, topics: [open-data]}]}")]
    public void A_mail_address_anywhere_in_an_answer_is_found(string answers)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers(answers);
        content.Only(CheckRules.PersonalData);
    }

    [Theory]
    [InlineData("https://portal.example/search?q=law+20100728")]
    [InlineData("https://portal.example/@ministry")]
    public void An_address_with_such_signs_is_no_mail_address(string address)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers($"  national-portals: [{{name: Search, url: \"{address}\"}}]");
        Assert.Empty(content.Findings());
    }

    [Theory]
    [InlineData("notes: {strategy: Said hans@agency.example.}")]
    [InlineData("source: {file: sources/2020/NOR.txt, note: Said hans@agency.example.}")]
    [InlineData("corrections: [{date: 2020-01-02, what: Said hans@agency.example.}]")]
    [InlineData("respondent: {organisation: Agency hans@agency.example}")]
    public void A_mail_address_in_what_is_published_beside_the_answers_is_found(string line)
    {
        using TemporaryContent content = WithLine(line);
        content.Only(CheckRules.PersonalData);
    }

    [Fact]
    public void The_public_office_that_the_form_asks_for_keeps_its_mail_address_and_number()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  chief-information-officer: {name: Hans, email: cio@agency.example, phone: +45 33 92 00 00}");
        Assert.Empty(content.Findings());
    }

    [Fact]
    public void Each_mail_address_of_a_text_is_a_finding()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  strategy: Ask a@agency.example or b@agency.example.");
        Assert.Equal(["content/responses/2020/DNK.yaml:6:17 MSQ220", "content/responses/2020/DNK.yaml:6:37 MSQ220"], content.Places());
    }

    [Theory]
    [InlineData("strategy")]
    [InlineData("additional-information")]
    public void A_correction_names_a_question_of_the_edition(string question)
    {
        using TemporaryContent content = WithLine($"corrections: [{{date: 2020-01-02, question: {question}, what: A slip.}}]");
        Assert.Empty(content.Findings());
    }

    // The first five lines are the head and the answers; the line under test is the sixth.
    private static TemporaryContent WithLine(string line) => new TemporaryContent().Put("responses/2020/DNK.yaml", $"{TemporaryContent.ResponseHead}answers: {{}}\n{line}\n");
}
