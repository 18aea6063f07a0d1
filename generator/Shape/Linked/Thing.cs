using System.Collections.Immutable;

namespace MsqSite.Shape.Linked;

/// <summary>A thing that a page tells machines of, in the words of schema.org.</summary>
/// <param name="Types">What it is: <c>Legislation</c>.</param>
/// <param name="Id">Its own absolute address; null where it has none.</param>
/// <param name="Facts">What is said of it, in the order in which it is written; of what is null nothing is said.</param>
public sealed record Thing(ImmutableArray<string> Types, string? Id, ImmutableArray<(string Property, Said? Value)> Facts)
{
    public Thing(string type, string? id, params ImmutableArray<(string, Said?)> facts)
        : this([type], id, facts)
    {
    }
}
