using System.Text.Encodings.Web;
using System.Text.Json;

namespace MsqSite.Diagnostics;

/// <summary>Findings as JSON; <c>docs/reports.md</c> describes the shape, which only ever grows.</summary>
public static class JsonReport
{
    // For files and terminals, not for pages: letters of all scripts stay as they are.
    internal static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(ReportedRun run, Stream output)
    {
        using Utf8JsonWriter json = new(output, Readable);
        json.WriteStartObject();
        json.WriteString("tool", "msqsite");
        json.WriteString("version", run.Version);
        json.WriteString("command", run.Command);
        json.WriteBoolean("strict", run.Strict);
        json.WriteNumber("exitCode", run.ExitCode);
        json.WriteNumber("errors", run.Count(Severity.Error));
        json.WriteNumber("warnings", run.Count(Severity.Warning));
        json.WriteNumber("hints", run.Count(Severity.Hint));
        json.WriteStartArray("files");
        foreach (string file in run.Files)
        {
            json.WriteStringValue(ReportPath.Of(file));
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (Diagnostic finding in run.Findings)
        {
            Write(json, finding, run.Help(finding.Rule));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic finding, string? help)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Rule.Code);
        json.WriteString("severity", RunSummary.Word(finding.Severity));
        json.WriteString("title", finding.Rule.Title);
        json.WriteString("file", ReportPath.Of(finding.At.File));
        if (finding.At.Line > 0)
        {
            json.WriteNumber("line", finding.At.Line);
            json.WriteNumber("column", finding.At.Column);
            json.WriteNumber("length", finding.At.Length);
        }

        json.WriteString("message", finding.Message);
        if (finding.Remedy is { } remedy)
        {
            json.WriteString("remedy", remedy);
        }

        if (help is not null)
        {
            json.WriteString("help", help);
        }

        json.WriteEndObject();
    }
}
