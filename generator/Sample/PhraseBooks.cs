using System.Collections.Immutable;

namespace MsqSite.Sample;

/// <summary>The books of phrases, in the proportion in which answers come in their languages. Nothing in them was ever said by a government.</summary>
internal static class PhraseBooks
{
    private static readonly ImmutableArray<PhraseBook> InProportion =
    [
        EnglishPhrases.Book, EnglishPhrases.Book, EnglishPhrases.Book, EnglishPhrases.Book, EnglishPhrases.Book,
        FrenchPhrases.Book, FrenchPhrases.Book, SpanishPhrases.Book, RussianPhrases.Book, ArabicPhrases.Book, ArabicPhrases.Book, ChinesePhrases.Book,
    ];

    public static PhraseBook For(SampleRandom random) => random.Pick(InProportion);
}
