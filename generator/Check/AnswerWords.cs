using System.Buffers;
using MsqSite.Markup;
using MsqSite.Model;

namespace MsqSite.Check;

/// <summary>The words of an answer in their order, addresses left out: for counting and for comparing.</summary>
internal static class AnswerWords
{
    // Without any of these a text reads the same in Markdown as out of it.
    private static readonly SearchValues<char> MarkdownSigns = SearchValues.Create("[<*_\\`&:");

    /// <summary>Words in lower case without the signs around them; a dash or an ampersand alone is none.</summary>
    public static IEnumerable<string> Of(Answer answer) => AnswerTexts.Plain(answer).Select(text => text.Value)
        .Concat(AnswerTexts.Markdown(answer).Select(text => text.Value.AsSpan().IndexOfAny(MarkdownSigns) < 0 ? text.Value : AnswerMarkup.Parse(text.Value).PlainText()))
        .SelectMany(Split);

    private static IEnumerable<string> Split(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool space = i == text.Length || char.IsWhiteSpace(text[i]);
            if (!space && start < 0)
            {
                start = i;
            }
            else if (space && start >= 0)
            {
                if (Bare(text.AsSpan(start, i - start)) is { Length: > 0 } word)
                {
                    yield return word;
                }

                start = -1;
            }
        }
    }

    private static string Bare(ReadOnlySpan<char> word)
    {
        while (word.Length > 0 && !char.IsLetterOrDigit(word[0]))
        {
            word = word[1..];
        }

        while (word.Length > 0 && !char.IsLetterOrDigit(word[^1]))
        {
            word = word[..^1];
        }

        return word.ToString().ToLowerInvariant();
    }
}
