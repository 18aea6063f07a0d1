using System.Text.Json;

namespace MsqSite.Diagnostics;

/// <summary>Findings as SARIF 2.1.0, which code hosts and editors read; every rule with its help, whether it was broken or not.</summary>
public static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    // By custom the root of the repository that the tool ran in.
    private const string Base = "%SRCROOT%";

    public static void Write(ReportedRun run, Stream output)
    {
        using Utf8JsonWriter json = new(output, JsonReport.Readable);
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, run);
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true); // it ran to its end, whatever it found
        json.WriteNumber("exitCode", run.ExitCode);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Base);
        WriteText(json, "description", "The folder that the program was run in.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (Diagnostic finding in run.Findings)
        {
            WriteResult(json, finding, run);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, ReportedRun run)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "msqsite");
        json.WriteString("version", run.Version);
        json.WriteString("semanticVersion", run.Version);
        json.WriteStartArray("rules");
        foreach (Rule rule in RuleBook.All)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            WriteText(json, "shortDescription", rule.Title);
            WriteText(json, "fullDescription", rule.Explanation);
            WriteText(json, "help", $"{rule.Explanation} {rule.Remedy}");
            if (run.Help(rule) is { } address)
            {
                json.WriteString("helpUri", address);
            }

            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic finding, ReportedRun run)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Code);
        json.WriteNumber("ruleIndex", RuleBook.All.IndexOf(finding.Rule));
        json.WriteString("level", run.Stops(finding) ? "error" : Level(finding.Severity));
        WriteText(json, "message", finding.Remedy is { } remedy ? $"{finding.Message}: {remedy}" : finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteFile(json, finding.At.File);
        if (finding.At.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", finding.At.Line);
            json.WriteNumber("startColumn", finding.At.Column);
            json.WriteNumber("endColumn", finding.At.Column + Math.Max(1, finding.At.Length)); // the column behind the last one
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, string file)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", ReportPath.Reference(file));
        if (!Path.IsPathFullyQualified(ReportPath.Of(file)))
        {
            json.WriteString("uriBaseId", Base);
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
