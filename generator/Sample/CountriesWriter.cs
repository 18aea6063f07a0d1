using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Sample;

/// <summary>Writes <c>countries.yaml</c>: every real region, and the countries of the world.</summary>
internal static class CountriesWriter
{
    private static readonly ImmutableArray<string> LevelKeys = ["regions", "sub-regions", "intermediate-regions"];
    private static readonly ImmutableArray<string> CountryKeys = ["region", "sub-region", "intermediate-region"];

    public static string Write(ImmutableArray<Region> regions, ImmutableArray<Country> countries)
    {
        YamlWriter yaml = new();
        for (int level = 0; level < LevelKeys.Length; level++)
        {
            yaml.List(LevelKeys[level], () =>
            {
                foreach (Region region in regions.Where(one => one.Path.Length == level + 1))
                {
                    yaml.Item(() => WriteRegion(yaml, region));
                }
            });
        }

        yaml.List("countries", () =>
        {
            foreach (Country country in countries)
            {
                yaml.Item(() => WriteCountry(yaml, country));
            }
        });
        return yaml.Finish();
    }

    private static void WriteRegion(YamlWriter yaml, Region region)
    {
        yaml.Quoted("code", region.Code.Value);
        yaml.Text("slug", region.Slug);
        yaml.Group("names", () => WriteNames(yaml, region.Names));
        if (region.Parent is { } parent)
        {
            yaml.Quoted(CountryKeys[parent.Path.Length - 1], parent.Code.Value);
        }
    }

    private static void WriteCountry(YamlWriter yaml, Country country)
    {
        yaml.Quoted("iso3", country.Iso3.Value);
        yaml.Quoted("iso2", country.Iso2);
        yaml.Quoted("m49", country.M49.Value);
        yaml.Text("wikidata", country.Wikidata?.Value);
        yaml.Text("slug", country.Slug);
        yaml.Group("names", () => WriteNames(yaml, country.ShortNames));
        yaml.Group("official-names", () => WriteNames(yaml, country.OfficialNames));
        foreach (Region region in country.Area.Path)
        {
            yaml.Quoted(CountryKeys[region.Path.Length - 1], region.Code.Value);
        }

        yaml.Texts("groups", country.Groups.Select(GroupWord));
    }

    private static void WriteNames(YamlWriter yaml, Names names)
    {
        foreach (string language in Languages.All)
        {
            yaml.Text(language, names.ByLanguage.GetValueOrDefault(language));
        }
    }

    private static string GroupWord(CountryGroup group) => group switch
    {
        CountryGroup.LeastDeveloped => "ldc",
        CountryGroup.LandlockedDeveloping => "lldc",
        CountryGroup.SmallIslandDeveloping => "sids",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
    };
}
