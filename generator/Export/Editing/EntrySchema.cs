using System.Text.Json.Nodes;
using MsqSite.Read;
using static MsqSite.Export.Editing.SchemaPart;

namespace MsqSite.Export.Editing;

/// <summary>The schemas of the entries that answers are lists of; what <c>Read.EntryReader</c> reads.</summary>
internal static class EntrySchema
{
    public static JsonObject Link() => new()
    {
        ["type"] = "object",
        ["properties"] = Keys([("name", Text("What the country calls it.")), .. Addresses()]),
        ["additionalProperties"] = false,
        ["anyOf"] = new JsonArray(
            new JsonObject { ["required"] = Texts(["name"]) },
            new JsonObject { ["required"] = Texts(["url"]) },
            new JsonObject { ["required"] = Texts(["urls"]), ["properties"] = new JsonObject { ["urls"] = new JsonObject { ["type"] = "array", ["minItems"] = 1 } } }),
    };

    /// <param name="topics">The topics of the question that asks for instruments.</param>
    public static JsonObject Instrument(JsonObject topics) => Group(
        [
            ("title", Text("The instrument's title as the country gave it.")),
            ("kind", Word(EntryReader.KindsOfInstrument, SchemaWords.Meaning, "What it is, by its own title.")),
            ("number", Text("Its number as written: 12-Z.")),
            ("date", Date("The day of the instrument: 2019-03-28.")),
            ("topics", Set(topics, "The topics that it was given under.", least: 1)),
            .. Addresses(),
        ],
        "title", "kind", "topics");

    public static JsonObject Figure() => Group(
        [
            ("label", Text("What was measured, in the country's words.")),
            ("given", Text("The figure as it was written: \"4,7 (2018)\".")),
            ("value", Number("The number that it means, with a decimal point: 4.7.")),
            ("unit", Word(EntryReader.UnitsOfFigures, SchemaWords.Meaning, "The unit, where it is known.")),
            ("year", Whole(1900, 2999, "^0*(?:19|2[0-9])[0-9]{2}$", "The year that the figure is of, where it is known.")),
        ],
        "label", "given");

    public static JsonObject Cooperation() => OneOfKeys(
        Group(
            [
                .. Partners(least: 1),
                ("and-others", Flag("The country wrote \"and others\" behind the partners that it named.")),
                ("subject", Text("What the cooperation is about.")),
                .. Addresses(),
            ]),
        "partner", "partners");

    public static JsonObject Partnership() => Group([("name", Text("What the partnership is called.")), .. Partners(least: 0), .. Addresses()], "name");

    private static (string, JsonObject)[] Addresses() =>
    [
        ("url", Address("The address as the country wrote it, with or without http://.")),
        ("urls", List(Address(), "Several addresses of one thing, in place of url.")),
    ];

    private static (string, JsonObject)[] Partners(int least) =>
    [
        ("partner", Text("The partner's name as the country wrote it.")),
        ("partners", List(Text(), "Several partners, in place of partner.", least)),
    ];
}
