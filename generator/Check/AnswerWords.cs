using System.Buffers;
using MsqSite.Markup;
using MsqSite.Model;

namespace MsqSite.Check;

/// <summary>
/// The words of an answer in their order, addresses left out: for counting and for comparing. A word is kept as a hash of its letters and
/// digits in lower case; a dash or an ampersand alone is none.
/// </summary>
internal sealed class AnswerWords
{
    // Without any of these a text reads the same in Markdown as out of it.
    private static readonly SearchValues<char> MarkdownSigns = SearchValues.Create("[<*_\\`&:\n");

    private readonly List<string> texts = [];
    private readonly List<(ulong Hash, int Text, int Start, int Length)> words = [];

    private AnswerWords()
    {
    }

    public int Count => words.Count;

    public ulong Hash(int word) => words[word].Hash;

    public static AnswerWords Of(Answer answer)
    {
        AnswerWords all = new();
        foreach (SourceText text in AnswerTexts.Plain(answer))
        {
            all.Add(text.Value);
        }

        foreach (SourceText text in AnswerTexts.Markdown(answer))
        {
            all.Add(MayHoldMarks(text.Value) ? AnswerMarkup.Parse(text.Value).PlainText() : text.Value);
        }

        return all;
    }

    /// <summary>Words as they stand, from one on.</summary>
    public string Text(int first, int count) =>
        string.Join(' ', words.Skip(first).Take(count).Select(word => texts[word.Text].Substring(word.Start, word.Length)));

    /// <summary>Whether runs of words are the same but for capitals; equal hashes alone could be chance.</summary>
    public bool SameRun(int first, AnswerWords other, int otherFirst, int count) =>
        string.Equals(Text(first, count), other.Text(otherFirst, count), StringComparison.OrdinalIgnoreCase);

    private static bool MayHoldMarks(string text) =>
        text.AsSpan().IndexOfAny(MarkdownSigns) >= 0 || text.Contains("www.", StringComparison.OrdinalIgnoreCase) || (text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] is '-' or '+' or '>' or ' '));

    private void Add(string text)
    {
        texts.Add(text);
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
