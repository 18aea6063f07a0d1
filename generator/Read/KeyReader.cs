using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Read;

/// <summary>
/// Takes the values of one mapping by key and remembers which were asked for: what nobody asked for is an unknown key.
/// A value that is missing or wrong is a finding and comes back empty, so that one run finds everything.
/// </summary>
public sealed class KeyReader
{
    private readonly Dictionary<string, YamlEntry> entries;
    private readonly List<string> known = [];
    private readonly DiagnosticBag findings;
    private readonly string owner;

    private KeyReader(YamlMapping? mapping, SourceSpan at, string owner, DiagnosticBag findings)
    {
        entries = mapping?.Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal) ?? [];
        At = at;
        this.owner = owner;
        this.findings = findings;
    }

    public SourceSpan At { get; }

    public DiagnosticBag Findings => findings;

    /// <summary>Opens a mapping; any other shape is a finding and reads as an empty one.</summary>
    /// <param name="node">What should be a mapping.</param>
    /// <param name="owner">What it is, in the words of findings: "a legal instrument".</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    /// <param name="example">What to write instead of another shape.</param>
    public static KeyReader Open(YamlNode node, string owner, DiagnosticBag findings, string? example = null)
    {
        if (node is YamlMapping mapping)
        {
            return new KeyReader(mapping, node.At, owner, findings);
        }

        findings.Add(ReadRules.WrongShape, node.At, $"{owner} is a group of keys; this is {NodeWords.Described(node)}",
            example ?? "write one key with its value on each line, all set in by the same number of spaces");
        return new KeyReader(null, node.At, owner, findings) { failed = true };
    }

    private bool failed;

    public bool Has(string key) => entries.ContainsKey(key);

    public YamlNode? Take(string key)
    {
        if (!known.Contains(key))
        {
            known.Add(key);
        }

        return entries.TryGetValue(key, out YamlEntry entry) ? entry.Value : null;
    }

    /// <summary>The place of a key's value, or of the whole where the key is missing.</summary>
    public SourceSpan PlaceOf(string key) => entries.TryGetValue(key, out YamlEntry entry) ? entry.Value.At : At;

    public SourceSpan PlaceOfKey(string key) => entries.TryGetValue(key, out YamlEntry entry) ? entry.At : At;

    public YamlNode? Need(string key)
    {
        YamlNode? node = Take(key);
        if (node is null && !failed)
        {
            findings.Add(ReadRules.MissingKey, At, $"{owner} has no \"{key}\"", KeyExamples.Added(key));
        }

        return node;
    }

    /// <summary>To be called when all keys were asked for.</summary>
    public void Finish()
    {
        foreach (YamlEntry entry in entries.Values.Where(entry => !known.Contains(entry.Key)))
        {
            ReportUnknown(entry, known, owner, findings);
        }
    }

    public static void ReportUnknown(YamlEntry entry, IReadOnlyCollection<string> known, string owner, DiagnosticBag findings) =>
        findings.Add(ReadRules.UnknownKey, entry.At, $"unknown key \"{entry.Key}\" in {owner}",
            NearestWord.DidYouMean(entry.Key, known) ?? $"known keys: {string.Join(", ", known)}");

    /// <summary>A text, or null where the key is missing; an empty one is a finding.</summary>
    public SourceText? Text(string key) => Take(key) is { } node ? AsText(node, key) : null;

    public SourceText NeedText(string key) => (Need(key) is { } node ? AsText(node, key) : null) ?? new SourceText("", At);

    public SourceText? AsText(YamlNode node, string key)
    {
        if (node is not YamlScalar scalar)
        {
            findings.Add(ReadRules.WrongShape, node.At, $"\"{key}\" is a text; this is {node.Shape}", "write one text behind the colon");
            return null;
        }

        if (string.IsNullOrWhiteSpace(scalar.Value))
        {
            findings.Add(ReadRules.EmptyValue, node.At, $"\"{key}\" has no value", "write its value, or delete the key");
            return null;
        }

        // A block ends in a line break that is YAML's, not the text's.
        return new SourceText(scalar.Value.TrimEnd('\n'), scalar.At, scalar.BlockIndent);
    }

    public ImmutableArray<YamlNode> List(string key)
    {
        if (Take(key) is not { } node)
        {
            return [];
        }

        return AsList(node, key);
    }

    public ImmutableArray<YamlNode> NeedList(string key) => Need(key) is { } node ? AsList(node, key) : [];

    public ImmutableArray<YamlNode> AsList(YamlNode node, string key)
    {
        if (node is YamlSequence sequence)
        {
            return [.. sequence.Items];
        }

        findings.Add(ReadRules.WrongShape, node.At, $"\"{key}\" is a list; this is {NodeWords.Described(node)}", "begin each entry with a hyphen, or put them in square brackets");
        return [];
    }

    public ImmutableArray<SourceText> Texts(string key) => [.. List(key).Select(item => AsText(item, key)).OfType<SourceText>()];

    /// <summary>As <see cref="Texts"/>; an empty list is a finding.</summary>
    public ImmutableArray<SourceText> SomeTexts(string key)
    {
        ImmutableArray<YamlNode> items = List(key);
        if (items.Length == 0 && entries.TryGetValue(key, out YamlEntry entry) && entry.Value is YamlSequence)
        {
            findings.Add(ReadRules.EmptyValue, entry.Value.At, $"\"{key}\" is an empty list", "name at least one");
        }

        return [.. items.Select(item => AsText(item, key)).OfType<SourceText>()];
    }

    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return date;
        }

        findings.Add(ReadRules.BadDate, text.At, $"{NodeWords.Quoted(text.Value)} is not a date", "write year-month-day, for example 2019-03-28");
        return null;
    }

    public int? Whole(string key, int least, int most)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
        {
            return number;
        }

        findings.Add(ReadRules.BadNumber, text.At, $"{NodeWords.Quoted(text.Value)} is not a whole number from {least} to {most}",
            !text.Value.All(char.IsAsciiDigit) ? "write it with digits alone" : least >= 1000 ? "write all four digits of the year" : $"write a number from {least} to {most}");
        return null;
    }

    public decimal? Number(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(text.Value, Style, CultureInfo.InvariantCulture, out decimal number))
        {
            return number;
        }

        findings.Add(ReadRules.BadNumber, text.At, $"{NodeWords.Quoted(text.Value)} is not a number", "write it with a decimal point, for example 3.2; the wording as given belongs under \"given\"");
        return null;
    }

    public bool Flag(string key) => Word(key, Flags) ?? false;

    /// <summary>One of a few words, or null where the key is missing or the word unknown (a finding).</summary>
    public T? Word<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        return AsWord(text, key, words);
    }

    public T? AsWord<T>(SourceText text, string key, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (words.TryGetValue(text.Value, out T value))
        {
            return value;
        }

        string[] known = [.. words.Keys];
        string quoted = NodeWords.Quoted(text.Value);
        findings.Add(ReadRules.UnknownWord, text.At,
            known.Length == 2 ? $"\"{key}\" must be {known[0]} or {known[1]}; this is {quoted}" : $"\"{key}\" cannot be {quoted}",
            InSmallLetters(text.Value, known) ?? NearestWord.DidYouMean(text.Value, known) ?? $"write one of: {string.Join(", ", known)}");
        return null;
    }

    public string SlugOf(SourceText text, string what)
    {
        if (!text.IsEmpty && !Model.Slug.IsOne(text.Value))
        {
            findings.Add(ReadRules.BadCode, text.At, $"{NodeWords.Quoted(text.Value)} is no {what}", "use lower-case letters a to z, digits and single hyphens");
        }

        return text.Value;
    }

    private static readonly Dictionary<string, bool> Flags = new(StringComparer.Ordinal) { ["true"] = true, ["false"] = false };

    /// <summary>A remedy for a word that is right but for its capitals, or null.</summary>
    internal static string? InSmallLetters(string written, IEnumerable<string> words) =>
        words.FirstOrDefault(word => word.Equals(written, StringComparison.OrdinalIgnoreCase)) is { } same ? $"write {same}, in small letters" : null;
}
