using MsqSite.Export.Search;

namespace MsqSite.Tests.Export.Search;

/// <summary>How words are cut into files.</summary>
public sealed class RangeSplitTests
{
    [Fact]
    public void Words_that_begin_alike_stay_together_while_they_fit()
    {
        string[] words = ["apple", "apron", "bad", "bread", "brick", "cat"];
        Assert.Equal(["apple", "bad", "cat"], Starts(words, most: 3));
    }

    [Fact]
    public void A_letter_that_does_not_fit_is_cut_by_the_letters_after_it()
    {
        string[] words = ["sea", "see", "set", "sky", "sun"];
        Assert.Equal(["sea", "set", "sun"], Starts(words, most: 2));
    }

    [Fact]
    public void Every_word_stands_in_the_file_that_its_beginning_tells()
    {
        string[] words = [.. Enumerable.Range(0, 3000).Select(number => $"{(char)('a' + (number % 7))}{number * 7919 % 10007}").Distinct().Order(StringComparer.Ordinal)];
        List<int> cuts = RangeSplit.Of(words, [.. words.Select(word => word.Length)], 200);
        string[] begins = [.. cuts.Select(cut => RangeSplit.Begin(words[cut]))];
        Assert.True(cuts.Count > 50);
        for (int at = 0; at < words.Length; at++)
        {
            int file = Array.FindLastIndex(begins, begin => string.CompareOrdinal(begin, words[at]) <= 0);
            Assert.True(cuts[file] <= at && (file + 1 == cuts.Count || at < cuts[file + 1]), words[at]);
        }
    }

    [Fact]
    public void No_words_make_no_file() => Assert.Empty(RangeSplit.Of([], [], 10));

    private static string[] Starts(string[] words, int most) => [.. RangeSplit.Of(words, [.. words.Select(_ => 1)], most).Select(start => words[start])];
}
