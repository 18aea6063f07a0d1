using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MsqSite.Model;

namespace MsqSite.Export;

/// <summary>Writes <c>link-health.json</c>: one address a line, sorted, so that a commit shows what changed and nothing else.</summary>
public static class LinkHealthFile
{
    // An address has ampersands; the file is JSON and never part of a page.
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(LinkHealth health)
    {
        ArrayBufferWriter<byte> file = new();
        Put(file, $"{{\n  \"probed\": \"{Day(health.Probed ?? default)}\",\n  \"addresses\": {{");
        using Utf8JsonWriter line = new(file, OneLine);
        string between = "\n";
        foreach ((string href, AddressHealth one) in health.Addresses.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            Put(file, $"{between}    {Quoted(href)}: ");
            WriteEntry(line, one, health.Probed);
            line.Flush();
            line.Reset();
            between = ",\n";
        }

        Put(file, "\n  }\n}\n");
        return file.WrittenSpan.ToArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, AddressHealth one, DateOnly? probed)
    {
        json.WriteStartObject();
        json.WriteString("state", LinkWords.Of(one.State));
        if (one.Trouble is { } trouble)
        {
            json.WriteString("trouble", LinkWords.Of(trouble));
        }

        if (one.Status is { } status)
        {
            json.WriteNumber("status", status);
        }

        json.WriteString("since", Day(one.Since));
        if (one.LastReached is { } reached && !(one.IsReached && reached == probed))
        {
            json.WriteString("last-reached", Day(reached)); // else the line would change with every run
        }

        if (one.LeadsTo is { } end)
        {
            json.WriteString("leads-to", end);
        }

        if (one.AnswersHttps is { } answers)
        {
            json.WriteBoolean("answers-https", answers);
        }

        if (one.FragmentMissing)
        {
            json.WriteBoolean("fragment-missing", true);
        }

        json.WriteEndObject();
    }

    private static string Quoted(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Put(ArrayBufferWriter<byte> file, string text) => file.Write(Encoding.UTF8.GetBytes(text));
}
