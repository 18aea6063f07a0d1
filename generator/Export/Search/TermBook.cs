using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace MsqSite.Export.Search;

/// <summary>Numbers each word that any answer holds. All threads share it; what a word's number is depends on who came first, so nothing that is written holds one.</summary>
internal sealed class TermBook
{
    private readonly ConcurrentDictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private int last = -1;

    public TermBook() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => last + 1;

    public int NumberOf(ReadOnlySpan<char> word)
    {
        if (lookup.TryGetValue(word, out int known))
        {
            return known;
        }

        return numbers.GetOrAdd(word.ToString(), static (_, book) => Interlocked.Increment(ref book.last), this);
    }

    /// <summary>The words by their numbers; nothing under a number that two threads took for one word.</summary>
    public ImmutableArray<string> ByNumber()
    {
        string[] words = new string[Count];
        Array.Fill(words, "");
        foreach ((string word, int number) in numbers)
        {
            words[number] = word;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(words);
    }

    /// <summary>The words in order, each with its number.</summary>
    public KeyValuePair<string, int>[] InOrder()
    {
        KeyValuePair<string, int>[] terms = [.. numbers];
        Array.Sort(terms, static (one, other) => string.CompareOrdinal(one.Key, other.Key));
        return terms;
    }
}
