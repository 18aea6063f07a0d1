using System.Text;

namespace MsqSite.Export.Search;

/// <summary>
/// Takes a text apart into the words that it is found by, as <c>templates/assets/modules/fold.js</c> does in the browser. Chinese and Japanese are
/// written without spaces: each of their characters is a word, and each pair of them. What hyphens hold together is a word besides its parts.
/// </summary>
internal static class SearchWords
{
    private const int MostOfWord = 40;

    /// <summary>Hands out each word in turn; it stands only while it is looked at.</summary>
    public static void Read(ReadOnlySpan<char> text, Action<ReadOnlySpan<char>> found)
    {
        Span<char> word = stackalloc char[MostOfWord];
        Span<char> pair = stackalloc char[4];
        Span<char> one = stackalloc char[2];
        HyphenatedWord whole = new(stackalloc char[MostOfWord]);
        int length = 0;
        int sign = 0; // how much of the pair the character before this one takes
        foreach (Rune rune in text.EnumerateRunes())
        {
            string letters = Folding.Of(rune);
            if (Folding.IsBetween(letters))
            {
                bool goesOn = length > 0 && HyphenatedWord.IsHyphen(rune.Value);
                length = Close(word, length, ref whole, goesOn, found);
                sign = 0;
                continue;
            }

            foreach (Rune letter in letters.EnumerateRunes())
            {
                if (IsIdeograph(letter.Value))
                {
                    length = Close(word, length, ref whole, goesOn: false, found);
                    int size = letter.EncodeToUtf16(pair[sign..]);
                    found(pair.Slice(sign, size));
                    if (sign > 0)
                    {
                        found(pair[..(sign + size)]);
                        pair.Slice(sign, size).CopyTo(pair);
                    }

                    sign = size;
                }
                else
                {
                    sign = 0;
                    int size = letter.EncodeToUtf16(one);
                    whole.Add(one[..size]);
                    if (length + size <= MostOfWord)
                    {
                        one[..size].CopyTo(word[length..]);
                        length += size;
                    }
                }
            }
        }

        Close(word, length, ref whole, goesOn: false, found);
    }

    public static bool IsIdeograph(int code) => code is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x3FFFF);

    private static int Close(ReadOnlySpan<char> word, int length, ref HyphenatedWord whole, bool goesOn, Action<ReadOnlySpan<char>> found)
    {
        if (length > 0)
        {
            whole.EndPart();
            found(WithoutArticle(word[..length]));
        }

        if (!goesOn && whole.End() is { IsEmpty: false } joined)
        {
            found(WithoutArticle(joined));
        }

        return 0;
    }

    // The Arabic article is written as one with its word, and so is "and" before it.
    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> word) =>
        word.Length >= 6 && word.StartsWith("وال", StringComparison.Ordinal) ? word[3..]
        : word.Length >= 5 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..]
        : word;
}
