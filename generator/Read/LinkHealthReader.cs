using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Read;

/// <summary>Reads <c>link-health.json</c>, the states of addresses as <c>msqsite probe</c> wrote them. People merge it, and its addresses become links: nothing in it is trusted.</summary>
public static class LinkHealthReader
{
    /// <summary>Under the content folder.</summary>
    public const string FileName = "link-health.json";

    // A line has some 150 bytes: room for 200,000 addresses.
    private const int MostBytes = 32 * 1024 * 1024;
    private const string Remedy = "take the file of the last commit, or delete it and run msqsite probe";

    private static readonly ImmutableArray<string> FileKeys = ["probed", "addresses"];
    private static readonly ImmutableArray<string> EntryKeys = ["state", "trouble", "status", "since", "last-reached", "leads-to", "answers-https", "fragment-missing"];

    /// <summary>What is known, as far as it can be read.</summary>
    public static LinkHealth Read(ContentFile file, DiagnosticBag findings)
    {
        if (SafeText.Read(file.Path, file.Shown, findings, MostBytes) is not { } text)
        {
            return LinkHealth.Empty;
        }

        JsonWalk walk = new(file.Shown, Encoding.UTF8.GetBytes(text), Remedy, findings);
        try
        {
            return ReadFile(ref walk, file.Shown, findings);
        }
        catch (JsonException broken)
        {
            findings.Add(ReadRules.JsonSyntax, walk.Place(broken), "the file cannot be read as JSON from here on", Remedy);
        }
        catch (InvalidOperationException)
        {
            findings.Add(ReadRules.JsonSyntax, walk.Place(walk.Offset), "half of a character is escaped here", Remedy); // Utf8JsonReader has no Try form
        }

        return LinkHealth.Empty;
    }

    private static LinkHealth ReadFile(ref JsonWalk walk, string shown, DiagnosticBag findings)
    {
        DateOnly? probed = null;
        Dictionary<string, AddressHealth> addresses = new(StringComparer.Ordinal);
        walk.Move();
        if (!walk.IsGroup("the file"))
        {
            return LinkHealth.Empty;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        while (walk.NextKey(seen) is { } key)
        {
            switch (key)
            {
                case "probed":
                    probed = walk.Date(key);
                    break;
                case "addresses":
                    ReadAddresses(ref walk, addresses, findings);
                    break;
                default:
                    walk.Unknown(key, FileKeys);
                    break;
            }
        }

        walk.Move();
        if (!seen.Contains("probed"))
        {
            findings.Add(ReadRules.MissingKey, SourceSpan.WholeFile(shown), "the file has no \"probed\"", Remedy);
        }

        // What was reached in that run does not repeat its day.
        return new LinkHealth(probed, addresses.ToFrozenDictionary(
            one => one.Key,
            one => one.Value is { IsReached: true, LastReached: null } reached ? reached with { LastReached = probed } : one.Value,
            StringComparer.Ordinal));
    }

    private static void ReadAddresses(ref JsonWalk walk, Dictionary<string, AddressHealth> addresses, DiagnosticBag findings)
    {
        if (!walk.IsGroup("\"addresses\""))
        {
            return;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        HashSet<string> keys = new(StringComparer.Ordinal);
        while (walk.NextKey(seen) is { } href)
        {
            if (!IsAddress(href))
            {
                walk.Wrong($"\"{href}\" is no address as a page links it");
            }
            else if (walk.IsGroup("an address") && ReadEntry(ref walk, keys, findings) is { } health)
            {
                addresses[href] = health;
            }

            keys.Clear();
        }
    }

    private static AddressHealth? ReadEntry(ref JsonWalk walk, HashSet<string> seen, DiagnosticBag findings)
    {
        int begin = walk.Offset;
        (LinkState? state, DateOnly? since) = (null, null);
        AddressHealth health = new(LinkState.NotProbed, default);
        while (walk.NextKey(seen) is { } key)
        {
            switch (key)
            {
                case "state":
                    state = walk.Word(key, LinkWords.States);
                    break;
                case "trouble":
                    health = health with { Trouble = walk.Word(key, LinkWords.Troubles) };
                    break;
                case "status":
                    health = health with { Status = walk.Whole(key, 100, 999) };
                    break;
                case "since":
                    since = walk.Date(key);
                    break;
                case "last-reached":
                    health = health with { LastReached = walk.Date(key) };
                    break;
                case "leads-to":
                    health = health with { LeadsTo = Address(ref walk, key) };
                    break;
                case "answers-https":
                    health = health with { AnswersHttps = walk.Flag(key) };
                    break;
                case "fragment-missing":
                    health = health with { FragmentMissing = walk.Flag(key) ?? false };
                    break;
                default:
                    walk.Unknown(key, EntryKeys);
                    break;
            }
        }

        foreach (string key in new[] { "state", "since" })
        {
            if (!seen.Contains(key))
            {
                findings.Add(ReadRules.MissingKey, walk.Place(begin), $"the address has no \"{key}\"", Remedy);
            }
        }

        return state is { } known && since is { } first ? health with { State = known, Since = first } : null;
    }

    private static string? Address(ref JsonWalk walk, string key)
    {
        if (walk.Text(key) is { } text)
        {
            if (IsAddress(text))
            {
                return text;
            }

            walk.Wrong($"\"{text}\" is no address as a page links it");
        }

        return null;
    }

    private static bool IsAddress(string text) => WebAddress.Read(text, out _) is { IsMail: false } web && web.Href == text;
}
