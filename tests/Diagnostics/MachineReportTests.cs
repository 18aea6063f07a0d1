using System.Text.Json;
using System.Xml.Linq;
using Json.Schema;
using MsqSite.Diagnostics;

namespace MsqSite.Tests.Diagnostics;

/// <summary>Reports for programs: whole without findings, and whole whatever somebody wrote.</summary>
public sealed class MachineReportTests
{
    // Microsoft's copy of the standard's schema, from the npm package @microsoft/jest-sarif (MIT). It is written for draft 4 of JSON Schema and uses
    // nothing that draft 7, which the validator reads, means otherwise: only the name of the schema's own address changed.
    private static readonly Lazy<JsonSchema> SarifSchema = new(() => JsonSchema.FromText(File.ReadAllText(Repository.PathTo("tests/Diagnostics/Sarif/sarif-2.1.0.json"))
        .Replace("http://json-schema.org/draft-04/schema#", "http://json-schema.org/draft-07/schema#", StringComparison.Ordinal)
        .Replace("\"id\": \"https:", "\"$id\": \"https:", StringComparison.Ordinal)));

    [Fact]
    public void Json_has_each_finding_with_its_place()
    {
        using JsonDocument json = JsonDocument.Parse(Runs.Told(JsonReport.Write, Runs.Hostile));
        JsonElement first = json.RootElement.GetProperty("findings")[0];
        Assert.Equal(("MSQ203", "error", 14, 12, 15), (first.GetProperty("code").GetString(), first.GetProperty("severity").GetString(), first.GetProperty("line").GetInt32(), first.GetProperty("column").GetInt32(), first.GetProperty("length").GetInt32()));
        Assert.Equal("https://git.example/blob/main/docs/codes.md#msq203-unknown-topic", first.GetProperty("help").GetString());
        Assert.False(json.RootElement.GetProperty("findings")[2].TryGetProperty("line", out _));
        Assert.Equal((1, 1, 1), (json.RootElement.GetProperty("errors").GetInt32(), json.RootElement.GetProperty("warnings").GetInt32(), json.RootElement.GetProperty("hints").GetInt32()));
    }

    [Fact]
    public void Json_without_findings_is_whole()
    {
        using JsonDocument json = JsonDocument.Parse(Runs.Told(JsonReport.Write, Runs.Empty));
        Assert.Empty(json.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal(2, json.RootElement.GetProperty("files").GetArrayLength());
    }

    [Fact]
    public void The_page_on_reports_names_every_key_of_the_json()
    {
        string page = File.ReadAllText(Repository.PathTo("docs/reports.md"));
        using JsonDocument json = JsonDocument.Parse(Runs.Told(JsonReport.Write, Runs.Hostile));
        IEnumerable<string> keys = json.RootElement.EnumerateObject().Concat(json.RootElement.GetProperty("findings")[0].EnumerateObject()).Select(key => key.Name);
        Assert.All(keys, key => Assert.Contains($"`{key}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_workflow_command_is_one_line_that_nobody_can_add_to()
    {
        string[] lines = Runs.Told(GitHubReport.Write, Runs.Hostile).TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("::error file=content/responses/2020/BLR.yaml,line=14,endLine=14,col=12,endColumn=27,title=MSQ203%3A Unknown topic::unknown topic \"a, b: 100%25 ", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("%0Adid you%0D%0Amean::error \"x\"?", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("::warning file=content/a folder/ÅLÄ%2C1%3A2.yaml,line=3,", lines[1], StringComparison.Ordinal);
        Assert.Equal("::notice file=content/site.yaml,title=MSQ212%3A Text given in more than one answer::the same text", lines[2]);
    }

    [Fact]
    public void Warnings_that_stop_a_run_are_errors_for_programs_too()
    {
        ReportedRun strict = Runs.Hostile with { Strict = true };
        Assert.StartsWith("::error", Runs.Told(GitHubReport.Write, strict).Split('\n')[1], StringComparison.Ordinal);
        Assert.Equal("2", XDocument.Parse(Runs.Told(JUnitReport.Write, strict)).Root!.Attribute("failures")!.Value);
        Assert.Equal("error", JsonDocument.Parse(Runs.Told(SarifReport.Write, strict)).RootElement.GetProperty("runs")[0].GetProperty("results")[1].GetProperty("level").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Sarif_keeps_to_the_schema_of_the_standard(bool findings)
    {
        using JsonDocument log = JsonDocument.Parse(Runs.Told(SarifReport.Write, findings ? Runs.Hostile : Runs.Empty));
        EvaluationResults verdict = SarifSchema.Value.Evaluate(log.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        Assert.True(verdict.IsValid, string.Join('\n', (verdict.Details ?? []).Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}")));
    }

    [Fact]
    public void The_schema_finds_a_fault()
    {
        using JsonDocument log = JsonDocument.Parse(Runs.Told(SarifReport.Write, Runs.Hostile).Replace("\"startLine\": 14", "\"startLine\": 0", StringComparison.Ordinal));
        Assert.False(SarifSchema.Value.Evaluate(log.RootElement).IsValid);
    }

    [Fact]
    public void Sarif_leads_from_each_result_to_its_rule_and_place()
    {
        using JsonDocument log = JsonDocument.Parse(Runs.Told(SarifReport.Write, Runs.Hostile));
        JsonElement run = log.RootElement.GetProperty("runs")[0];
        JsonElement rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(RuleBook.All.Length, rules.GetArrayLength());
        Assert.All(run.GetProperty("results").EnumerateArray(), result => Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        JsonElement second = run.GetProperty("results")[1].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("content/a%20folder/%C3%85L%C3%84%2C1%3A2.yaml", second.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("%SRCROOT%", second.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
        Assert.Equal((1, 2), (second.GetProperty("region").GetProperty("startColumn").GetInt32(), second.GetProperty("region").GetProperty("endColumn").GetInt32()));
    }

    [Fact]
    public void A_file_that_lies_elsewhere_has_a_whole_address_in_sarif()
    {
        string elsewhere = Path.Combine(Path.GetTempPath(), "a b.yaml").Replace('\\', '/');
        ReportedRun run = Runs.Empty with { Findings = [new Diagnostic(CheckRules.RepeatedText, SourceSpan.WholeFile(elsewhere), "x", null)] };
        JsonElement location = JsonDocument.Parse(Runs.Told(SarifReport.Write, run)).RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
        Assert.StartsWith("file:///", location.GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.False(location.TryGetProperty("uriBaseId", out _));
    }

    [Fact]
    public void Junit_has_a_suite_for_each_file_and_a_failure_for_each_error()
    {
        XElement root = XDocument.Parse(Runs.Told(JUnitReport.Write, Runs.Hostile)).Root!;
        Assert.Equal(["content/a folder/ÅLÄ,1:2.yaml", "content/responses/2020/BLR.yaml", "content/site.yaml"], root.Elements("testsuite").Select(suite => suite.Attribute("name")!.Value));
        Assert.Equal(("3", "1"), (root.Attribute("tests")!.Value, root.Attribute("failures")!.Value));
        XElement failure = Assert.Single(root.Descendants("failure"));
        Assert.Equal("MSQ203", failure.Attribute("type")!.Value);
        Assert.Contains("\\u0001 <&> ]]> \\uD800 国", failure.Value, StringComparison.Ordinal);
        Assert.Equal(2, root.Descendants("system-out").Count());
    }

    [Fact]
    public void Junit_of_clean_files_has_a_test_for_each()
    {
        XElement root = XDocument.Parse(Runs.Told(JUnitReport.Write, Runs.Empty)).Root!;
        Assert.All(root.Elements("testsuite"), suite => Assert.Empty(Assert.Single(suite.Elements("testcase")).Elements()));
        Assert.Equal("2", root.Attribute("tests")!.Value);
    }
}
