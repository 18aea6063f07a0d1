using System.Collections;
using System.Collections.Immutable;

namespace MsqSite.Verify;

/// <summary>The ids of a page's elements, each once and in order: they take a fraction of a hash set's room, and a large site holds those of every page.</summary>
public sealed class IdSet : IReadOnlyCollection<string>
{
    private IdSet(ImmutableArray<string> sorted) => Sorted = sorted;

    /// <summary>By their code units.</summary>
    public ImmutableArray<string> Sorted { get; }

    public int Count => Sorted.Length;

    /// <param name="ids">Each once, in any order.</param>
    public static IdSet Of(IEnumerable<string> ids) => new([.. ids.Order(StringComparer.Ordinal)]);

    /// <param name="sorted">What <see cref="Sorted"/> was.</param>
    public static IdSet OfSorted(ImmutableArray<string> sorted) => new(sorted);

    public bool Contains(ReadOnlySpan<char> id)
    {
        (int low, int high) = (0, Sorted.Length - 1);
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = id.SequenceCompareTo(Sorted[middle]);
            if (order == 0)
            {
                return true;
            }

            (low, high) = order < 0 ? (low, middle - 1) : (middle + 1, high);
        }

        return false;
    }

    /// <summary>The same ids, each in the text that <paramref name="known"/> gives for it: pages that have the same need it once.</summary>
    public IdSet In(Func<string, string> known) => new([.. Sorted.Select(known)]);

    public IEnumerator<string> GetEnumerator() => Sorted.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
