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
    public void What_is_no_YAML_is_a_finding_near_its_line(string yaml, int line)
    {
        Assert.Null(YamlTree.Parse(yaml, "f.yaml", findings));
        Diagnostic only = Assert.Single(findings.Sorted());
        Assert.Equal(ReadRules.Syntax, only.Rule);
        Assert.InRange(only.At.Line, line, line + 1); // where the reader noticed
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
