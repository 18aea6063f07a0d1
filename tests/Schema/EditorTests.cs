namespace MsqSite.Tests.Schema;

/// <summary>What a text editor shows in a real response file that names its schema in its first line, and knows nothing else of us.</summary>
public sealed class EditorTests
{
    private const string SchemaLine = "# yaml-language-server: $schema=../../schemas/response-2020.json\n";
    private const string Head = SchemaLine + "country: DNK\nedition: 2020\n";

    [Fact]
    public void The_real_response_has_no_problems_and_tells_of_its_questions()
    {
        string text = File.ReadAllText(Repository.PathTo("content/responses/2020/BLR.yaml")).ReplaceLineEndings("\n");
        foreach (string key in (string[])["  legal-framework:", "  national-portals:", "  usage-statistics: ", "    e-participation:", "  development-strategy:", "        kind: ", "country:", "publication-authorised:"])
        {
            text = text.Replace($"\n{key}", $"\n{key.Insert(key.TakeWhile(c => c == ' ').Count() + 1, "¦")}", StringComparison.Ordinal);
        }

        text = text.Replace("[access-to-information,", "[acc¦ess-to-information,", StringComparison.Ordinal);
        ServerAnswer answer = Ask(ServerQuestion.At("responses/2020/BLR.yaml", text, hover: true) with { Schema = "schemas/response-2020.json" });
        Assert.Empty(answer.Problems);
        Assert.Empty(answer.Ajv);
        Says(answer, "#### 9. Legal framework", "Is there any legal framework on:", "Maximum 250 words", "selected: [access-to-information, personal-data]");
        Says(answer, "#### 1. National e-government portal", "What is the official **e-government (note 2) portal** at the national level?", "Note 2: **E-government or digital government**");
        Says(answer, "#### 10. Usage statistics collected", "Do you collect usage statistics of e-government services?", "`not-recoverable`: The country answered, and the source that we have has lost it");
        Says(answer, "#### 2 b. E-participation", "E-participation (note 4)");
        Says(answer, "#### 6. National development strategy with the SDGs", "Is there a **national development strategy**", "250 words");
        Says(answer, "`law`: A law or an act.", "`decree`:");
        Says(answer, "three-letter code", "`BLR`: Belarus");
        Says(answer, "`access-to-information`: access to information such as Freedom of Information Act");
        Says(answer, "I/We hereby authorize UNDESA to publish");
    }

    // What is asked for, where (a bar), and some of what must be proposed there.
    private static readonly (string What, string Text, string Proposals)[] Places =
    [
        ("a key", $"{SchemaLine}cou¦", "country edition submitted published answers respondent source"),
        ("a country", $"{SchemaLine}country: ¦", "BLR NOR TLS"),
        ("a key of an answer", $"{Head}answers:\n  legal¦", "legal-framework national-portals additional-information"),
        ("a key inside an answer", $"{Head}answers:\n  technology-strategies:\n    expl¦", "selected other explanation"),
        ("a key of a part", $"{Head}answers:\n  sector-authorities:\n    he¦", "planning-and-development health industry-and-trade"),
        ("an option", $"{Head}answers:\n  technology-strategies:\n    selected: [big-data, ¦]", "artificial-intelligence blockchain other"),
        ("an option with a state", $"{Head}answers:\n  technology-strategies:\n    selected:\n      big¦", "artificial-intelligence blockchain other"),
        ("the state of an option", $"{Head}answers:\n  technology-strategies:\n    selected:\n      big-data: ¦", "yes no not-answered not-recoverable"),
        ("the state of an answer", $"{Head}answers:\n  cooperation: ¦", "no not-answered not-recoverable"),
        ("yes or no", $"{Head}answers:\n  usage-statistics: ¦", "yes no not-answered not-recoverable"),
        ("a topic", $"{Head}answers:\n  legal-framework:\n    instruments:\n      - title: Act\n        kind: law\n        topics: [¦]", "access-to-information digital-identity digital-government-right"),
        ("a kind of instrument", $"{Head}answers:\n  legal-framework:\n    instruments:\n      - title: Act\n        kind: ¦", "constitution law decree other"),
        ("a unit", $"{Head}answers:\n  ict-investment:\n    figures:\n      - label: Share\n        unit: ¦", "percent number"),
        ("the officers", $"{Head}respondent:\n  officers: ¦", "withheld"),
        ("a question to correct", $"{Head}corrections:\n  - date: 2020-01-02\n    question: ¦", "legal-framework cooperation"),
    ];

    [Fact]
    public void An_editor_proposes_what_can_stand_in_a_place()
    {
        ServerAnswer[] answers = LanguageServer.Ask(Repository.Content, [], [.. Places.Select((place, number) => ServerQuestion.At($"responses/2020/{number}.yaml", place.Text + "\n", hover: false))]);
        // What is written counts, not what is listed: a state in quotes would be a text.
        Assert.Empty(Places.Zip(answers)
            .Select(one => (one.First.What, Missing: one.First.Proposals.Split(' ').Except(one.Second.Completions[0].Select(proposal => proposal.Text.Split(':')[0].Trim()))))
            .Where(one => one.Missing.Any()).Select(one => $"{one.What}: {string.Join(' ', one.Missing)} not proposed"));
    }

    [Fact]
    public void A_proposed_key_comes_with_the_wording_of_its_question()
    {
        ServerProposal[] proposed = Ask(ServerQuestion.At("responses/2020/DNK.yaml", $"{Head}answers:\n  cio¦\n", hover: false)).Completions[0];
        ServerProposal officer = Assert.Single(proposed, one => one.Label == "chief-information-officer");
        Assert.Contains("Does your country have a **Chief Information Officer (CIO)**", officer.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_is_told_in_words_that_help()
    {
        ServerAnswer answer = Ask(new ServerQuestion("responses/2020/DNK.yaml", $"{Head}submitted: 28.03.2019\nanswers:\n  usage-statistics: NO\n  natoinal-portals: no\n  egovernment-authority:\n    - {{url: \"ftp://a.example\"}}\n"));
        Assert.Equal([4, 6, 7, 9], answer.Problems.Select(one => one.Line).Order());
        string[] messages = [.. answer.Problems.OrderBy(one => one.Line).Select(one => one.Message)];
        Assert.Contains("Write year-month-day, for example 2019-03-28.", messages[0], StringComparison.Ordinal);
        Assert.Contains("\"not-answered\"", messages[1], StringComparison.Ordinal);
        Assert.Contains("natoinal-portals", messages[2], StringComparison.Ordinal);
        Assert.Contains("http, https or mailto", messages[3], StringComparison.Ordinal);
    }

    // The folder is the repository's own: the schema is found by the line in the file, as it is on an editor's desk.
    private static ServerAnswer Ask(ServerQuestion question) => Assert.Single(LanguageServer.Ask(Repository.Content, [], question));

    private static void Says(ServerAnswer answer, params string[] words) =>
        Assert.Contains(answer.Hovers, hover => words.All(word => hover.Contains(word, StringComparison.Ordinal)));
}
