using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MsqSite.Export;

/// <summary>Makes a file of JSON. Letters stand as themselves: the files are read by programs, never put into a page.</summary>
internal static class JsonFile
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions InLines = Options with { Indented = true, NewLine = "\n" };

    public static byte[] Write(Action<Utf8JsonWriter> content)
    {
        ArrayBufferWriter<byte> buffer = new(1 << 14);
        Write(buffer, content);
        return buffer.WrittenSpan.ToArray();
    }

    public static void Write(IBufferWriter<byte> file, Action<Utf8JsonWriter> content)
    {
        using Utf8JsonWriter json = new(file, Options);
        content(json);
    }

    /// <summary>A file that people read too: indented.</summary>
    public static byte[] Write(JsonObject whole)
    {
        ArrayBufferWriter<byte> buffer = new(1 << 14);
        using (Utf8JsonWriter json = new(buffer, InLines))
        {
            whole.WriteTo(json);
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    public static void Numbers(this Utf8JsonWriter json, IEnumerable<int> numbers)
    {
        json.WriteStartArray();
        foreach (int number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    public static void Texts(this Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
