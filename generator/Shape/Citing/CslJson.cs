using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MsqSite.Shape.Citing;

/// <summary>Writes citations as CSL-JSON, which Zotero, Pandoc and citeproc read.</summary>
internal static class CslJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, IndentSize = 1, NewLine = "\n" };

    public static string Write(params IEnumerable<Citation> cited)
    {
        ArrayBufferWriter<byte> buffer = new(1 << 10);
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartArray();
            foreach (Citation one in cited)
            {
                Write(json, one);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, Citation cited)
    {
        json.WriteStartObject();
        json.WriteString("id", cited.Key);
        json.WriteString("type", cited.IsData ? "dataset" : "document");
        json.WriteStartArray("author");
        json.WriteStartObject();
        json.WriteString("literal", cited.Author);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("title", cited.Title);
        if (cited.Date is { } day)
        {
            json.WriteStartObject("issued");
            json.WriteStartArray("date-parts");
            json.WriteStartArray();
            json.WriteNumberValue(day.Year);
            json.WriteNumberValue(day.Month);
            json.WriteNumberValue(day.Day);
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteString("genre", cited.Form);
        json.WriteString("publisher", cited.Site);
        json.WriteString("URL", cited.Address);
        json.WriteEndObject();
    }
}
