using MsqSite.Diagnostics;

namespace MsqSite.Read;

/// <summary>A value of a YAML document with its place; nothing is interpreted yet, so <c>NO</c> is still the text "NO".</summary>
public abstract class YamlNode(SourceSpan at)
{
    public SourceSpan At { get; } = at;

    /// <summary>What the node is, in the words of findings.</summary>
    public abstract string Shape { get; }
}

/// <summary>A text. <see cref="BlockIndent"/> is the columns that a block of lines is set in, else -1.</summary>
public sealed class YamlScalar(string value, SourceSpan at, bool plain, int blockIndent) : YamlNode(at)
{
    public string Value { get; } = value;

    /// <summary>Neither quoted nor a block: an empty one is YAML's null.</summary>
    public bool Plain { get; } = plain;

    public int BlockIndent { get; } = blockIndent;

    public override string Shape => "a text";
}

/// <summary>A list of values.</summary>
public sealed class YamlSequence(List<YamlNode> items, SourceSpan at) : YamlNode(at)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;

    public override string Shape => "a list";
}

/// <summary>Keys with their values, each key once.</summary>
public sealed class YamlMapping(List<YamlEntry> entries, SourceSpan at) : YamlNode(at)
{
    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    public override string Shape => "a group of keys";
}

/// <summary>A key of a mapping with its place, and its value.</summary>
public readonly record struct YamlEntry(string Key, SourceSpan At, YamlNode Value);
