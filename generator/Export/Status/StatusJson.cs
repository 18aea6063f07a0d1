using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using MsqSite.Model;
using MsqSite.Shape;

namespace MsqSite.Export.Status;

/// <summary>Who answered what as JSON, for programs; <c>docs/status-and-diff.md</c> describes its shape.</summary>
internal static class StatusJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Coverage coverage)
    {
        ArrayBufferWriter<byte> buffer = new(1 << 14);
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartObject();
            WriteEdition(json, coverage.Edition);
            WriteTotals(json, coverage);
            json.WriteStartArray("questions");
            for (int place = 0; place < coverage.Questions.Length; place++)
            {
                WriteQuestion(json, coverage, place);
            }

            json.WriteEndArray();
            json.WriteStartArray("countries");
            foreach (CoveredCountry country in coverage.Countries)
            {
                WriteCountry(json, coverage, country);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteTotals(Utf8JsonWriter json, Coverage coverage)
    {
        json.WriteStartObject("totals");
        json.WriteNumber("countries", coverage.Countries.Length);
        json.WriteStartObject("responses");
        foreach (ResponseStatus status in Coverage.Statuses)
        {
            json.WriteNumber(PlaceShaper.StatusKey(status), coverage.Count(status));
        }

        json.WriteEndObject();
        json.WriteStartObject("answers");
        foreach (Standing state in Coverage.States)
        {
            json.WriteNumber(Standings.Key(state), coverage.Count(state));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteQuestion(Utf8JsonWriter json, Coverage coverage, int place)
    {
        (Question question, int lastAsked, _) = coverage.Questions[place];
        json.WriteStartObject();
        json.WriteString("key", question.Key);
        json.WriteString("number", question.Number);
        json.WriteString("label", question.Label.Value);
        json.WriteNumber("last-asked", lastAsked);
        json.WriteStartObject("answers");
        foreach (Standing state in Coverage.States)
        {
            json.WriteNumber(Standings.Key(state), coverage.Count(place, state));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCountry(Utf8JsonWriter json, Coverage coverage, CoveredCountry country)
    {
        json.WriteStartObject();
        json.WriteString("country", country.Country.Iso3.Value);
        json.WriteString("name", country.Country.ShortNames.English);
        json.WriteString("state", PlaceShaper.StatusKey(country.Status));
        WriteEdition(json, country.Edition);
        json.WriteStartObject("answers");
        foreach ((CoveredQuestion covered, CoveredAnswer answer) in coverage.Questions.Zip(country.Answers))
        {
            json.WriteStartObject(covered.Question.Key);
            json.WriteString("state", Standings.Key(answer.State));
            WriteEdition(json, answer.Edition);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteEdition(Utf8JsonWriter json, int? edition)
    {
        if (edition is { } year)
        {
            json.WriteNumber("edition", year);
        }
        else
        {
            json.WriteNull("edition");
        }
    }
}
