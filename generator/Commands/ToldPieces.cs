using System.Collections.Immutable;
using MsqSite.Write;

namespace MsqSite.Commands;

/// <summary>Remembers what was told, as long as that is not too much.</summary>
internal sealed class ToldPieces
{
    // The findings of a thousand responses and more.
    private const int Most = 8 << 20;

    private readonly List<ToldPiece> told = [];
    private long length;

    /// <summary>All of it; nothing where it was too much.</summary>
    public ImmutableArray<ToldPiece> All => [.. told];

    public void Add(ToldPiece piece)
    {
        length += piece.Text.Length;
        if (length <= Most)
        {
            told.Add(piece);
        }
        else
        {
            told.Clear();
        }
    }
}
