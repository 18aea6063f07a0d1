using System.Collections.Immutable;
using MsqSite.Diagnostics;

namespace MsqSite.Model;

/// <summary>The site's own words in one language, from <c>content/text/en.yaml</c>: a tree of texts and lists of texts.</summary>
public sealed record Words(string Language, WordNode.Group Root)
{
    private readonly Dictionary<string, WordNode> byPath = Walk(Root, "").ToDictionary(StringComparer.Ordinal);

    /// <summary>The node at a dotted path, or null.</summary>
    public WordNode? Find(string path) => byPath.GetValueOrDefault(path);

    private static IEnumerable<KeyValuePair<string, WordNode>> Walk(WordNode.Group group, string path) => group.Children.SelectMany(child =>
        child.Value is WordNode.Group inner ? Walk(inner, $"{path}{child.Key}.").Prepend(KeyValuePair.Create(path + child.Key, child.Value)) : [KeyValuePair.Create(path + child.Key, child.Value)]);
}

/// <summary>A text, a list of texts, or a group of named nodes.</summary>
public abstract record WordNode
{
    private WordNode(SourceSpan at) => At = at;

    public SourceSpan At { get; }

    public sealed record Text(string Value, SourceSpan At) : WordNode(At);

    public sealed record List(ImmutableArray<string> Values, SourceSpan At) : WordNode(At);

    public sealed record Group(IReadOnlyDictionary<string, WordNode> Children, SourceSpan At) : WordNode(At);
}
