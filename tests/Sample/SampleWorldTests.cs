using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Sample;

namespace MsqSite.Tests.Sample;

public sealed class SampleWorldTests
{
    [Fact]
    public void A_world_of_30_countries_reads_and_checks_without_errors()
    {
        using World world = new(30, 1);

        Assert.DoesNotContain(world.Findings.Sorted(), one => one.Severity == Severity.Error);
        Assert.Equal(30, world.Content.Countries.Length);
        Assert.Equal(29, world.Content.Responses.Length);
    }

    [Fact]
    public void The_largest_world_has_invented_countries_and_no_errors()
    {
        using World world = new(SampleWorld.MostCountries, 7);

        Assert.DoesNotContain(world.Findings.Sorted(), one => one.Severity == Severity.Error);
        Assert.Equal(SampleWorld.MostCountries, world.Content.Countries.Length);
        Country first = world.Content.Countries[193];
        Assert.Equal(("QMA", "900", "Synthetic country 0194"), (first.Iso3.Value, first.M49.Value, first.ShortNames.English));
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        using World first = new(20, 42);
        using World second = new(20, 42);

        Assert.Equal(first.Files(), second.Files());
    }

    [Fact]
    public void Another_seed_gives_other_answers()
    {
        using World first = new(20, 42);
        using World second = new(20, 43);

        Dictionary<string, string> others = second.Files();
        foreach ((string path, string bytes) in first.Files().Where(one => one.Key.Contains("responses", StringComparison.Ordinal)))
        {
            Assert.NotEqual(bytes, others[path]);
        }
    }

    [Fact]
    public void A_longer_world_begins_with_the_files_of_a_shorter_one()
    {
        using World shorter = new(20, 1);
        using World longer = new(200, 1);

        Dictionary<string, string> all = longer.Files();
        foreach ((string path, string bytes) in shorter.Files().Where(one => one.Key is not ("countries.yaml" or "partners.yaml")))
        {
            Assert.Equal(bytes, all[path]);
        }

        Assert.Equal(shorter.Content.Countries.Select(one => one.Slug), longer.Content.Countries.Take(20).Select(one => one.Slug));
    }

    [Fact]
    public void Choices_are_the_same_on_every_machine_and_runtime()
    {
        SampleRandom random = new(1, "BLR", "legal-framework");

        // Written down once: a change here changes every measured world.
        Assert.Equal([369, 343, 207, 870, 428, 334, 935, 768], Enumerable.Range(0, 8).Select(_ => random.Below(1000)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void The_list_of_partners_leads_only_to_countries_that_the_world_has(int countries)
    {
        using World world = new(countries, 1);

        Assert.All(world.Content.Partners.Countries, alias => Assert.True(world.Content.CountryByIso3.ContainsKey(alias.Code.Value)));
        Assert.Equal(RealContent.Read().Partners.Organisations.Length, world.Content.Partners.Organisations.Length);
        Assert.False(world.Findings.HasErrors);
    }

    [Fact]
    public void The_site_says_that_it_is_synthetic()
    {
        using World world = new(1, 1);

        Assert.True(world.Content.Settings.Synthetic);
        Assert.Contains("synthetic", world.Content.Settings.Title.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_empty_is_refused_and_left_alone()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("msqsite-sample-");
        try
        {
            string mine = Path.Combine(folder.FullName, "mine.txt");
            File.WriteAllText(mine, "mine");
            DiagnosticBag findings = new();

            SampleWorld.Write(RealContent.Read(), RealContent.Folder, folder.FullName, 3, 1, findings);

            Assert.Equal(SampleRules.NotEmpty, Assert.Single(findings.Sorted()).Rule);
            Assert.Equal([mine], Directory.GetFileSystemEntries(folder.FullName));
            Assert.Equal("mine", File.ReadAllText(mine));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_folder_that_is_a_file_is_a_fault_of_the_surroundings()
    {
        string file = Path.GetTempFileName();
        try
        {
            Assert.ThrowsAny<IOException>(() => SampleWorld.Write(RealContent.Read(), RealContent.Folder, file, 3, 1, new DiagnosticBag()));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_world_of_several_editions_begins_with_the_newest_and_each_has_answers_of_its_own()
    {
        using World one = new(12, 1);
        using World three = new(12, 1, editions: 3);

        Assert.DoesNotContain(three.Findings.Sorted(), finding => finding.Severity == Severity.Error);
        Assert.Equal([2016, 2018, 2020], three.Content.Questionnaires.Select(form => form.Edition));
        Assert.Equal(3 * one.Content.Responses.Length, three.Content.Responses.Length);
        Dictionary<string, string> all = three.Files();
        Assert.All(one.Files(), file => Assert.Equal(file.Value, all[file.Key]));
        string[] answers = [.. three.Content.Responses.Where(response => response.Country.Value == "AFG").Select(response => File.ReadAllText(Path.Combine(three.Folder, "responses", $"{response.Edition}", "AFG.yaml")).Split("answers:")[1])];
        Assert.Equal(3, answers.Distinct().Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(SampleWorld.MostEditions + 1)]
    public void A_number_of_editions_that_cannot_be_is_refused(int editions) => Assert.Throws<ArgumentOutOfRangeException>(
        () => SampleWorld.Write(RealContent.Read(), RealContent.Folder, "nowhere", 3, 1, new DiagnosticBag(), editions));

    [Theory]
    [InlineData(0)]
    [InlineData(SampleWorld.MostCountries + 1)]
    public void A_number_of_countries_that_cannot_be_is_refused(int countries) => Assert.Throws<ArgumentOutOfRangeException>(
        () => SampleWorld.Write(RealContent.Read(), RealContent.Folder, "nowhere", countries, 1, new DiagnosticBag()));

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(25)]
    [InlineData(193)]
    [InlineData(1000)]
    public void At_least_85_percent_of_the_responses_are_published(int countries)
    {
        int published = Enumerable.Range(0, countries).Count(position => StatusPattern.At(position) == ResponseStatus.Published);

        Assert.InRange(published, countries * 0.85, countries);
    }
}
