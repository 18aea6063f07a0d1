using MsqSite.Diagnostics;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Check;

public sealed class AddressCheckTests
{
    [Theory]
    [InlineData("  national-portals: [{name: A, url: \"ftp://a.example\"}]")]
    [InlineData("  sector-authorities: {education: [{name: A, urls: [\"https://b.example\", \"ftp://a.example\"]}]}")]
    [InlineData("  legal-framework: {instruments: [{title: A, kind: law, topics: [open-data], url: \"ftp://a.example\"}]}")]
    [InlineData("  ict-investment: {links: [{url: \"ftp://a.example\"}]}")]
    [InlineData("  cooperation: [{partner: A, url: \"ftp://a.example\"}]")]
    [InlineData("  partnerships: [{name: A, url: \"ftp://a.example\"}]")]
    [InlineData("  strategy: A [plan](ftp://a.example).")]
    [InlineData("  national-portals: {text: \"A [plan](ftp://a.example).\"}")]
    [InlineData("  chief-information-officer: {text: \"A [plan](ftp://a.example).\"}")]
    [InlineData("  technologies: {other: \"A [plan](ftp://a.example).\"}")]
    [InlineData("  technologies: {explanation: \"A [plan](ftp://a.example).\"}")]
    [InlineData("  legal-framework: {explanation: \"A [plan](ftp://a.example).\"}")]
    [InlineData("  ict-investment: {text: \"A [plan](ftp://a.example).\"}")]
    [InlineData("  cooperation: {text: \"A [plan](ftp://a.example).\"}")]
    [InlineData("  partnerships: {text: \"A [plan](ftp://a.example).\"}")]
    public void Every_address_of_every_kind_of_answer_is_looked_at(string answers)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers(answers);
        Diagnostic only = content.Only(CheckRules.AddressScheme);
        Assert.Equal("the address \"ftp://a.example\" is not http, https or mailto", only.Message);
        string line = File.ReadAllLines(content.PathTo("responses/2020/DNK.yaml"))[only.At.Line - 1];
        Assert.Contains("ftp://a.example", line.Substring(only.At.Column - 1, only.At.Length), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://a.example")]
    [InlineData("http://a.example:8080/x")]
    [InlineData("mailto:")]
    public void What_a_country_wrote_never_stops_a_build(string address)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers($"  national-portals: [{{name: A, url: \"{address}\"}}]");
        Assert.DoesNotContain(content.Findings(), one => one.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("We ask at tel:+45 now.")]
    [InlineData("Files are on ftp://files.example today.")]
    public void A_bare_address_of_another_scheme_in_a_text_never_stops_a_build(string text)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers($"  strategy: \"{text}\"");
        Assert.DoesNotContain(content.Findings(), one => one.Severity == Severity.Error);
    }

    [Fact]
    public void A_space_in_an_address_is_mended_as_its_place_allows()
    {
        using TemporaryContent text = TemporaryContent.WithAnswers("  strategy: \"Our [plan](<https://a.example/our plan>).\"");
        Assert.Equal("write %20 in place of the space", text.Only(CheckRules.AddressWithSpace).Remedy);
        using TemporaryContent value = TemporaryContent.WithAnswers("  national-portals: [{name: A, url: \"https://a.example/ https://b.example/\"}]");
        Assert.StartsWith("give each address on its own", value.Only(CheckRules.AddressWithSpace).Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_not_read_as_Markdown_is_a_warning()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers($"  additional-information: \"{string.Concat(Enumerable.Repeat("*a _b ", 2_000))}\"");
        content.Only(CheckRules.NotMarkdown);
    }

    [Fact]
    public void A_link_in_a_block_is_found_on_its_own_line()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  strategy: |\n    One\n\n    two [three](http://nowhere) and\n    <http://user@x.example>\n");
        Assert.Equal(["content/responses/2020/DNK.yaml:9:9 MSQ216", "content/responses/2020/DNK.yaml:10:5 MSQ216", "content/responses/2020/DNK.yaml:10:13 MSQ220"], content.Places());
    }

    [Fact]
    public void The_addresses_of_the_questionnaire_are_looked_at_too()
    {
        using TemporaryContent content = new TemporaryContent().Change("questionnaires/2020.yaml", "text: In English.", "text: \"See [here](http://nowhere).\"");
        content.Only(CheckRules.AddressMalformed);
    }

    [Fact]
    public void An_address_without_scheme_says_what_it_is_linked_as()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  national-portals: [{name: A, url: 115.бел}]");
        Assert.Equal("the address \"115.бел\" has no scheme; it is linked as http://115.xn--90ais", content.Only(CheckRules.AddressWithoutScheme).Message);
    }
}
