using AngleSharp.Dom;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Shape;

/// <summary>Each part of an answer is shown in its state; nothing vanishes because it is empty, and "no" is never shown for "we don't know".</summary>
public sealed class StateTests : IDisposable
{
    private readonly Workshop workshop = new();

    public void Dispose() => workshop.Dispose();

    [Fact]
    public void A_response_without_answers_shows_every_question_as_not_answered()
    {
        workshop.Answer("cooperation: not-answered");
        IDocument page = Profile();
        Assert.Equal(27, page.QuerySelectorAll("article.q").Length - 1);
        Assert.All(page.QuerySelectorAll("article.q:not(#respondent) .answer"), answer => Assert.StartsWith("Not answered", answer.Seen(), StringComparison.Ordinal));
        Assert.Equal(["Not answered", "Not answered", "Not answered", "Not answered"], page.Texts(".fact .figure"));
    }

    [Theory]
    [InlineData("no", "No", "None named")]
    [InlineData("not-answered", "Not answered. The form has no answer here.", "Not answered")]
    [InlineData("not-recoverable", "Not recoverable. The form's tick mark is lost in the source. It may have been yes or no.", "Not recoverable")]
    public void A_bare_state_is_said_for_every_kind_of_answer_and_in_the_facts(string state, string words, string fact)
    {
        string[] keys = ["national-portals", "specific-portals", "chief-information-officer", "development-strategy", "strategy-features", "legal-framework", "usage-statistics", "technology-strategies", "ict-investment", "cooperation", "partnerships"];
        workshop.Answer(string.Join('\n', keys.Select(key => $"{key}: {state}")));
        IDocument page = Profile();
        Assert.All(keys, key => Assert.Equal(words, page.Answer(key).Seen()));
        Assert.All(page.Texts(".fact .figure"), figure => Assert.Equal(fact, figure));
    }

    [Fact]
    public void Ticks_are_shown_option_by_option()
    {
        workshop.Answer("strategy-features: {selected: {implementation-plan: yes, once-only: no, digital-first: not-recoverable}}\ntechnology-strategies: {selected: [blockchain, other], other: Drones, explanation: In the plan.}");
        IDocument page = Profile();
        Dictionary<string, string> states = page.Question("strategy-features").QuerySelectorAll(".ticks > li").ToDictionary(option => option.QuerySelector(".n")!.TextContent, option => option.QuerySelector(".status")!.TextContent);
        Assert.Equal(("Ticked", "Not ticked", "Not recoverable"), (states["1"], states["7"], states["5"]));
        string[] ticked = [.. page.Question("technology-strategies").QuerySelectorAll(".ticks > .answered").Select(option => option.Seen())];
        Assert.Equal(["Blockchain Ticked", "Other: Ticked"], ticked);
        Assert.Equal(8, page.Question("technology-strategies").QuerySelectorAll(".ticks > .no").Length);
        Assert.Contains("Drones", page.Answer("technology-strategies").Seen(), StringComparison.Ordinal);
        Assert.Contains("No explanation was given.", page.Answer("strategy-features").Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_without_links_says_so_beside_parts_that_have_some()
    {
        workshop.Answer("specific-portals: {e-services: [{name: A, url: \"https://a.example\"}], open-data: no, public-procurement: not-recoverable}");
        Assert.Equal(["https://a.example"], Profile().Answer("specific-portals").QuerySelectorAll("a[href^=http]").Select(link => link.GetAttribute("href")));
        Assert.Equal(["Not answered", "No", "Not recoverable", "Not answered"], Profile().Answer("specific-portals").Texts(".state"));
    }

    [Fact]
    public void A_yes_is_a_yes()
    {
        workshop.Answer("usage-statistics: yes\nuser-satisfaction: no");
        Assert.Equal(("Yes", "No"), (Profile().Answer("usage-statistics").Seen(), Profile().Answer("user-satisfaction").Seen()));
    }

    [Fact]
    public void Figures_keep_their_decimals_and_the_wording_as_given()
    {
        workshop.Answer("ict-investment: {figures: [{label: Share, given: \"88,0 (2017)\", value: 88.0, unit: percent, year: 2017}, {label: Number, given: about 1200, value: 1200}, {label: Words, given: some}]}");
        Assert.Equal(["Share 88.0 % 2017 88,0 (2017)", "Number 1,200 not given about 1200", "Words not given not given some"],
            Profile().Answer("ict-investment").QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.Seen()))));
    }

    [Fact]
    public void Cooperation_in_words_alone_is_not_called_none()
    {
        workshop.Answer("cooperation: {text: We work with our neighbours.}");
        Assert.Equal("Described in the answer", Profile().Texts(".fact .figure")[3]);
    }

    [Fact]
    public void An_address_shows_its_host_for_people_and_what_to_mind()
    {
        workshop.Answer("national-portals:\n  - {name: A, url: \"http://пример.бел/x\"}\n  - {name: B, url: b.example}\n  - {name: C, url: \"https://bit.ly/x\"}\n  - {name: D, url: \"http://\"}\n  - {name: E, urls: [\"https://e.example\", \"https://f.example/g\"]}");
        IElement answer = Profile().Answer("national-portals");
        Assert.Equal(["A пример.бел · not https", "B b.example · http:// added here", "C bit.ly · shortened", "D http://", "E e.example f.example"], answer.Texts("li"));
        Assert.Equal(["http://xn--e1afmkfd.xn--90ais/x", "http://b.example", "https://bit.ly/x", "https://e.example", "https://f.example/g"], answer.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void A_mail_address_or_telephone_number_outside_the_office_is_withheld_wherever_it_stands()
    {
        const string Private = "jane@private.example and +375 17 287 87 06";
        workshop.Put(Workshop.ResponseFile, $"""
            {Workshop.ResponseHead}source: {"{"}file: sources/2020/BLR.txt, note: "N {Private}"{"}"}
            corrections: [{"{"}date: 2019-05-01, what: "C {Private}"{"}"}]
            notes: {"{"}cooperation: "O {Private}"{"}"}
            answers:
              national-portals: [{"{"}name: "P {Private}", url: "mailto:jane@private.example"{"}"}]
              development-strategy: "T {Private}"
              legal-framework: {"{"}instruments: [{"{"}title: "L {Private}", kind: law, number: "{Private}", topics: [open-data]{"}"}]{"}"}
              cooperation: [{"{"}partner: "Q {Private}", subject: "S {Private}"{"}"}]
              partnerships: [{"{"}name: "R {Private}", partners: ["U {Private}"]{"}"}]
              ict-investment: {"{"}figures: [{"{"}label: "F {Private}", given: "G {Private}"{"}"}]{"}"}
              chief-information-officer: {"{"}name: A, email: office@gov.example, phone: "+375 17 222 22 22"{"}"}
            respondent: {"{"}organisation: "X {Private}", officers: withheld{"}"}

            """.Replace("\r", "", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(workshop.Content, "sources", "2020", "BLR.txt"), "nothing");
        workshop.MustBuild();
        Assert.All(Files.Published(workshop.Output).Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path =>
        {
            Assert.DoesNotContain("jane@", workshop.Read(path), StringComparison.Ordinal);
            Assert.DoesNotContain("287 87", workshop.Read(path), StringComparison.Ordinal);
        });
        string seen = workshop.Profile().Body!.Seen();
        Assert.All("NCOTLQSRUFGX", letter => Assert.Contains($"{letter} [withheld] and [withheld]", seen, StringComparison.Ordinal));
        Assert.Equal(["mailto:office@gov.example", "tel:+375172222222"], workshop.Profile().Answer("chief-information-officer").QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    private IDocument Profile()
    {
        if (!workshop.Has("index.html"))
        {
            workshop.MustBuild();
        }

        return workshop.Profile();
    }
}
