using System.Text.Json;
using MsqSite.Export.Editing;
using MsqSite.Tests.Commands;
using MsqSite.Tests.Fixtures;
using MsqSite.Tests.RealContent;

namespace MsqSite.Tests.Schema;

/// <summary>The schemas that are kept in <c>content/schemas/</c>, and how an editor comes to them.</summary>
public sealed class SchemaFileTests
{
    public static TheoryData<int> Editions => [.. Real.Content.Questionnaires.Select(one => one.Edition)];

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_schema_that_is_kept_is_current(int edition)
    {
        string path = Path.Combine(Repository.Content, ResponseSchema.File(edition));
        byte[] expected = ResponseSchema.Write(Real.Content, Real.Content.Questionnaire(edition)!);
        if (Environment.GetEnvironmentVariable("SNAPSHOTS") == "overwrite")
        {
            File.WriteAllBytes(path, expected);
        }

        Assert.Equal(System.Text.Encoding.UTF8.GetString(expected), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_settings_of_the_editor_and_each_response_name_the_schema(int edition)
    {
        using JsonDocument settings = JsonDocument.Parse(File.ReadAllText(Repository.PathTo(".vscode/settings.json")));
        Assert.Equal($"content/responses/{edition}/*.yaml", settings.RootElement.GetProperty("yaml.schemas").GetProperty($"content/{ResponseSchema.File(edition)}").GetString());
        Assert.All(Directory.EnumerateFiles(Repository.PathTo($"content/responses/{edition}"), "*.yaml"), file => Assert.Equal(ResponseDraft.SchemaLine(edition), File.ReadLines(file).First()));
    }

    [Fact]
    public void The_schema_says_where_on_the_site_it_is_published_and_is_published_there()
    {
        using TemporarySite site = new TemporarySite().Built("--base-url", "https://example.org/msq/");
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(site.PathTo("data/2020/response.schema.json")));
        Assert.Equal("https://example.org/msq/data/2020/response.schema.json", schema.RootElement.GetProperty("$id").GetString());
        Assert.Equal("http://json-schema.org/draft-07/schema#", schema.RootElement.GetProperty("$schema").GetString());
    }

    [Fact]
    public void The_command_writes_the_schemas_and_tells_when_they_are_no_longer_current()
    {
        using TemporaryContent content = new();
        string path = content.PathTo("schemas/response-2020.json");
        Assert.Equal(2, Run(content, "--check").ExitCode);
        Msqsite.Result written = Run(content);
        Assert.Equal((0, ""), (written.ExitCode, written.Error));
        Assert.EndsWith("/schemas/response-2020.json", written.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal([path], Directory.GetFileSystemEntries(Path.GetDirectoryName(path)!));
        Assert.Equal(0, Run(content, "--check").ExitCode);

        File.WriteAllText(path, File.ReadAllText(path).ReplaceLineEndings("\r\n"));
        Assert.Equal(0, Run(content, "--check").ExitCode); // a checkout on Windows

        content.Change("questionnaires/2020.yaml", "{key: blockchain, label: Blockchain}", "{key: blockchain, label: Chains of blocks}");
        Msqsite.Result stale = Run(content, "--check");
        Assert.Equal((2, ""), (stale.ExitCode, stale.Output));
        Assert.Contains("schemas/response-2020.json", stale.Error, StringComparison.Ordinal);
        Run(content);
        Assert.Equal(0, Run(content, "--check").ExitCode);
    }

    [Fact]
    public void A_response_with_a_mistake_is_no_hindrance_and_a_questionnaire_with_one_is()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  technologies: {selected: [big-dat]}");
        Assert.Equal(0, Run(content).ExitCode);
        content.Change("questionnaires/2020.yaml", "kind: yes-no", "kind: yes-or-no");
        byte[] before = File.ReadAllBytes(content.PathTo("schemas/response-2020.json"));
        Msqsite.Result run = Run(content);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("questionnaires/2020.yaml", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(content.PathTo("schemas/response-2020.json")));
    }

    private static Msqsite.Result Run(TemporaryContent content, params string[] more) => Msqsite.Run(["schema", "--content", content.Root, .. more]);
}
