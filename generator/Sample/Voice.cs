namespace MsqSite.Sample;

/// <summary>One country's way of answering one question: its choices, and the names, texts and addresses that follow from them.</summary>
internal sealed class Voice
{
    private Voice(SampleRandom random, string code, PhraseBook book, SamplePartners partners)
    {
        Random = random;
        Names = new SampleNames(random, code, book, partners);
        Addresses = new SampleAddresses(random, code);
        Texts = new SampleTexts(random, Names, Addresses, book);
    }

    public SampleRandom Random { get; }

    public SampleNames Names { get; }

    public SampleAddresses Addresses { get; }

    public SampleTexts Texts { get; }

    /// <summary>Choices of its own for each matter, so that a new question changes no other answer.</summary>
    public static Voice For(int seed, string code, string matter, PhraseBook book, SamplePartners partners) => new(new SampleRandom(seed, code, matter), code, book, partners);

    /// <summary>A date in the form that content uses.</summary>
    public string Date(int fromYear, int toYear) => new DateOnly(Random.Between(fromYear, toYear), Random.Between(1, 12), Random.Between(1, 28))
        .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
