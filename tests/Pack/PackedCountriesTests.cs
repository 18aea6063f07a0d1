using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Pack;
using MsqSite.Read;
using MsqSite.Tests.Fixtures;
using MsqSite.Tests.RealContent;
using System.Collections.Immutable;

namespace MsqSite.Tests.Pack;

/// <summary>A list of countries that was packed and unpacked is the same list.</summary>
public sealed class PackedCountriesTests
{
    [Fact]
    public void The_real_list_comes_back_as_it_was() => ComesBack(Real.Content);

    [Fact]
    public void A_country_without_an_identity_or_a_sub_region_comes_back_as_it_was()
    {
        using TemporaryContent content = TemporaryContent.OfTwoEditions();
        ComesBack(ContentReader.Read(content.Root, new DiagnosticBag())!);
    }

    [Fact]
    public void Countries_of_one_region_have_the_same_one()
    {
        (ImmutableArray<Region> regions, ImmutableArray<Country> countries) = PackedCountries.Unpack(PackedCountries.Pack((Real.Content.Regions, Real.Content.Countries)), "f.yaml");
        Assert.All(countries, country => Assert.Contains(regions, region => ReferenceEquals(region, country.Area)));
        Assert.All(regions.Where(region => region.Parent is not null), region => Assert.Contains(regions, other => ReferenceEquals(other, region.Parent)));
    }

    private static void ComesBack(Content content)
    {
        byte[] packed = PackedCountries.Pack((content.Regions, content.Countries)).ToArray();
        (ImmutableArray<Region> regions, ImmutableArray<Country> countries) = PackedCountries.Unpack(packed, content.Countries[0].At.File);
        Assert.Equal(packed, PackedCountries.Pack((regions, countries)).ToArray());
        Assert.Equal(content.Regions.Select(Whole.Of), regions.Select(Whole.Of));
        Assert.Equal(content.Countries.Select(Whole.Of), countries.Select(Whole.Of));
    }
}
