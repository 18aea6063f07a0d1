using System.Security.Cryptography;
using System.Text;
using MsqSite.Export.Search;

namespace MsqSite.Tests.Export.Search;

/// <summary>How a word is read for searching: here and in the browser alike.</summary>
public sealed class FoldingTests
{
    // The blocks that make-folding.mjs takes the sum of: no newer version of Unicode adds to them.
    private static readonly (int First, int Last)[] Blocks =
        [(0x20, 0x52F), (0x621, 0x6FF), (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x3041, 0x30FF), (0x4E00, 0x9FA5), (0xAC00, 0xD7A3), (0xFF01, 0xFF9F)];

    [Fact]
    public void Each_character_is_folded_as_the_browser_folds_it()
    {
        StringBuilder folded = new();
        foreach (int code in Blocks.SelectMany(block => Enumerable.Range(block.First, block.Last - block.First + 1)))
        {
            folded.Append(Folding.Of(new Rune(code))).Append('\n');
        }

        string sum = File.ReadLines(Repository.PathTo("generator/Export/Search/folding.txt")).ElementAt(1);
        Assert.Equal(sum, $"sha256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folded.ToString())))}");
    }

    [Theory]
    [InlineData("Estônia ESTONIA", "estonia estonia")]
    [InlineData("Ёлка йод", "елка иод")]
    [InlineData("Straße Æther Øre łódź", "strasse aether ore lodz")]
    [InlineData("İstanbul ılık", "istanbul ilik")]
    [InlineData("ﬁnance ＡＢＣ", "finance abc")]
    [InlineData("الْحُكُومَةُ الإلكترونيّة", "حكومه الكترونيه")]
    [InlineData("والقانون ٢٠٢٠", "قانون 2020")]
    [InlineData("e-government, 455-Z; l'État", "e government egovernment 455 z 455z l etat")]
    [InlineData("peer-to-peer e\u2011ID e\u2010ID", "peer to peer peertopeer e id eid e id eid")]
    [InlineData("2019-03-28 e - services e--id e-\nid 电子-法", "2019 03 28 e services e id e id 电 子 电子 法")]
    [InlineData("soft\u00ADware zero\u200Bwidth", "software zerowidth")]
    [InlineData("电子政务", "电 子 电子 政 子政 务 政务")]
    [InlineData("法 law法", "法 law 法")]
    [InlineData("한국어", "한국어")]
    [InlineData("", "")]
    [InlineData("<script>alert(\"1\")</script>", "script alert 1 script")]
    public void A_text_is_taken_apart_into_words(string text, string words) => Assert.Equal(words, string.Join(' ', Words(text)));

    [Fact]
    public void A_word_without_end_is_cut() => Assert.Equal(new string('a', 40), Assert.Single(Words(new string('a', 100_000))));

    [Fact]
    public void Half_a_character_is_no_word() => Assert.Equal(["a", "b"], Words("a\uD800 b\uDC00"));

    private static List<string> Words(string text)
    {
        List<string> words = [];
        SearchWords.Read(text, word => words.Add(word.ToString()));
        return words;
    }
}
