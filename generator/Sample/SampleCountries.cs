using System.Collections.Frozen;
using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Sample;

/// <summary>The countries of a made-up world: the first of the real list, then invented ones. A longer list begins with every shorter one.</summary>
internal static class SampleCountries
{
    public static ImmutableArray<Country> Of(Content real, int countries)
    {
        IEnumerable<Country> invented = SampleCodes.FreeIso3(real).Zip(SampleCodes.FreeM49(real))
            .Select((codes, index) => Invent(real.Countries[index % real.Countries.Length], codes.First, codes.Second, real.Countries.Length + index + 1));
        return [.. real.Countries.Concat(invented).Take(countries)];
    }

    // Flag, region and groups are those of a real country, so that pages about them have something to show.
    private static Country Invent(Country like, Iso3Code iso3, M49Code m49, int number)
    {
        Names names = NamesOf(language => language switch
        {
            "ar" => $"بلد اصطناعي {number:D4}",
            "es" => $"País sintético {number:D4}",
            "fr" => $"Pays synthétique {number:D4}",
            "ru" => $"Синтетическая страна {number:D4}",
            "zh" => $"虚构国家{number:D4}",
            _ => $"Synthetic country {number:D4}",
        });

        // Real lists lack official names in some languages; a few countries have none at all.
        Names official = NamesOf(language => language switch
        {
            "en" when number % 5 != 0 => $"Synthetic Republic of Country {number:D4}",
            "fr" when number % 3 != 0 => $"République synthétique du pays {number:D4}",
            "ar" when number % 2 == 0 => $"الجمهورية الاصطناعية {number:D4}",
            _ => null,
        });
        return like with { Iso3 = iso3, M49 = m49, Slug = $"synthetic-country-{number:D4}", ShortNames = names, OfficialNames = official, Wikidata = null };
    }

    private static Names NamesOf(Func<string, string?> nameIn) => new(Languages.All
        .Select(language => (Language: language, Name: nameIn(language)))
        .Where(one => one.Name is not null)
        .ToFrozenDictionary(one => one.Language, one => one.Name!));
}
