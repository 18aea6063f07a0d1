using System.Collections.Frozen;
using System.Collections.Immutable;
using MsqSite.Diagnostics;

namespace MsqSite.Model;

/// <summary>The site's own words in one language, from <c>content/text/en.yaml</c>: a tree of texts and lists of texts.</summary>
public sealed record Words(string Language, WordNode.Group Root)
{
    /// <summary>The node at a dotted path, or null.</summary>
    public WordNode? Find(string path)
    {
        WordNode? node = Root;
        foreach (string step in path.Split('.'))
        {
            node = node is WordNode.Group group && group.Children.TryGetValue(step, out WordNode? child) ? child : null;
        }

        return node;
    }
}

/// <summary>A text, a list of texts, or a group of named nodes.</summary>
public abstract record WordNode
{
    private WordNode(SourceSpan at) => At = at;

    public SourceSpan At { get; }

    public sealed record Text(string Value, SourceSpan At) : WordNode(At);

    public sealed record List(ImmutableArray<string> Values, SourceSpan At) : WordNode(At);

    public sealed record Group(FrozenDictionary<string, WordNode> Children, SourceSpan At) : WordNode(At);
}
