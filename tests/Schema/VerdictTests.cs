using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MsqSite.Diagnostics;
using MsqSite.Export.Editing;
using MsqSite.Model;
using MsqSite.Tests.Fixtures;
using MsqSite.Tests.RealContent;
using MsqSite.Tests.Sample;

namespace MsqSite.Tests.Schema;

/// <summary>A text editor that has the schema says of a response what <c>msqsite check</c> says, in all that a schema can say; docs/yaml.md lists the rest.</summary>
public sealed partial class VerdictTests
{
    private const string Schema = "schemas/response-2020.json";

    [Fact]
    public void What_check_finds_and_a_schema_does_not_is_what_the_page_lists()
    {
        Mistake[] mistakes = [.. Fixture.Names.SelectMany(Mistakes)];
        Assert.True(mistakes.Length > 60, $"{mistakes.Length} responses with mistakes are too few to judge by");
        using TemporaryContent based = new();
        ServerAnswer[] answers = Asked(based.Read(), mistakes.Select(one => (one.Path, one.Text)));

        Assert.Empty(mistakes.Zip(answers).Where(one => !one.First.IsError && one.Second.Problems.Length > 0).Select(one => $"{one.First.Path}: {one.Second.Problems[0].Message}"));
        // Where the YAML itself is at fault there is nothing that ajv could hold against the schema.
        Assert.Empty(mistakes.Zip(answers).Where(one => !one.First.Codes.Any(IsOfYaml) && one.Second.Problems.Length > 0 != one.Second.Ajv.Length > 0)
            .Select(one => $"{one.First.Path}: server [{string.Join("; ", one.Second.Problems.Select(problem => problem.Message))}], ajv [{string.Join("; ", one.Second.Ajv)}]"));
        // Where a file has several mistakes an editor marks the same lines.
        (Mistake mistake, ServerAnswer answer) = mistakes.Zip(answers).Single(one => one.First.Path.StartsWith("five-mistakes-at-once/", StringComparison.Ordinal));
        Assert.Equal(mistake.Lines, answer.Problems.Select(one => one.Line).Order());
        IEnumerable<string> unseen = mistakes.Zip(answers).Where(one => one.Second.Problems.Length == 0).SelectMany(one => one.First.Codes).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(Listed(), unseen);
    }

    [Fact]
    public void Every_way_to_write_an_answer_is_judged_as_check_judges_it()
    {
        using TemporaryContent based = new();
        (string Path, string Text)[] responses = [.. Answers.Tried.Select((answer, number) => ($"{number}/responses/2020/DNK.yaml", $"{TemporaryContent.ResponseHead}answers:\n  {answer.Replace("\n", "\n  ", StringComparison.Ordinal)}\n")),
            .. Answers.Heads.Select((head, number) => ($"head-{number}/responses/2020/DNK.yaml", head + "\n"))];
        bool[] right = [.. responses.Select(one => IsRight(one.Text))];
        Assert.InRange(right.Count(good => good), 25, right.Length - 25);
        Assert.Empty(Asked(based.Read(), responses).Zip(right).Select((one, number) => (one.First, one.Second, responses[number].Text))
            .Where(one => one.First.Problems.Length == 0 != one.Second || one.First.Ajv.Length == 0 != one.Second)
            .Select(one => $"check says {(one.Second ? "right" : "wrong")}, server [{string.Join("; ", one.First.Problems.Select(problem => problem.Message))}], ajv [{string.Join("; ", one.First.Ajv)}]:\n{one.Text}"));
    }

    [Fact]
    public void Responses_that_can_be_published_have_no_problems_in_an_editor()
    {
        using World world = new(countries: 30, seed: 4);
        using TemporaryContent based = new();
        (string, string)[] madeUp = [.. Directory.EnumerateFiles(Path.Combine(world.Folder, "responses"), "*.yaml", SearchOption.AllDirectories).Select(file => ($"responses/2020/{Path.GetFileName(file)}", File.ReadAllText(file)))];
        (string, string)[] begun = [.. Real.Content.Countries.Take(3).Select(country => ($"responses/2020/{country.Iso3}.yaml", ResponseDraft.Write(Real.Content.Questionnaires[0], country)))];
        Assert.Empty(Asked(world.Content, madeUp).Concat(Asked(Real.Content, begun)).Where(one => one.Problems.Length > 0 || one.Ajv.Length > 0).Select(one => $"{one.Path}: {one.Problems.FirstOrDefault()} {one.Ajv.FirstOrDefault()}"));
        Assert.Empty(Asked(based.Read(), [("responses/2020/NOR.yaml", File.ReadAllText(based.PathTo("responses/2020/NOR.yaml")))])[0].Problems);
    }

    private static bool IsOfYaml(string code) => ReadRules.All.Any(rule => rule.Code == code) && string.CompareOrdinal(code, ReadRules.DuplicateKey.Code) <= 0;

    private static bool IsRight(string response)
    {
        using TemporaryContent content = new TemporaryContent().Put("responses/2020/DNK.yaml", response);
        return content.Findings().All(one => one.Severity != Severity.Error);
    }

    private static ServerAnswer[] Asked(Content content, IEnumerable<(string Path, string Text)> documents)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("schema");
        string schema = Path.Combine(folder.FullName, "schemas", "response-2020.json");
        Directory.CreateDirectory(Path.GetDirectoryName(schema)!);
        File.WriteAllBytes(schema, ResponseSchema.Write(content, content.Questionnaires[0]));
        Dictionary<string, object> settings = new() { ["schemas"] = new Dictionary<string, string> { [new Uri(schema).AbsoluteUri] = "**/responses/**/*.yaml" } };
        ServerAnswer[] answers = LanguageServer.Ask(folder.FullName, settings, [.. documents.Select(one => new ServerQuestion(one.Path, one.Text, Schema))]);
        folder.Delete(recursive: true);
        return answers;
    }

    // The responses of a fixture that has the base folder's countries and questions.
    private static IEnumerable<Mistake> Mistakes(string fixture)
    {
        string folder = Path.Combine(Fixture.Root, fixture, "responses");
        if (!Directory.Exists(folder) || Directory.Exists(Path.Combine(Fixture.Root, fixture, "questionnaires")) || File.Exists(Path.Combine(Fixture.Root, fixture, "countries.yaml")))
        {
            yield break;
        }

        using TemporaryContent content = Fixture.Open(fixture);
        ImmutableArray<Diagnostic> findings = content.Findings();
        foreach (string file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string path = Path.GetRelativePath(Path.Combine(Fixture.Root, fixture), file).Replace('\\', '/');
            Diagnostic[] own = [.. findings.Where(one => one.At.File == $"content/{path}")];
            if (own.Length > 0)
            {
                yield return new Mistake($"{fixture}/{path}", File.ReadAllText(file), own.Any(one => one.Severity == Severity.Error), [.. own.Select(one => one.Rule.Code).Distinct()], [.. own.Select(one => one.At.Line)]);
            }
        }
    }

    private static IEnumerable<string> Listed()
    {
        string page = File.ReadAllText(Repository.PathTo("docs/yaml.md")).ReplaceLineEndings("\n");
        string section = page.Split("\n## What a schema cannot say\n")[1].Split("\n## ")[0];
        return Row.Matches(section).SelectMany(row => row.Groups[1].Value.Split(", ")).Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^\| (MSQ[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row { get; }

    private sealed record Mistake(string Path, string Text, bool IsError, string[] Codes, int[] Lines);
}
