using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Shape;

/// <summary>Mail addresses and telephone numbers outside the official's question are a private person's until shown otherwise: masked wherever they stand.</summary>
public sealed class PublishedTextTests
{
    private const string Mail = "private.person@mail.example";
    private const string Phone = "+45 12 34 56 78";

    public static TheoryData<string> Places =>
    [
        "  national-portals: [{name: \"Portal, HERE\", url: \"https://one.example/\"}]",
        "  national-portals: {text: \"Ask HERE.\"}",
        "  sector-authorities: {education: [{name: \"Office HERE\", url: \"https://one.example/\"}]}",
        "  chief-information-officer: {text: \"Ask HERE.\"}",
        "  strategy: \"Ask **HERE** or [write](https://one.example/ \\\"HERE\\\").\"",
        "  technologies: {selected: [big-data], explanation: \"Ask HERE.\"}",
        "  technologies: {selected: [other], other: \"Ask HERE.\", explanation: More.}",
        "  legal-framework: {selected: [open-data], instruments: [{title: \"Act HERE\", kind: law, topics: [open-data]}]}",
        "  legal-framework: {selected: [open-data], instruments: [{title: Act, number: \"HERE\", kind: law, topics: [open-data]}]}",
        "  legal-framework: {selected: [open-data], explanation: \"Ask HERE.\"}",
        "  ict-investment: {figures: [{label: \"Share HERE\", given: \"HERE\"}]}",
        "  ict-investment: {text: \"Ask HERE.\", links: [{name: \"By HERE\", url: \"https://one.example/\"}]}",
        "  cooperation: [{partner: \"Norway HERE\", subject: \"Roads HERE\"}]",
        "  cooperation: {text: \"Ask HERE.\"}",
        "  partnerships: [{name: \"Roads HERE\", partners: [\"Norway HERE\"]}]",
        "  additional-information: \"Ask HERE.\"",
        "  strategy: One.\nnotes: {strategy: \"Ask HERE.\"}",
        "  strategy: One.\nrespondent: {organisation: \"Agency HERE\", officers: withheld}",
        "  strategy: One.\nupdated: 2021-01-02\ncorrections: [{date: 2021-01-02, question: strategy, what: \"As HERE said.\"}]",
        "  strategy: One.\nsource: {file: sources/2020/NOR.txt, note: \"From HERE.\"}",
    ];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_private_address_or_number_is_withheld_wherever_it_stands(string place)
    {
        Assert.Contains("HERE", place, StringComparison.Ordinal);
        foreach (string secret in (string[])[Mail, Phone])
        {
            using TemporaryContent content = TemporaryContent.WithAnswers(place.Replace("HERE", secret, StringComparison.Ordinal));
            content.Change("questionnaires/2020.yaml", "title: Figures and partners", "title: Figures and partners\n    respondent: {name: Name, title: Title, organisation: Organization}");
            using BuiltSite site = new(ShapedSite.WithFacts(content));
            Assert.True(site.Outcome is BuildOutcome.Published, site.Findings);
            Assert.DoesNotContain(site.Published.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path => site.Read(path).Contains(secret[..14], StringComparison.Ordinal));
            Assert.Contains("[withheld]", site.Read("countries/denmark/2020/index.html"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Mail)]
    [InlineData("mailto:" + Mail)]
    [InlineData("https://one.example/?to=" + Mail)]
    [InlineData("https://one.example/" + Mail + "/")]
    public void A_private_address_is_withheld_where_a_link_leads_to(string address)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers($"  national-portals: [{{name: Portal, url: \"{address}\"}}, {{url: \"{address}\"}}]\n  strategy: \"[Ours]({address}) and <{address}>.\"");
        using BuiltSite site = new(content);
        Assert.DoesNotContain(site.Published.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path => site.Read(path).Contains("private.person", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_that_was_not_authorised_or_was_withdrawn_is_on_any_page()
    {
        using TemporaryContent content = new();
        content.Put("responses/2020/DNK.yaml", "country: DNK\nedition: 2020\nanswers: {strategy: A secret of Denmark.}\n");
        content.Change("responses/2020/NOR.yaml", "language: en", "language: en\nwithdrawn: 2021-05-06");
        using BuiltSite site = new(content);
        Assert.True(site.Outcome is BuildOutcome.Published, site.Findings);
        Assert.DoesNotContain(site.Published, path => path.StartsWith("countries/denmark/", StringComparison.Ordinal) || path.StartsWith("sources/", StringComparison.Ordinal));
        string[] secrets = ["secret of Denmark", "Kari Nordmann", "large registers", "Act on Open Data", "norway.example"];
        Assert.All(site.Published.Where(path => !path.StartsWith("assets/", StringComparison.Ordinal)), path => Assert.All(secrets, secret => Assert.DoesNotContain(secret, site.Read(path), StringComparison.Ordinal)));
    }
}
