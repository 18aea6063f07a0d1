using System.Text.Json.Nodes;

namespace MsqSite.Export.Editing;

/// <summary>
/// The small pieces that schemas are built of. What is read here as a text may be, for other readers of YAML, a number (<c>2019</c>) or a truth
/// (<c>true</c>): a text is any of them. The keys beside the standard's (<c>markdownDescription</c> and the like) are those of yaml-language-server.
/// </summary>
internal static class SchemaPart
{
    // What WebAddress refuses: white space, and a scheme other than these. "example.org:8080/" has a port, not a scheme.
    private const string AddressPattern = @"^(?:[hH][tT][tT][pP][sS]?:|[mM][aA][iI][lL][tT][oO]:|[A-Za-z][A-Za-z0-9+-]*\.[A-Za-z0-9.+-]*:[0-9]|(?![A-Za-z][A-Za-z0-9.+-]*:))\S+$";

    // The days of each month, and of February in a leap year.
    private const string DatePattern = @"^(?!0000)[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))$"
        + "|^(?!0000)(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29$";

    public static JsonObject Text(string? description = null) => Matching(@"\S", "a text, and not an empty one", description);

    public static JsonObject Address(string? description = null) => Matching(AddressPattern, "an address without spaces: http, https or mailto, or none of them written", description);

    public static JsonObject Date(string? description = null) => Described(new JsonObject
    {
        ["type"] = "string",
        ["pattern"] = DatePattern,
        ["errorMessage"] = "Write year-month-day, for example 2019-03-28.",
    }, description);

    public static JsonObject Flag(string? description = null) => Described(AnyOf(new JsonObject { ["type"] = "boolean" }, Nameless(Matching("^(?:true|false)$", "true or false"))), description);

    /// <summary>A whole number, in quotes or not.</summary>
    public static JsonObject Whole(int least, int most, string pattern, string? description = null) => Described(AnyOf(
        new JsonObject { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most },
        Nameless(new JsonObject { ["type"] = "string", ["pattern"] = pattern })), description);

    public static JsonObject Number(string? description = null) => Described(AnyOf(
        new JsonObject { ["type"] = "number" },
        Nameless(new JsonObject { ["type"] = "string", ["pattern"] = @"^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)$" })), description);

    /// <summary>One of a few words. No type is named: given one, yaml-language-server writes <c>"no"</c> in quotes, which is a text and not a state.</summary>
    public static JsonObject Word(IEnumerable<string> words, Func<string, string> meaning, string? description = null)
    {
        string[] all = [.. words];
        return Described(new JsonObject { ["enum"] = Texts(all), ["markdownEnumDescriptions"] = Texts(all.Select(meaning)) }, description);
    }

    public static JsonObject List(JsonObject items, string? description = null, int least = 0) => Described(new JsonObject { ["type"] = "array", ["items"] = items, ["minItems"] = least }, description);

    /// <summary>Each entry once.</summary>
    public static JsonObject Set(JsonObject items, string? description = null, int least = 0)
    {
        JsonObject set = List(items, description, least);
        set["uniqueItems"] = true;
        return set;
    }

    /// <summary>A group of keys that takes no others.</summary>
    public static JsonObject Group(IEnumerable<(string Key, JsonObject Value)> keys, params string[] required)
    {
        JsonObject group = new() { ["type"] = "object", ["properties"] = Keys(keys), ["additionalProperties"] = false };
        if (required.Length > 0)
        {
            group["required"] = Texts(required);
        }

        return group;
    }

    public static JsonObject Keys(IEnumerable<(string Key, JsonObject Value)> keys)
    {
        JsonObject properties = [];
        foreach ((string key, JsonObject value) in keys)
        {
            properties.TryAdd(key, value);
        }

        return properties;
    }

    public static JsonObject AnyOf(params JsonObject[] alternatives) => new() { ["anyOf"] = new JsonArray(alternatives) };

    /// <summary>yaml-language-server tells alternatives apart by their titles: of two without one it shows both, of one that is empty none.</summary>
    public static JsonObject Nameless(JsonObject alternative)
    {
        alternative["title"] = "";
        return alternative;
    }

    /// <summary>A group of keys is asked to have one of these.</summary>
    public static JsonObject OneOfKeys(JsonObject group, params string[] keys)
    {
        group["anyOf"] = new JsonArray([.. keys.Select(key => new JsonObject { ["required"] = Texts([key]) })]);
        return group;
    }

    public static JsonObject Ref(string definition) => new() { ["$ref"] = $"#/definitions/{definition}" };

    public static JsonObject Described(JsonObject schema, string? description)
    {
        if (description is not null)
        {
            schema["description"] = description;
        }

        return schema;
    }

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static JsonObject Matching(string pattern, string what, string? description = null) => Described(new JsonObject
    {
        ["type"] = Texts(["string", "number", "boolean"]),
        ["pattern"] = pattern,
        ["errorMessage"] = $"This should be {what}.",
    }, description);
}
