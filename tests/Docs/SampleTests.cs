using MsqSite.Check;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Read;
using MsqSite.Tests.Fixtures;
using MsqSite.Tests.RealContent;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Docs;

/// <summary>The samples of YAML in the pages for people are read without an error, and those that are said to be wrong with one.</summary>
public sealed class SampleTests
{
    private static readonly HashSet<string> Keys = [.. Real.Content.Questionnaires[^1].Questions.Select(question => question.Key)];

    public static TheoryData<string> Pages => [.. DocsPage.Paths.Where(path => DocsPage.Read(path).Blocks.Any(IsContent))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_sample_of_YAML_is_right_unless_it_is_said_to_be_wrong(string path)
    {
        DocsPage page = DocsPage.Read(path);
        Assert.All(page.Blocks.Where(IsContent), block =>
        {
            string[] errors = block.Title is null or "wrong" ? ErrorsOfPart(block.Text) : block.Title.Contains("/responses/", StringComparison.Ordinal) ? ErrorsOfResponse(block) : ErrorsOfFile(block);
            Assert.True(errors.Length > 0 == (block.Title == "wrong"), $"{block.Place}: {string.Join("; ", errors)}");
        });
    }

    [Fact]
    public void Every_kind_of_answer_and_every_state_has_a_sample()
    {
        string[] samples = [.. DocsPage.Read("docs/yaml.md").Blocks.Where(block => block is { Kind: "yaml", Title: null }).Select(block => block.Text)];
        IEnumerable<AnswerKind> shown = Real.Content.Questionnaires[^1].Questions.Where(question => samples.Any(sample => sample.StartsWith($"{question.Key}:", StringComparison.Ordinal) || sample.Contains($"\n{question.Key}:", StringComparison.Ordinal))).Select(question => question.Kind);
        Assert.Equal(Enum.GetValues<AnswerKind>(), shown.Distinct().Order());
        string all = string.Join('\n', samples);
        Assert.All(AnswerReader.BoxStates, state => Assert.Contains($": {state}", all, StringComparison.Ordinal));
    }

    // A workflow's YAML is for another program.
    private static bool IsContent(DocsBlock block) => block.Kind == "yaml" && block.Title?.StartsWith(".github/", StringComparison.Ordinal) is not true;

    // Either answers, each under its question's key, or keys of a response beside them.
    private static string[] ErrorsOfPart(string text)
    {
        using Workshop workshop = new();
        string[] keys = [.. text.Split('\n').Where(line => line.Length > 0 && char.IsAsciiLetterLower(line[0])).Select(line => line.Split(':')[0])];
        string[] usual = ["country: BLR", "edition: 2020", "published: 2020-11-23", "publication-authorised: true", "answers: {usage-statistics: yes}"];
        workshop.Put(Workshop.ResponseFile, keys.All(Keys.Contains)
            ? $"{string.Join('\n', usual[..^1])}\nanswers:\n{Workshop.Indented(text)}\n"
            : $"{string.Join('\n', usual.Where(line => !keys.Contains(line.Split(':')[0])))}\n{text}\n");
        return Errors(workshop.Content);
    }

    private static string[] ErrorsOfResponse(DocsBlock block)
    {
        using Workshop workshop = new();
        workshop.Put("sources/2020/NOR.txt", "The returned questionnaire.\n");
        workshop.Put(block.Title!["content/".Length..], block.Text + "\n");
        return Errors(workshop.Content);
    }

    // Any other file of the content, in a small folder whose countries are three.
    private static string[] ErrorsOfFile(DocsBlock block)
    {
        using TemporaryContent content = new();
        content.Remove("responses/2020/NOR.yaml").Put(block.Title!["content/".Length..], block.Text + "\n");
        return [.. content.Findings().Where(one => one.Severity == Severity.Error).Select(one => $"{one.At} {one.Message}")];
    }

    private static string[] Errors(string folder)
    {
        DiagnosticBag findings = new();
        ContentChecker.Check(ContentReader.Read(folder, findings)!, findings);
        return [.. findings.Sorted().Where(one => one.Severity == Severity.Error).Select(one => $"{one.At.Line}:{one.At.Column} {one.Message}")];
    }
}
