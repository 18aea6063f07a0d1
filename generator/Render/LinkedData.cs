using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using MsqSite.Shape.Linked;

namespace MsqSite.Render;

/// <summary>Writes what a page tells machines as JSON-LD, in the words of schema.org and with all that a reader needs: no context is fetched.</summary>
internal static class LinkedData
{
    private const string Vocabulary = "https://schema.org/";

    // Letters stand as themselves. No sign of HTML does, nor a separator of lines: nothing in a text can end the element.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Html Write(IEnumerable<Thing> things)
    {
        ImmutableArray<Thing> all = [.. things];
        SortedDictionary<string, string> terms = new(StringComparer.Ordinal);
        Array.ForEach([.. all], thing => Gather(thing, terms));
        ArrayBufferWriter<byte> buffer = new(1 << 12);
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteStartObject("@context");
            json.WriteString("@vocab", Vocabulary);
            foreach ((string property, string type) in terms)
            {
                json.WriteStartObject(property);
                json.WriteString("@type", type);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            if (all.Length == 1)
            {
                Write(json, all[0]);
            }
            else
            {
                json.WriteStartArray("@graph");
                foreach (Thing thing in all)
                {
                    json.WriteStartObject();
                    Write(json, thing);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return new Html(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    // Addresses and days are written as texts: the context says under which properties they stand.
    private static void Gather(Thing thing, SortedDictionary<string, string> terms)
    {
        foreach ((string property, Said? value) in thing.Facts)
        {
            Gather(property, value, terms);
        }
    }

    private static void Gather(string property, Said? value, SortedDictionary<string, string> terms)
    {
        switch (value)
        {
            case Said.Link:
                terms[property] = "@id";
                break;
            case Said.Day:
                terms[property] = "Date";
                break;
            case Said.Whole whole:
                Gather(whole.Thing, terms);
                break;
            case Said.Many many:
                foreach (Said one in many.All)
                {
                    Gather(property, one, terms);
                }

                break;
        }
    }

    private static void Write(Utf8JsonWriter json, Thing thing)
    {
        if (thing.Types.Length == 1)
        {
            json.WriteString("@type", thing.Types[0]);
        }
        else
        {
            json.WriteStartArray("@type");
            foreach (string type in thing.Types)
            {
                json.WriteStringValue(type);
            }

            json.WriteEndArray();
        }

        if (thing.Id is { } id)
        {
            json.WriteString("@id", id);
        }

        foreach ((string property, Said? value) in thing.Facts)
        {
            if (value is not null)
            {
                json.WritePropertyName(property);
                Write(json, value);
            }
        }
    }

    private static void Write(Utf8JsonWriter json, Said value)
    {
        switch (value)
        {
            case Said.Text text:
                json.WriteStringValue(text.Value);
                break;
            case Said.Link link:
                json.WriteStringValue(link.Address);
                break;
            case Said.Day day:
                json.WriteStringValue(day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case Said.Number number:
                json.WriteNumberValue(number.Value);
                break;
            case Said.Truth truth:
                json.WriteBooleanValue(truth.Value);
                break;
            case Said.Known known:
                json.WriteStartObject();
                json.WriteString("@id", known.Id);
                json.WriteEndObject();
                break;
            case Said.Whole whole:
                json.WriteStartObject();
                Write(json, whole.Thing);
                json.WriteEndObject();
                break;
            case Said.Many many:
                json.WriteStartArray();
                foreach (Said one in many.All)
                {
                    Write(json, one);
                }

                json.WriteEndArray();
                break;
        }
    }
}
