using System.Collections.Frozen;

namespace MsqSite.Export.Editing;

/// <summary>What the words mean that an answer may hold, for the hovers of an editor.</summary>
internal static class SchemaWords
{
    private static readonly FrozenDictionary<string, string> Meanings = new Dictionary<string, string>
    {
        ["yes"] = "The country answered yes, or ticked the box.",
        ["no"] = "The country answered no, or left the box empty on purpose.",
        ["not-answered"] = "The country did not answer this. The page says so; nothing is taken for a no.",
        ["not-recoverable"] = "The country answered, and the source that we have has lost it: a tick mark that did not survive.",
        ["constitution"] = "A constitution.",
        ["law"] = "A law or an act.",
        ["code"] = "A code of laws.",
        ["decree"] = "A decree, of a president or a government.",
        ["order"] = "An order of a ministry or an agency.",
        ["resolution"] = "A resolution.",
        ["regulation"] = "A regulation.",
        ["directive"] = "A directive.",
        ["policy"] = "A policy or a strategy that has no force of law.",
        ["other"] = "Anything else.",
        ["percent"] = "Percent.",
        ["number"] = "A count of things.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Meaning(string word) => Meanings.GetValueOrDefault(word, "");
}
