using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MsqSite.Model;
using MsqSite.Shape;
using static MsqSite.Export.Editing.SchemaPart;

namespace MsqSite.Export.Editing;

/// <summary>
/// The JSON Schema (draft-07) of an edition's responses, made from its questionnaire: completion, hovers and the first check of a text editor.
/// It says what <c>Read.ResponseReader</c> accepts, as far as a schema can; docs/yaml.md lists what it cannot.
/// </summary>
public static class ResponseSchema
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Where it lies under the content folder, with forward slashes.</summary>
    public static string File(int edition) => string.Create(CultureInfo.InvariantCulture, $"schemas/response-{edition}.json");

    public static byte[] Write(Content content, Questionnaire questionnaire)
    {
        ArrayBufferWriter<byte> buffer = new(1 << 16);
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            Of(content, questionnaire).WriteTo(json);
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static JsonObject Of(Content content, Questionnaire questionnaire)
    {
        JsonObject schema = Group(Keys(content, questionnaire), "country", "edition");
        // Only what may be published must have the day of its publication and the answers.
        schema["if"] = new JsonObject
        {
            ["required"] = Texts(["publication-authorised"]),
            ["properties"] = new JsonObject { ["publication-authorised"] = new JsonObject { ["not"] = new JsonObject { ["enum"] = new JsonArray(false, "false") } } },
            ["not"] = new JsonObject { ["required"] = Texts(["withdrawn"]) },
        };
        schema["then"] = new JsonObject { ["required"] = Texts(["published", "answers"]) };
        // Without descriptions: an editor shows those of the innermost schema, and there the question's wording should stand.
        schema["definitions"] = SchemaPart.Keys(
        [
            ("state", AnswerSchema.States()),
            ("box", AnswerSchema.Boxes()),
            ("link", EntrySchema.Link()),
            ("links", List(Ref("link"))),
            ("figure", EntrySchema.Figure()),
            ("cooperation", EntrySchema.Cooperation()),
            ("partnership", EntrySchema.Partnership()),
        ]);
        JsonObject whole = new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$id"] = Routes.Absolute(content.Settings.BaseUrl, Routes.ResponseSchema(questionnaire.Edition)),
            ["title"] = string.Create(CultureInfo.InvariantCulture, $"A response of {questionnaire.Edition}"),
            ["description"] = $"All that one country answered. {FormText.Line(questionnaire.Title)}",
        };
        foreach ((string key, JsonNode? value) in schema.ToArray())
        {
            schema.Remove(key);
            whole[key] = value;
        }

        return whole;
    }

    private static (string, JsonObject)[] Keys(Content content, Questionnaire questionnaire) =>
    [
        ("country", Country(content)),
        ("edition", Edition(questionnaire.Edition)),
        ("submitted", Date("The day that the country dated its answers, where it is known.")),
        ("published", Date("The day on which this site first publishes the response; needed once publication is authorised.")),
        ("updated", Date("The day of the last change after publication; say under corrections what changed.")),
        ("publication-authorised", Flag($"True where the country signed the questionnaire's own line: \"{FormText.Line(questionnaire.Consent)}\" Without it nothing of this file is published.")),
        ("withdrawn", Date("The day on which the country took its consent back. The addresses stay and say so; the answers are published no longer.")),
        ("language", Text("The language of the answers, as a code: en.")),
        ("source", Group([("file", Source()), ("note", Text("What a reader should know of the source."))], "file")),
        ("corrections", List(Correction(questionnaire), "What changed after publication.")),
        ("answers", Described(Group(
            from section in questionnaire.Sections from question in section.Questions select (question.Key, AnswerSchema.Of(questionnaire, section, question))),
            "One key for each question. A question that is left out was not answered.")),
        ("notes", Described(Group(questionnaire.Questions.Select(question => (question.Key, Text($"Our note on {FormText.Title(question)}")))), "Our own notes on how the source was read, by question.")),
        ("respondent", Described(Group([("organisation", Text("The body that filled in the questionnaire.")), ("officers", Officers())]), "Who filled in the questionnaire.")),
    ];

    private static JsonObject Country(Content content) => new()
    {
        ["description"] = "The country's three-letter code of ISO 3166-1.",
        ["enum"] = Texts(content.Countries.Select(country => country.Iso3.Value)),
        ["markdownEnumDescriptions"] = Texts(content.Countries.Select(country => country.ShortNames.English)),
    };

    private static JsonObject Edition(int edition) => Described(
        AnyOf(new JsonObject { ["const"] = edition }, Nameless(new JsonObject { ["type"] = "string", ["pattern"] = string.Create(CultureInfo.InvariantCulture, $"^0*{edition}$") })),
        "The edition of the Survey, named by its year.");

    private static JsonObject Source() => new()
    {
        ["type"] = "string",
        ["pattern"] = @"^sources/(?!(?:.*/)?\.\.(?:/|$))[^\\]+$",
        ["errorMessage"] = "Name a file under content/sources, for example sources/2020/BLR.txt.",
        ["description"] = "The document that the answers were transcribed from, under the content folder: sources/2020/BLR.txt.",
    };

    private static JsonObject Correction(Questionnaire questionnaire) => Group(
        [
            ("date", Date("The day of the correction.")),
            ("question", Word(questionnaire.Questions.Select(question => question.Key), key => questionnaire.ByKey[key].Label.Value, "The question whose answer changed.")),
            ("what", Text("What changed, in a sentence.")),
        ],
        "date", "what");

    private static JsonObject Officers() => new() { ["const"] = "withheld", ["description"] = "The officers who filled in the questionnaire are private people: no file names them." };
}
