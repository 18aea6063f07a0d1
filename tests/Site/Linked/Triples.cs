using System.Text.Json;
using System.Text.RegularExpressions;
using MsqSite.Tests.Schema;

namespace MsqSite.Tests.Site.Linked;

/// <summary>What a JSON-LD library of others reads in a page, triple by triple. It may fetch nothing.</summary>
internal sealed partial class Triples
{
    private const string Type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    private readonly (string Subject, string Property, string Value)[] all;

    private Triples(IEnumerable<string> lines) =>
        all = [.. lines.Select(line => Line.Match(line)).Select(match => (match.Groups[1].Value, match.Groups[2].Value, Read(match.Groups[3].Value)))];

    public int Count => all.Length;

    /// <summary>The things of a type.</summary>
    public string[] Things(string type) => [.. all.Where(one => one.Property == Type && one.Value == type).Select(one => one.Subject)];

    /// <summary>What is said of a thing; words stand as they are, addresses without their brackets.</summary>
    public string[] Of(string thing, string property) => [.. all.Where(one => one.Subject == thing && one.Property == property).Select(one => one.Value)];

    /// <summary>The things of a type of which this is said.</summary>
    public string[] With(string type, string property, string value) => [.. Things(type).Where(thing => Of(thing, property).Contains(value))];

    public static Triples[] Of(string root, params IEnumerable<string> pages) =>
        [.. JsonSerializer.Deserialize<string[][]>(Node.Run("linked.mjs", [.. pages.Select(page => Path.Combine(root, page))]))!.Select(lines => new Triples(lines))];

    // Of the words of schema.org only the last part is kept.
    private static string Read(string value) =>
        value.StartsWith('"') ? JsonSerializer.Deserialize<string>(Words.Match(value).Value)! : value.Trim('<', '>').Replace("https://schema.org/", "", StringComparison.Ordinal);

    [GeneratedRegex("^<?(.+?)>? <(?:https://schema[.]org/)?(.+?)> (.+) [.]$")]
    private static partial Regex Line { get; }

    [GeneratedRegex("^\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Words { get; }
}
