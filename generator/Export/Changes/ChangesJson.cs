using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using MsqSite.Model;
using MsqSite.Shape;
using MsqSite.Shape.Changes;

namespace MsqSite.Export.Changes;

/// <summary>Two responses compared, as JSON for programs; <c>docs/status-and-diff.md</c> describes its shape.</summary>
internal static class ChangesJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(ResponseComparison comparison)
    {
        ArrayBufferWriter<byte> buffer = new(1 << 14);
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartObject();
            Write(json, "from", comparison.From);
            Write(json, "to", comparison.To);
            json.WriteStartObject("totals");
            foreach (ChangeKind kind in Enum.GetValues<ChangeKind>())
            {
                json.WriteNumber(ChangesShaper.Key(kind), comparison.Questions.Count(question => question.Kind == kind));
            }

            json.WriteEndObject();
            json.WriteStartArray("questions");
            foreach (QuestionComparison question in comparison.Questions)
            {
                Write(json, question);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string name, ComparedResponse side)
    {
        json.WriteStartObject(name);
        json.WriteString("name", side.Name);
        json.WriteString("country", side.Response.Country.Value);
        json.WriteNumber("edition", side.Response.Edition);
        json.WriteString("state", PlaceShaper.StatusKey(side.Response.Status));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, QuestionComparison question)
    {
        json.WriteStartObject();
        json.WriteString("key", question.Key);
        json.WriteString("label", question.Asked.Label.Value);
        json.WriteString("change", ChangesShaper.Key(question.Kind));
        Write(json, "from", question.From, question.FromState);
        Write(json, "to", question.To, question.ToState);
        if (question.To?.SplitFrom is { } whole)
        {
            json.WriteString("split-from", whole.Value);
        }

        json.WriteStartArray("parts");
        foreach (PartComparison part in question.Parts)
        {
            Write(json, part);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Question? asked, AnswerState state)
    {
        json.WriteStartObject(name);
        json.WriteString("number", asked?.Number);
        json.WriteString("state", Phrases.StateKey(state));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PartComparison part)
    {
        json.WriteStartObject();
        json.WriteString("key", part.Key);
        json.WriteString("label", part.Label);
        json.WriteString("change", ChangesShaper.Key(part.Kind));
        json.WriteString("from", Phrases.StateKey(part.From));
        json.WriteString("to", Phrases.StateKey(part.To));
        json.WriteStartArray("lines");
        foreach (ComparedLine line in part.Lines)
        {
            json.WriteStartArray();
            foreach (ComparedWords words in line.Words)
            {
                json.WriteStartObject();
                json.WriteString(words.Change switch { WordChange.Removed => "removed", WordChange.Added => "added", _ => "same" }, words.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
