using System.Collections.Immutable;
using MsqSite.Markup;
using MsqSite.Model;

namespace MsqSite.Check;

/// <summary>
/// The words of an answer in their order, addresses left out: for counting and for comparing. A word is kept as a hash of its letters and
/// digits in lower case; a dash or an ampersand alone is none.
/// </summary>
internal sealed class AnswerWords
{
    private readonly List<string> texts = [];
    private readonly List<(ulong Hash, int Text, int Start, int Length)> words = [];

    private AnswerWords()
    {
    }

    public int Count => words.Count;

    public ulong Hash(int word) => words[word].Hash;

    public static AnswerWords Of(Answer answer, ImmutableArray<MarkedText> marked)
    {
        AnswerWords all = new();
        foreach (SourceText text in AnswerTexts.Plain(answer))
        {
            all.Add(text.Value);
        }

        foreach (MarkedText text in marked)
        {
            all.Add(text.Words);
        }

        return all;
    }

    /// <summary>Words as they stand, from one on.</summary>
    public string Text(int first, int count) =>
        string.Join(' ', words.Skip(first).Take(count).Select(word => texts[word.Text].Substring(word.Start, word.Length)));

    /// <summary>Whether runs of words are the same but for capitals; equal hashes alone could be chance.</summary>
    public bool SameRun(int first, AnswerWords other, int otherFirst, int count) =>
        string.Equals(Text(first, count), other.Text(otherFirst, count), StringComparison.OrdinalIgnoreCase);

    private void Add(string text)
    {
        const int Usual = 6; // letters and a space
        texts.Add(text);
        words.EnsureCapacity(words.Count + text.Length / Usual);
        int at = 0;
        while (at < text.Length)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            int start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            AddWord(text, start, at);
        }
    }

    private void AddWord(string text, int start, int end)
    {
        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        if (end == start)
        {
            return;
        }

        ulong hash = 14695981039346656037; // FNV-1a: the same on every run, unlike string.GetHashCode
        for (int i = start; i < end; i++)
        {
            hash = (hash ^ char.ToLowerInvariant(text[i])) * 1099511628211;
        }

        words.Add((hash, texts.Count - 1, start, end - start));
    }
}
