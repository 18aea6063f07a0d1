using System.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Tests.RealContent;

/// <summary>The list of Member States that the repository holds.</summary>
public sealed class CountriesTests
{
    [Fact]
    public void The_list_is_what_its_script_makes_of_the_reference_files() => Assert.Equal((0, ""), Script("--check"));

    [Fact]
    public void The_script_says_where_a_list_is_not_current()
    {
        string stale = Path.GetTempFileName();
        try
        {
            File.WriteAllText(stale, File.ReadAllText(Repository.PathTo("content/countries.yaml")).Replace("Côte d'Ivoire", "Ivory Coast", StringComparison.Ordinal));
            (int code, string message) = Script("--check", "--output", stale);
            Assert.Equal(1, code);
            Assert.Contains("Ivory Coast", message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(stale);
        }
    }

    [Fact]
    public void There_are_193_Member_States_each_with_codes_and_a_slug_of_its_own()
    {
        Assert.Equal(193, Real.Content.Countries.Length);
        Assert.Equal(193, Real.Content.Countries.Select(one => one.Iso3).Distinct().Count());
        Assert.Equal(193, Real.Content.Countries.Select(one => one.Iso2).Distinct().Count());
        Assert.Equal(193, Real.Content.Countries.Select(one => one.M49).Distinct().Count());
        Assert.Equal(193, Real.Content.Countries.Select(one => one.Slug).Distinct().Count());
        Assert.Equal(193, Real.Content.Countries.Select(one => one.Wikidata).OfType<WikidataId>().Distinct().Count());
        Assert.All(Real.Content.Countries, one => Assert.Matches("^[A-Z]{2}$", one.Iso2));
    }

    [Theory]
    [InlineData("AFG", "AF", "004", "Q889", "Afghanistan", "afghanistan")]
    [InlineData("NOR", "NO", "578", "Q20", "Norway", "norway")]
    [InlineData("NAM", "NA", "516", "Q1030", "Namibia", "namibia")]
    [InlineData("BLR", "BY", "112", "Q184", "Belarus", "belarus")]
    [InlineData("CIV", "CI", "384", "Q1008", "Côte d'Ivoire", "cote-divoire")]
    [InlineData("TUR", "TR", "792", "Q43", "Türkiye", "turkiye")]
    [InlineData("SWZ", "SZ", "748", "Q1050", "Eswatini", "eswatini")]
    [InlineData("MKD", "MK", "807", "Q221", "North Macedonia", "north-macedonia")]
    public void Names_and_codes_that_tables_often_lose_are_whole(string iso3, string iso2, string m49, string wikidata, string name, string slug)
    {
        Country country = Real.Content.CountryByIso3[iso3];
        Assert.Equal((iso2, m49, wikidata, name, slug), (country.Iso2, country.M49.Value, country.Wikidata?.Value, country.ShortNames.English, country.Slug));
    }

    [Fact]
    public void Every_country_has_its_name_in_six_languages()
    {
        Assert.All(Real.Content.Countries, one => Assert.Equal(Languages.All, one.ShortNames.ByLanguage.Keys.Order(StringComparer.Ordinal)));
        Assert.All(Real.Content.Regions, one => Assert.Equal(Languages.All, one.Names.ByLanguage.Keys.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void No_name_has_an_article_in_brackets_or_stray_spaces()
    {
        IEnumerable<string> names = Real.Content.Countries.SelectMany(one => one.ShortNames.ByLanguage.Values.Concat(one.OfficialNames.ByLanguage.Values));
        Assert.All(names, name =>
        {
            Assert.DoesNotMatch(@"\((the|le|la|les|l'|el|los|las)\)", name);
            Assert.Equal(name.Trim(), name);
            Assert.DoesNotContain("  ", name, StringComparison.Ordinal);
            Assert.NotEqual("", name);
        });
    }

    [Fact]
    public void Every_country_lies_in_one_of_five_regions()
    {
        Assert.Equal(["africa", "americas", "asia", "europe", "oceania"], Real.Content.Countries.Select(one => one.Region.Slug).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("eastern-europe", Real.Content.CountryByIso3["BLR"].Area.Slug);
        Assert.All(Real.Content.Countries, one => Assert.InRange(one.Area.Path.Length, 2, 3));
    }

    [Fact]
    public void No_other_territory_is_among_them() => Assert.DoesNotContain(Real.Content.Countries, one => one.Iso3.Value is "TWN" or "VAT" or "PSE" or "HKG" or "XKX");

    private static (int Code, string Message) Script(params string[] arguments)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["run", "content/reference/make-countries.cs", "--", .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (string inherited in start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(inherited);
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string message = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, message.Length > 0 || process.ExitCode == 0 ? message : output.Result);
    }
}
