using System.Collections.Immutable;
using MsqSite.Shape;

namespace MsqSite.Export.Search;

/// <summary>
/// Writes the words of all answers with where each stands, cut into files by how words begin; and the words alone, by how they end, for one that
/// is mistyped where it begins.
/// </summary>
internal sealed class TermFiles
{
    // Uncompressed; a third of it on the way.
    private const int MostOfFile = 30_000;
    private const int LeastOfMisspelt = 4;

    private readonly KeyValuePair<string, int>[] terms;
    private readonly int[] starts;
    private readonly (int Document, byte Count, bool InHost)[] postings;

    private TermFiles(KeyValuePair<string, int>[] terms, int[] starts, (int, byte, bool)[] postings)
    {
        this.terms = terms;
        this.starts = starts;
        this.postings = postings;
    }

    /// <param name="book">The words.</param>
    /// <param name="responses">In the order that numbers them.</param>
    /// <param name="questions">How many questions there are: an answer's number is the response's times this and the question's place.</param>
    public static TermFiles Of(TermBook book, IReadOnlyList<IndexedResponse> responses, int questions)
    {
        int[] starts = new int[book.Count + 1];
        foreach (Posting posting in responses.SelectMany(response => response.Postings))
        {
            starts[posting.Term + 1]++;
        }

        for (int term = 1; term < starts.Length; term++)
        {
            starts[term] += starts[term - 1];
        }

        int[] next = [.. starts];
        (int, byte, bool)[] postings = new (int, byte, bool)[starts[^1]];
        for (int response = 0; response < responses.Count; response++)
        {
            foreach (Posting posting in responses[response].Postings)
            {
                postings[next[posting.Term]++] = ((response * questions) + posting.Question, posting.Count, posting.InHost);
            }
        }

        return new TermFiles(book.InOrder(), starts, postings);
    }

    /// <summary>The files, and the beginning of the first word of each.</summary>
    public (ImmutableArray<SearchFile> Files, ImmutableArray<string> Begins) ByBeginning()
    {
        string[] words = [.. terms.Select(term => term.Key)];
        int[] sizes = [.. terms.Select(term => term.Key.Length + 8 + (3 * (starts[term.Value + 1] - starts[term.Value])))];
        return Cut(words, sizes, Routes.SearchTerms, (json, at) =>
        {
            json.WriteStartArray();
            json.WriteStringValue(words[at]);
            json.Numbers(Postings(terms[at].Value, inHost: false));
            if (Postings(terms[at].Value, inHost: true) is { Count: > 0 } hosts)
            {
                json.Numbers(hosts);
            }

            json.WriteEndArray();
        });
    }

    /// <summary>The words turned round. Numbers are not misspelt; words of few letters are too like each other.</summary>
    public (ImmutableArray<SearchFile> Files, ImmutableArray<string> Begins) ByEnd()
    {
        string[] words = [.. terms.Select(term => term.Key).Where(MayBeMisspelt).Select(Turned)];
        Array.Sort(words, StringComparer.Ordinal);
        return Cut(words, [.. words.Select(word => word.Length + 3)], Routes.SearchSpellings, (json, at) => json.WriteStringValue(words[at]));
    }

    private static bool MayBeMisspelt(string word) => word.Length >= LeastOfMisspelt && !word.Any(c => char.IsSurrogate(c) || SearchWords.IsIdeograph(c)) && word.Any(char.IsLetter);

    private static string Turned(string word)
    {
        char[] letters = word.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }

    private static (ImmutableArray<SearchFile>, ImmutableArray<string>) Cut(string[] words, int[] sizes, Func<int, string> path, Action<System.Text.Json.Utf8JsonWriter, int> write)
    {
        List<int> cuts = RangeSplit.Of(words, sizes, MostOfFile);
        ImmutableArray<SearchFile> files =
        [
            .. cuts.Select((from, number) => new SearchFile(path(number), JsonFile.Write(json =>
            {
                json.WriteStartArray();
                for (int at = from; at < (number + 1 < cuts.Count ? cuts[number + 1] : words.Length); at++)
                {
                    write(json, at);
                }

                json.WriteEndArray();
            }))),
        ];
        return (files, [.. cuts.Select(from => RangeSplit.Begin(words[from]))]);
    }

    // How far each answer is from the one before; where the word stands there more than once, how often, below zero, before it.
    private List<int> Postings(int term, bool inHost)
    {
        List<int> numbers = [];
        int before = 0;
        for (int at = starts[term]; at < starts[term + 1]; at++)
        {
            (int document, byte count, bool host) = postings[at];
            if (host != inHost)
            {
                continue;
            }

            if (count > 1)
            {
                numbers.Add(-count);
            }

            numbers.Add(document - before);
            before = document;
        }

        return numbers;
    }
}
