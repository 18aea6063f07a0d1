using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Read;

/// <summary>Each kind of answer in each form that it accepts, read into its record.</summary>
public sealed class AnswerReadingTests
{
    [Theory]
    [InlineData("no", AnswerState.AnsweredNo)]
    [InlineData("not-answered", AnswerState.NotAnswered)]
    [InlineData("not-recoverable", AnswerState.NotRecoverable)]
    public void Any_kind_of_answer_may_be_one_state(string word, AnswerState state)
    {
        string[] questions = ["national-portals", "sector-authorities", "chief-information-officer", "strategy", "technologies", "legal-framework", "usage-statistics", "ict-investment", "cooperation", "partnerships"];
        using TemporaryContent content = TemporaryContent.WithAnswers(string.Join('\n', questions.Select(key => $"  {key}: {word}")));
        Assert.Empty(content.Findings());
        Response response = content.Denmark();
        Assert.Equal(questions.Order(), response.Answers.Keys.Order());
        Assert.All(response.Answers.Values, answer => Assert.Equal(state, Assert.IsType<Answer.OnlyState>(answer).State));
    }

    [Fact]
    public void A_state_in_quotes_is_a_countrys_word()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  strategy: \"no\"");
        Assert.Equal("no", content.AnswerTo<Answer.FreeText>("strategy").Words.Value);
    }

    [Fact]
    public void Links_are_a_list()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("""
              national-portals:
                - {name: One, url: "https://one.example"}
                - {name: Two, urls: ["https://two.example", www.two.example]}
                - {url: "https://three.example", urls: ["https://four.example"]}
                - {name: Five}
            """);
        Answer.Links links = content.AnswerTo<Answer.Links>("national-portals");
        LinkGroup group = Assert.Single(links.Groups);
        Assert.Equal((null, AnswerState.Answered), (group.Part, group.State));
        Assert.Equal(
            ["One https://one.example", "Two https://two.example www.two.example", " https://three.example https://four.example", "Five "],
            group.Links.Select(one => $"{one.Name} {string.Join(' ', one.Addresses.Select(address => address.Text))}"));
        Assert.Equal((7, 24), (group.Links[0].Addresses[0].At.Line, group.Links[0].Addresses[0].At.Column));
    }

    [Fact]
    public void Links_may_stand_beside_a_text()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  national-portals: {text: We have one., links: [{name: One}]}");
        Answer.Links links = content.AnswerTo<Answer.Links>("national-portals");
        Assert.Equal("We have one.", links.Text?.Value);
        Assert.Equal("One", links.Groups.Single().Links.Single().Name?.Value);
    }

    [Fact]
    public void A_question_with_parts_has_a_group_for_each_in_its_order()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  sector-authorities:\n    health: not-recoverable\n    text: As follows.");
        Answer.Links links = content.AnswerTo<Answer.Links>("sector-authorities");
        Assert.Equal(["education NotAnswered", "health NotRecoverable"], links.Groups.Select(one => $"{one.Part} {one.State}"));
        Assert.Equal("As follows.", links.Text?.Value);
    }

    [Fact]
    public void An_empty_list_of_links_is_not_answered()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  national-portals: []");
        Assert.Equal(AnswerState.NotAnswered, content.AnswerTo<Answer.Links>("national-portals").Groups.Single().State);
    }

    [Fact]
    public void An_official_has_the_details_that_were_given()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  chief-information-officer: {name: Hans Hansen, title: Director, organisation: Agency, email: cio@agency.example, phone: +45 33 92 00 00, text: Since 2018.}");
        Answer.Official official = content.AnswerTo<Answer.Official>("chief-information-officer");
        Assert.Equal(["Hans Hansen", "Director", "Agency", "cio@agency.example", "+45 33 92 00 00", "Since 2018."],
            [official.Name?.Value, official.Title?.Value, official.Organisation?.Value, official.Email?.Value, official.Phone?.Value, official.Text?.Value]);
        using TemporaryContent less = TemporaryContent.WithAnswers("  chief-information-officer: {name: Hans Hansen}");
        Assert.Null(less.AnswerTo<Answer.Official>("chief-information-officer").Email);
    }

    [Theory]
    [InlineData("We have one.", "We have one.")]
    [InlineData("\"We have: one.\"", "We have: one.")]
    [InlineData("|\n    We have\n    one.\n", "We have\none.")]
    [InlineData(">\n    We have\n    one.\n", "We have one.")]
    [InlineData("3.10", "3.10")]
    [InlineData("NO", "NO")]
    [InlineData("2019-03-28", "2019-03-28")]
    [InlineData("yes", "yes")]
    public void A_text_is_what_was_written(string yaml, string words)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers($"  strategy: {yaml}");
        Assert.Equal(words, content.AnswerTo<Answer.FreeText>("strategy").Words.Value);
    }

    [Fact]
    public void Ticks_as_a_list_leave_the_other_boxes_unticked()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  technologies: {selected: [big-data, other], other: Drones, explanation: Since 2018.}");
        Answer.Options options = content.AnswerTo<Answer.Options>("technologies");
        Assert.Equal([AnswerState.Answered, AnswerState.AnsweredNo, AnswerState.Answered], new[] { "big-data", "blockchain", "other" }.Select(options.Ticks.Of));
        Assert.Equal(("Drones", "Since 2018."), (options.Other?.Value, options.Explanation?.Value));
    }

    [Fact]
    public void Ticks_as_a_group_of_keys_give_the_state_of_each_box()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  technologies: {selected: {big-data: yes, blockchain: not-recoverable, other: no}}");
        Ticks ticks = content.AnswerTo<Answer.Options>("technologies").Ticks;
        Assert.Equal([AnswerState.Answered, AnswerState.NotRecoverable, AnswerState.AnsweredNo], new[] { "big-data", "blockchain", "other" }.Select(ticks.Of));
    }

    [Fact]
    public void A_box_that_a_group_of_keys_does_not_name_is_not_known()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  technologies: {selected: {big-data: yes}}");
        Assert.Equal(AnswerState.NotAnswered, content.AnswerTo<Answer.Options>("technologies").Ticks.Of("blockchain"));
    }

    [Theory]
    [InlineData("{selected: not-recoverable}", AnswerState.NotRecoverable)]
    [InlineData("{selected: not-answered}", AnswerState.NotAnswered)]
    [InlineData("{selected: no}", AnswerState.AnsweredNo)]
    [InlineData("{explanation: As follows.}", AnswerState.NotAnswered)]
    [InlineData("{selected: []}", AnswerState.AnsweredNo)]
    public void One_state_speaks_for_all_boxes(string yaml, AnswerState state)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers($"  technologies: {yaml}");
        Assert.Empty(content.Findings());
        Ticks ticks = content.AnswerTo<Answer.Options>("technologies").Ticks;
        Assert.All(new[] { "big-data", "blockchain", "other" }, option => Assert.Equal(state, ticks.Of(option)));
    }

    [Fact]
    public void A_legal_instrument_has_what_was_given_of_it()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("""
              legal-framework:
                selected: [open-data]
                explanation: As follows.
                instruments:
                  - {title: Act on Data, kind: law, number: 011-Z, date: 2010-01-02, topics: [open-data, digital-identity], urls: ["https://a.example", "https://b.example"]}
                  - {title: Guidance, kind: other, topics: [open-data]}
            """);
        Answer.LegalInstruments answer = content.AnswerTo<Answer.LegalInstruments>("legal-framework");
        LegalInstrument act = answer.Instruments[0];
        Assert.Equal(("Act on Data", InstrumentKind.Law, "011-Z", new DateOnly(2010, 1, 2)), (act.Title.Value, act.Kind, act.Number, act.Date));
        Assert.Equal(["open-data", "digital-identity"], act.Topics.Select(one => one.Value));
        Assert.Equal(["https://a.example", "https://b.example"], act.Addresses.Select(one => one.Text));
        LegalInstrument guidance = answer.Instruments[1];
        Assert.Equal((InstrumentKind.Other, null, null, 0), (guidance.Kind, guidance.Number, guidance.Date, guidance.Addresses.Length));
        Assert.Equal(AnswerState.AnsweredNo, answer.Ticks.Of("digital-identity"));
    }

    [Theory]
    [InlineData("constitution", InstrumentKind.Constitution)]
    [InlineData("code", InstrumentKind.Code)]
    [InlineData("decree", InstrumentKind.Decree)]
    [InlineData("order", InstrumentKind.Order)]
    [InlineData("resolution", InstrumentKind.Resolution)]
    [InlineData("regulation", InstrumentKind.Regulation)]
    [InlineData("directive", InstrumentKind.Directive)]
    [InlineData("policy", InstrumentKind.Policy)]
    public void Each_kind_of_legal_instrument_has_its_word(string word, InstrumentKind kind)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers($"  legal-framework: {{instruments: [{{title: Act, kind: {word}, topics: [open-data]}}]}}");
        Assert.Equal(kind, content.AnswerTo<Answer.LegalInstruments>("legal-framework").Instruments.Single().Kind);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("\"yes\"")]
    public void A_yes_is_a_yes(string yaml)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers($"  usage-statistics: {yaml}");
        content.AnswerTo<Answer.Yes>("usage-statistics");
    }

    [Fact]
    public void A_figure_keeps_its_wording_beside_the_number()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("""
              ict-investment:
                text: From the national bank.
                links: [{url: "https://bank.example"}]
                figures:
                  - {label: Share of GDP, given: "3,2 (2017)", value: 3.2, unit: percent, year: 2017}
                  - {label: Users, given: about -1 000, value: -1000.50, unit: number}
                  - {label: Growth, given: small}
            """);
        Answer.Indicators answer = content.AnswerTo<Answer.Indicators>("ict-investment");
        Assert.Equal(
            [("3,2 (2017)", 3.2m, FigureUnit.Percent, 2017), ("about -1 000", -1000.50m, FigureUnit.Number, null), ("small", null, null, null)],
            answer.Figures.Select(one => ((string, decimal?, FigureUnit?, int?))(one.Given.Value, one.Value, one.Unit, one.Year)));
        Assert.Equal(("From the national bank.", "https://bank.example"), (answer.Text?.Value, answer.Sources.Single().Addresses.Single().Text));
    }

    [Fact]
    public void Cooperation_names_partners_and_a_subject()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("""
              cooperation:
                text: Among others.
                entries:
                  - {partner: Norway, subject: Registers, url: "https://a.example"}
                  - {partners: [Latvia, Estonia], and-others: true}
                  - {partner: NO, partners: [EU], and-others: false}
            """);
        Answer.Cooperation answer = content.AnswerTo<Answer.Cooperation>("cooperation");
        Assert.Equal(["Norway", "Latvia, Estonia and others", "NO, EU"],
            answer.Entries.Select(one => string.Join(", ", one.Partners.Select(partner => partner.Value)) + (one.AndOthers ? " and others" : "")));
        Assert.Equal(("Registers", "https://a.example", "Among others."), (answer.Entries[0].Subject?.Value, answer.Entries[0].Addresses.Single().Text, answer.Text?.Value));
    }

    [Fact]
    public void Partnerships_name_what_and_with_whom()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  partnerships:\n    - {name: E-health, partners: [A, B]}\n    - {name: E-school, partner: C, url: \"https://c.example\"}\n    - {name: E-mail}");
        Answer.Partnerships answer = content.AnswerTo<Answer.Partnerships>("partnerships");
        Assert.Null(answer.Text);
        Assert.Equal(["E-health: A B", "E-school: C", "E-mail: "], answer.Entries.Select(one => $"{one.Name}: {string.Join(' ', one.Partners.Select(partner => partner.Value))}"));
    }

    [Theory]
    [InlineData("  cooperation: [{partners: [], subject: Registers}]")]
    [InlineData("  legal-framework: {instruments: [{title: Act, kind: law, topics: []}]}")]
    public void A_list_that_is_needed_may_not_be_empty(string answers)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers(answers);
        Assert.Equal(Severity.Error, Assert.Single(content.Findings()).Severity);
    }
}
