using System.Collections.Frozen;
using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Read;

/// <summary>Reads <c>countries.yaml</c>: the regions of three levels and the Member States.</summary>
public sealed class CountriesReader
{
    private static readonly Dictionary<string, CountryGroup> GroupWords = new(StringComparer.Ordinal)
    {
        ["ldc"] = CountryGroup.LeastDeveloped,
        ["lldc"] = CountryGroup.LandlockedDeveloping,
        ["sids"] = CountryGroup.SmallIslandDeveloping,
    };

    private readonly DiagnosticBag findings;
    private readonly Dictionary<string, Region> regions = new(StringComparer.Ordinal);

    private CountriesReader(DiagnosticBag findings) => this.findings = findings;

    public static (ImmutableArray<Region> Regions, ImmutableArray<Country> Countries) Read(ContentFile file, DiagnosticBag findings)
    {
        if (file.Open("the list of countries", findings) is not { } keys)
        {
            return ([], []);
        }

        CountriesReader reader = new(findings);
        ImmutableArray<Region> regions =
        [
            .. reader.ReadRegions(keys.NeedList("regions"), null),
            .. reader.ReadRegions(keys.List("sub-regions"), "region"),
            .. reader.ReadRegions(keys.List("intermediate-regions"), "sub-region"),
        ];
        ImmutableArray<Country> countries = [.. keys.NeedList("countries").Select(reader.ReadCountry).OfType<Country>()];
        keys.Finish();
        return (regions, countries);
    }

    private IEnumerable<Region> ReadRegions(ImmutableArray<YamlNode> nodes, string? parentKey)
    {
        foreach (YamlNode node in nodes)
        {
            KeyReader keys = KeyReader.Open(node, "a region", findings);
            M49Code code = Code(keys.NeedText("code"));
            Region? parent = parentKey is null ? null : RegionOf(keys.NeedText(parentKey));
            SourceText slug = keys.NeedText("slug");
            Region region = new(code, keys.SlugOf(slug, "slug"), Names(keys.Need("names"), needEnglish: true), parent, slug.At);
            keys.Finish();
            if (code.Value is not null && !regions.TryAdd(code.Value, region))
            {
                findings.Add(CheckRules.Duplicate, keys.PlaceOf("code"), $"the region {code} stands here a second time; the first is at {regions[code.Value].At}", "delete one of the two, or mend its code");
            }

            yield return region;
        }
    }

    private Country? ReadCountry(YamlNode node)
    {
        KeyReader keys = KeyReader.Open(node, "a country", findings);
        SourceText iso3 = keys.NeedText("iso3");
        if (!Iso3Code.TryParse(iso3.Value, out Iso3Code code) && !iso3.IsEmpty)
        {
            findings.Add(ReadRules.BadCode, iso3.At, $"\"{iso3}\" is no country code", "write the three capital letters of ISO 3166-1, for example BLR");
        }

        SourceText iso2 = keys.NeedText("iso2");
        if (!iso2.IsEmpty && (iso2.Value.Length != 2 || !iso2.Value.All(char.IsAsciiLetterUpper)))
        {
            findings.Add(ReadRules.BadCode, iso2.At, $"\"{iso2}\" is no two-letter code", "write the two capital letters of ISO 3166-1, for example BY");
        }

        M49Code m49 = Code(keys.NeedText("m49"));
        SourceText? wikidata = keys.Text("wikidata");
        WikidataId identity = default;
        if (wikidata is not null && !WikidataId.TryParse(wikidata.Value, out identity))
        {
            findings.Add(ReadRules.BadCode, wikidata.At, $"\"{wikidata}\" is no identity in Wikidata", "write Q and a number, for example Q184");
        }

        SourceText slug = keys.NeedText("slug");
        keys.SlugOf(slug, "slug");
        Names names = Names(keys.Need("names"), needEnglish: true);
        Names official = Names(keys.Take("official-names"));
        Region? region = RegionOf(keys.NeedText("region"));
        Region? subRegion = keys.Text("sub-region") is { } sub ? RegionOf(sub) : null;
        Region? intermediate = keys.Text("intermediate-region") is { } middle ? RegionOf(middle) : null;
        ImmutableArray<CountryGroup> groups = [.. keys.Texts("groups").Select(word => keys.AsWord(word, "groups", GroupWords)).OfType<CountryGroup>()];
        keys.Finish();
        Region? area = intermediate ?? subRegion ?? region ?? regions.Values.FirstOrDefault(); // a wrong region has been reported
        return area is null || code.Value is null
            ? null
            : new Country(code, iso2.Value, m49.Value is null ? new M49Code("") : m49, slug.Value, names, official, area, groups, iso3.At, keys.PlaceOf("m49"), slug.At)
            {
                Wikidata = identity.Value is null ? null : identity, WikidataAt = wikidata?.At ?? iso3.At,
            };
    }

    private Region? RegionOf(SourceText code)
    {
        if (code.IsEmpty || regions.TryGetValue(code.Value, out Region? region))
        {
            return code.IsEmpty ? null : regions[code.Value];
        }

        findings.Add(ReadRules.UnknownWord, code.At, $"\"{code}\" is no region of this file", $"one of: {string.Join(", ", regions.Keys.Order(StringComparer.Ordinal))}");
        return null;
    }

    private M49Code Code(SourceText text)
    {
        if (!M49Code.TryParse(text.Value, out M49Code code) && !text.IsEmpty)
        {
            findings.Add(ReadRules.BadCode, text.At, $"\"{text}\" is no M49 code", "write three digits in quotes, for example \"004\"");
        }

        return code;
    }

    private Names Names(YamlNode? node, bool needEnglish = false)
    {
        if (node is null)
        {
            return new Names(FrozenDictionary<string, string>.Empty);
        }

        KeyReader keys = KeyReader.Open(node, "a set of names", findings);
        Dictionary<string, string> byLanguage = new(StringComparer.Ordinal);
        foreach (string language in Languages.All)
        {
            if (language == "en" && needEnglish)
            {
                keys.Need(language);
            }

            if (keys.Text(language) is { } name)
            {
                byLanguage[language] = name.Value;
            }
        }

        keys.Finish();
        return new Names(byLanguage);
    }
}
