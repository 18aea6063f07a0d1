using System.Text.RegularExpressions;
using MsqSite.Diagnostics;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Diagnostics;

/// <summary>Every code has an example, and the example is true.</summary>
public sealed partial class RuleExampleTests
{
    // What a response cannot do without; an example shows only the lines that matter.
    private static readonly (string Key, string Line)[] Needed =
        [("country", "country: DNK"), ("edition", "edition: 2020"), ("published", "published: 2020-01-02"), ("publication-authorised", "publication-authorised: true"), ("answers", "answers: {usage-statistics: yes}")];

    public static TheoryData<string> Codes => [.. RuleBook.All.Select(rule => rule.Code)];

    public static TheoryData<string> WithLines => [.. RuleBook.All.Where(rule => rule.Example is RuleExample.Lines).Select(rule => rule.Code)];

    [Theory]
    [MemberData(nameof(WithLines))]
    public void The_wrong_lines_break_the_rule_and_the_right_ones_break_none(string code)
    {
        RuleExample.Lines example = (RuleExample.Lines)RuleBook.All.Single(rule => rule.Code == code).Example;
        Assert.Contains(code, Findings(example.File, example.Wrong));
        Assert.Empty(Findings(example.File, example.Right));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void An_example_without_lines_is_a_finding_of_the_rule(string code)
    {
        Rule rule = RuleBook.All.Single(one => one.Code == code);
        if (rule.Example is RuleExample.Finding finding)
        {
            Assert.Matches($"^[^ :]+(:[0-9]+:[0-9]+)?: {rule.Severity.ToString().ToLowerInvariant()} {code}: [^ ].*[^.]$", finding.Words);
        }
    }

    [Fact]
    public void Most_rules_of_reading_and_checking_are_shown_by_lines()
    {
        Rule[] rules = [.. ReadRules.All, .. CheckRules.All];
        Assert.True(rules.Count(rule => rule.Example is RuleExample.Lines) * 5 > rules.Length * 4);
    }

    [Fact]
    public void Every_example_is_of_a_rule_that_there_is() =>
        Assert.Equal(RuleBook.All.Select(rule => rule.Code), ReadExamples.All.Concat(CheckExamples.All).Concat(HintExamples.All).Concat(FindingExamples.All).Concat(ProbeExamples.All).Select(one => one.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void A_rule_is_explained_with_example_and_cure_in_lines_that_fit_a_terminal()
    {
        string text = RuleText.Plain(CheckRules.UnknownTopic);
        Assert.StartsWith("MSQ203: Unknown topic (error)\n\nLegal instruments hang on", text, StringComparison.Ordinal);
        Assert.Contains("\n\nWrong, in responses/2020/DNK.yaml:\n\n    answers:\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\nUse the key of a topic of this question.\n", text, StringComparison.Ordinal);
        Assert.All(RuleBook.All.SelectMany(rule => RuleText.Plain(rule).Split('\n')).Where(line => !line.StartsWith(' ')), line => Assert.InRange(line.Length, 0, 78));
    }

    // The test's small content with the real questionnaire, because that is what editors write answers to.
    private static IEnumerable<string> Findings(string file, string lines)
    {
        using TemporaryContent content = new();
        content.Remove("responses/2020/NOR.yaml").Put("sources/2020/DNK.txt", "The returned questionnaire.\n");
        content.Put("questionnaires/2020.yaml", File.ReadAllText(Path.Combine(Repository.Content, "questionnaires", "2020.yaml")));
        string text = file switch
        {
            _ when file.StartsWith("responses/", StringComparison.Ordinal) => string.Join('\n', Needed.Where(one => !Keys(lines).Contains(one.Key)).Select(one => one.Line).Append(lines)),
            _ when File.Exists(content.PathTo(file)) => Replaced(File.ReadAllText(content.PathTo(file)), lines),
            _ => lines,
        };
        content.Put(file, text + "\n");
        if (file.StartsWith("sources/", StringComparison.Ordinal))
        {
            content.Put("responses/2020/DNK.yaml", string.Join('\n', Needed.Select(one => one.Line).Append($"source: {{file: {file}}}")));
        }

        return [.. content.Findings().Select(one => one.Rule.Code)];
    }

    private static IEnumerable<string> Keys(string lines) => Key.Matches(lines).Select(match => match.Groups[1].Value);

    // The file with the blocks of the example's keys in place of its own.
    private static string Replaced(string text, string lines)
    {
        IEnumerable<string> blocks = Block.Matches(text).Select(match => match.Value).Where(block => !Keys(block).Intersect(Keys(lines)).Any());
        return string.Concat(blocks.Select(block => block.TrimEnd('\n') + "\n")) + lines;
    }

    [GeneratedRegex("^([a-z-]+):", RegexOptions.Multiline)]
    private static partial Regex Key { get; }

    [GeneratedRegex(@"^[^\s-].*\n(?:(?:[ -].*)?\n)*", RegexOptions.Multiline)]
    private static partial Regex Block { get; }
}
