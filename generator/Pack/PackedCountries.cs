using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Pack;

/// <summary>The list of countries and regions as bytes: read back in a small part of the time that its YAML takes.</summary>
internal static class PackedCountries
{
    public static ReadOnlyMemory<byte> Pack((ImmutableArray<Region> Regions, ImmutableArray<Country> Countries) list)
    {
        return PackWriter.BytesOf(places: true, pack =>
        {
            Dictionary<Region, int> numbers = new(ReferenceEqualityComparer.Instance);
            pack.Each(list.Regions, region =>
            {
                pack.Write(region.Code.Value ?? "");
                pack.Write(region.Slug);
                PackedNames.Write(pack, region.Names);
                pack.Write(region.Parent is { } parent ? numbers[parent] + 1 : 0);
                pack.Write(region.At);
                numbers.Add(region, numbers.Count);
            });
            pack.Each(list.Countries, country =>
            {
                pack.Write(country.Iso3.Value);
                pack.Write(country.Iso2);
                pack.Write(country.M49.Value);
                pack.Write(country.Slug);
                PackedNames.Write(pack, country.ShortNames);
                PackedNames.Write(pack, country.OfficialNames);
                pack.Write(numbers[country.Area]);
                pack.Each(country.Groups, group => pack.Write((int)group));
                pack.Write(country.At);
                pack.Write(country.M49At);
                pack.Write(country.SlugAt);
                pack.Maybe(country.Wikidata?.Value);
                pack.Write(country.WikidataAt);
            });
        });
    }

    /// <param name="packed">What <see cref="Pack"/> made.</param>
    /// <param name="file">The file of the list, as findings name it.</param>
    public static (ImmutableArray<Region> Regions, ImmutableArray<Country> Countries) Unpack(ReadOnlyMemory<byte> packed, string file)
    {
        PackReader pack = new(packed, file);
        List<Region> regions = [];
        foreach (int _ in Enumerable.Range(0, pack.Count()))
        {
            (string code, string slug, Names names, int parent) = (pack.Text(), pack.Text(), Names(pack), pack.Number());
            regions.Add(new Region(code.Length == 0 ? default : new M49Code(code), slug, names, parent == 0 ? null : regions[parent - 1], pack.Place()));
        }

        ImmutableArray<Country> countries = pack.Each(() =>
        {
            (string iso3, string iso2, string m49, string slug) = (pack.Text(), pack.Text(), pack.Text(), pack.Text());
            (Names names, Names official, Region area) = (Names(pack), Names(pack), regions[pack.Number()]);
            ImmutableArray<CountryGroup> groups = pack.Each(() => (CountryGroup)pack.Number());
            return new Country(new Iso3Code(iso3), iso2, new M49Code(m49), slug, names, official, area, groups, pack.Place(), pack.Place(), pack.Place())
            {
                Wikidata = pack.MaybeText() is { } identity ? new WikidataId(identity) : null, WikidataAt = pack.Place(),
            };
        });
        return ([.. regions], countries);
    }

    private static Names Names(PackReader pack) => new(new PackedNames(pack.Bytes()));
}
