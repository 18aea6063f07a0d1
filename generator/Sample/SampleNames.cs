using System.Collections.Immutable;
using System.Globalization;

namespace MsqSite.Sample;

/// <summary>Made-up names and single phrases of a country's language.</summary>
internal sealed class SampleNames(SampleRandom random, string code, PhraseBook book, SamplePartners partners)
{
    public string Body() => Name(book.Bodies);

    public string Portal() => Name(book.Portals);

    public string Thing() => Fill(random.Pick(book.Things));

    public string Partner() => random.Chance(50) ? Fill(random.Pick(book.Partners)) : partners.Name(random, book.Language);

    public string Instrument() => Name(book.Instruments).Replace("@", Thing(), StringComparison.Ordinal);

    public string ShortAnswer() => Fill(random.Pick(book.Short));

    public string Official() => $"Official {random.Between(1, 99)} of Synthetic {code}";

    public string Sentence() => string.Concat(
        [Fill(random.Pick(book.Openings)), book.WordGap, random.Pick(book.Actions), book.WordGap, Thing(), Mark(), book.WordGap, Fill(random.Pick(book.Tails))]);

    // Keeps most sentences apart: a country that says the same words twice is a finding, and few do.
    private string Mark() => random.Chance(70) ? Fill(" (№ #)") : "";

    private string Name(ImmutableArray<string> patterns)
    {
        string name = Fill(random.Pick(patterns));
        return random.Below(200) == 0 ? $"{name} {random.Pick(HostileText.All)}" : name;
    }

    private string Fill(string pattern) => pattern.Contains('#', StringComparison.Ordinal)
        ? pattern.Replace("#", random.Between(2, 2040).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        : pattern;
}
