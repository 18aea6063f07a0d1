using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>
/// An answer as pages show it. Several show the same, so there is one of it; its blocks are shaped when a page needs them and not kept, for those of
/// all countries would fill the memory.
/// </summary>
public sealed class ShownAnswer
{
    private readonly Func<ImmutableArray<Block>> shape;
    private readonly AnswerFold fold;
    private string? beginning;
    private volatile bool isFolded;

    internal ShownAnswer(Func<ImmutableArray<Block>> shape, AnswerFold fold, string? note)
    {
        this.shape = shape;
        this.fold = fold;
        Note = note;
    }

    /// <summary>What was drawn of it.</summary>
    public Keepsake Drawing { get; } = new();

    /// <summary>Our note on how the source was read.</summary>
    public string? Note { get; }

    /// <summary>The first words of a long answer, which is folded where many stand together; null where it is short and stands open.</summary>
    public string? Beginning
    {
        get
        {
            if (!isFolded)
            {
                Shape();
            }

            return beginning;
        }
    }

    public ImmutableArray<Block> Shape()
    {
        ImmutableArray<Block> blocks = shape();
        if (!isFolded)
        {
            beginning = fold.Beginning(blocks);
            isFolded = true; // from two threads at once, the same twice
        }

        return blocks;
    }
}
