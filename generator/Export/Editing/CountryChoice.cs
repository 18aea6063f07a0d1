using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Export.Editing;

/// <summary>Which country somebody means who writes a code, a slug or a name, capitals or not: one, or the reason why none.</summary>
/// <param name="Country">The one that is meant; null where it is not clear.</param>
/// <param name="Reason">Why it is not clear and what to write instead; empty where it is.</param>
public sealed record CountryChoice(Country? Country, string Reason)
{
    private const int Most = 6;

    public static CountryChoice Of(string written, Content content)
    {
        ImmutableArray<Country> meant = Meant(written, content);
        return meant.Length switch
        {
            1 => new CountryChoice(meant[0], ""),
            0 => new CountryChoice(null, $"\"{written}\" is no country of countries.yaml; {Remedy(written, content)}"),
            _ => new CountryChoice(null, $"\"{written}\" may mean several countries; write the code of one: {Listed(meant)}."),
        };
    }

    // A code is a code whatever else is called so.
    private static ImmutableArray<Country> Meant(string written, Content content)
    {
        ImmutableArray<Country> byCode = [.. content.Countries.Where(one => one.Iso3.Value.Equals(written, StringComparison.OrdinalIgnoreCase))];
        if (byCode.Length > 0)
        {
            return byCode;
        }

        string folded = FoldedName.Of(written);
        IEnumerable<Country> byName = content.Countries.Where(one =>
            one.Slug.Equals(written, StringComparison.OrdinalIgnoreCase) || PartnerNames.Own(one).Any(name => FoldedName.Of(name) == folded));
        return [.. byName.Concat(content.PartnerNames.Find(folded)?.Country is { } alias ? [alias] : []).Distinct()];
    }

    private static string Remedy(string written, Content content)
    {
        string folded = FoldedName.Of(written);
        Country[] partly = [.. content.Countries.Where(one => folded.Length > 3 && FoldedName.Of(one.ShortNames.English).Contains(folded, StringComparison.Ordinal))];
        if (partly.Length > 0)
        {
            return $"did you mean {Listed(partly)}?";
        }

        ILookup<string, Country> words = content.Countries
            .SelectMany(one => new[] { one.Iso3.Value, one.Slug, one.ShortNames.English }, (one, word) => (one, word))
            .ToLookup(pair => pair.word, pair => pair.one);
        return NearestWord.To(written, words.Select(one => one.Key)) is { } near ? $"did you mean {Listed(words[near])}?" : "write the three-letter code of ISO 3166-1, for example BLR.";
    }

    private static string Listed(IEnumerable<Country> countries) => string.Join(", ", countries.Take(Most).Select(one => $"{one.Iso3} ({one.ShortNames.English})"));
}
