using System.Collections.Frozen;

namespace MsqSite.Read;

/// <summary>How keys that an editor may leave out look with a value.</summary>
internal static class KeyExamples
{
    private static readonly FrozenDictionary<string, string> Examples = new Dictionary<string, string>
    {
        ["answers"] = "answers: {usage-statistics: yes}",
        ["contact"] = "contact: editors@example.org",
        ["country"] = "country: BLR",
        ["date"] = "date: 2020-02-03",
        ["edition"] = "edition: 2020",
        ["en"] = "en: Belarus",
        ["file"] = "file: sources/2020/BLR.txt",
        ["given"] = "given: \"3,2 (2017)\"",
        ["kind"] = "kind: law",
        ["partner"] = "partner: Eurasian Economic Union",
        ["published"] = "published: 2026-11-23",
        ["reason"] = "reason: Answers browsers and no programs.",
        ["topics"] = "topics: [digital-identity]",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A remedy: what to add.</summary>
    public static string Added(string key) => Examples.TryGetValue(key, out string? example) ? $"add it with its value, for example {example}" : $"add \"{key}:\" and its value";
}
