using DiffPlex;

namespace MsqSite.Shape.Changes;

/// <summary>Tells DiffPlex what a text is cut into.</summary>
internal sealed class CutChunker(Func<string, IReadOnlyList<string>> cut) : IChunker
{
    public IReadOnlyList<string> Chunk(string text) => cut(text);
}
