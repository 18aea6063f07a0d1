using MsqSite.Diagnostics;
using MsqSite.Read;

namespace MsqSite.Tests.Read;

/// <summary>What is no YAML gets a finding, whatever it is: never an exception, never the end of the process.</summary>
public sealed class BrokenYamlTests
{
    private readonly DiagnosticBag findings = new();

    [Theory]
    [InlineData("a: \"x\n", 1)]
    [InlineData("a: 'x\nb: c\n", 1)]
    [InlineData("a: b: c\n", 1)]
    [InlineData("a: 1\n c: d\n", 2)]
    [InlineData("- a\nb: c\n", 2)]
    [InlineData("a: @x\n", 1)]
    [InlineData("a: `x\n", 1)]
    [InlineData("a: ]\n", 1)]
    [InlineData("a: 1\nb: \"\\q\"\n", 2)]
    [InlineData("a: \"\\uD800\"\n", 1)]
    [InlineData("a: 'b' c\n", 1)]
    [InlineData("a: [b,,c]\n", 1)]
    [InlineData("%YAML 3.0\n---\na: b\n", 1)]
    [InlineData("a: 1\nb:\n\t- c\n", 3)]
    [InlineData("a: 1\nb: [c, d\ne: f\n", 2)]
    [InlineData("a: 1\nb: {c: d\ne: f\n", 2)]
    [InlineData("a: [b\n", 1)]
    [InlineData("a: {b: c\n", 1)]
    [InlineData("a: [b, c\nd: e\n", 1)]
    [InlineData("a: \"\\UFFFFFFFF\"\n", 1)]
    [InlineData("a: \"\\uD800\\U00110000\"\n", 1)]
    [InlineData(" : ? ", 1)]
    [InlineData("...\na: b\n  - c: d\n", 1)]
    public void What_is_no_YAML_is_a_finding_near_its_line(string yaml, int line)
    {
        Assert.Null(YamlTree.Parse(yaml, "f.yaml", findings));
        Diagnostic only = Assert.Single(findings.Sorted());
        Assert.Equal(ReadRules.Syntax, only.Rule);
        Assert.InRange(only.At.Line, line, line + 1); // where the reader noticed
    }

    [Theory]
    [InlineData("a: We: so\n", "a colon with a space behind it stands inside a text")]
    [InlineData("a: b\n c: d\n", "this line reads as more words of the text above it, until its colon")]
    [InlineData("a:b\nc: d\n", "this line reads as more words of the text above it, until its colon")]
    [InlineData("a: \"b\" c\n", "something stands behind the end of a value")]
    [InlineData("a: [b]]\n", "something stands behind the end of a value")]
    [InlineData("a: @b\n", "a text cannot begin with this sign")]
    [InlineData("a: *\n", "a text cannot begin with this sign")]
    [InlineData("a: }b\n", "a text cannot begin with this sign")]
    [InlineData("a: [b, c\nd: e\n", "a bracket is opened on this line and not closed")]
    [InlineData("a: {b: c\nd: e\n", "a bracket is opened on this line and not closed")]
    [InlineData("a: - b\n", "a list cannot begin on the line of its key")]
    [InlineData("a: |b\n", "nothing but the text's lines may follow | or >")]
    [InlineData("a: 'b\nc: d\n", "a quotation mark is opened here and not closed")]
    [InlineData("a: \"\\q\"\n", "a backslash in double quotes begins an escape, and there is none of this name")]
    [InlineData("a:\n\tb: c\n", "a tab stands where spaces are needed")]
    public void A_common_slip_is_told_in_plain_words(string yaml, string words)
    {
        Assert.Null(YamlTree.Parse(yaml, "f.yaml", findings));
        Diagnostic only = Assert.Single(findings.Sorted());
        Assert.Equal($"this is not YAML: {words}", only.Message);
        Assert.NotNull(only.Remedy);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("[{a: ")]
    [InlineData("- ? ")]
    public void A_hundred_thousand_openings_are_one_finding(string opening)
    {
        Assert.Null(YamlTree.Parse(string.Concat(Enumerable.Repeat(opening, 100_000)), "f.yaml", findings));
        Assert.Equal(ReadRules.TooDeep, Assert.Single(findings.Sorted()).Rule);
    }

    [Fact]
    public void Broken_pieces_of_a_response_never_throw_and_never_are_read_in_silence()
    {
        string response = File.ReadAllText(Repository.PathTo("content/responses/2020/BLR.yaml"));
        string[] pieces = ["[", "]", "{", "}", ":", "- ", "\n", "\t", "\"", "'", "|", ">", "&a ", "*a ", "!x ", "? ", "---\n", "...\n", "#", "%", "@", "\\", "<<: ", "  ", ",", "|2\n", "~"];
        Random random = new(2020);
        for (int round = 0; round < 5_000; round++)
        {
            string text = response.Substring(random.Next(response.Length - 400), random.Next(400));
            for (int change = random.Next(1, 8); change > 0; change--)
            {
                text = text.Insert(random.Next(text.Length + 1), pieces[random.Next(pieces.Length)]);
            }

            DiagnosticBag bag = new();
            Exception? thrown = Record.Exception(() => Assert.True(YamlTree.Parse(text, "f.yaml", bag) is not null || bag.HasErrors));
            Assert.True(thrown is null, $"round {round}: {thrown?.GetType().Name} {thrown?.Message} in:\n{text}");
        }
    }
}
