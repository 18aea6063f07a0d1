using MsqSite.Tests.Site;

namespace MsqSite.Tests.Export.Search;

/// <summary>What can be found, and what must not be.</summary>
public sealed class SearchIndexTests
{
    private const string Strategy = "countries/belarus/2020/#development-strategy";

    [Theory]
    [InlineData("Estônia's ROAD", "estonia", "s", "road")]
    [InlineData("Закон об электронном документе", "закон", "электронном")]
    [InlineData("قانون الحكومة الإلكترونية", "قانون", "حكومه", "الكترونيه")]
    [InlineData("电子政务", "电", "电子", "政务")]
    [InlineData("<script>alert('boo')</script>", "script", "boo")]
    [InlineData("A *strong* word & 5 < 6", "strong", "word", "6")]
    [InlineData("Roadmap of e-government", "e", "government", "egovernment")]
    public void The_words_of_an_answer_lead_to_its_question(string answer, params string[] words)
    {
        ReadIndex index = Built($"development-strategy: \"{answer}\"");
        Assert.All(words, word => Assert.Equal([Strategy], index.Answers(word)));
    }

    [Fact]
    public void A_link_is_found_by_its_name_and_its_host_and_not_by_the_rest_of_its_address()
    {
        ReadIndex index = Built("national-portals:\n  - {name: Single portal, url: 'https://portal.gov.by/secret-path?q=hidden'}");
        Assert.Contains("countries/belarus/2020/#national-portals", index.Answers("single"));
        Assert.Contains("countries/belarus/2020/#national-portals", index.Answers("gov"));
        Assert.Empty(index.Answers("hidden"));
        Assert.Contains("Single portal portal.gov.by", index.Texts, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_only_say_how_an_address_is_shown_are_no_words_of_the_country()
    {
        ReadIndex index = Built("development-strategy: \"See [the plan](http://plan.gov.by/x).\"");
        Assert.Equal([Strategy], index.Answers("plan"));
        Assert.Empty(index.Answers("https"));
    }

    [Fact]
    public void A_mail_address_is_as_withheld_in_the_index_as_on_the_page()
    {
        ReadIndex index = Built("development-strategy: \"Write to jane.roe@example.org or +375 17 222 33 44 for the roadmap.\"");
        Assert.Equal([Strategy], index.Answers("roadmap"));
        Assert.Contains("[withheld]", index.Texts, StringComparison.Ordinal);
        Assert.All(new[] { "jane", "roe", "222" }, word => Assert.Empty(index.Answers(word)));
        Assert.DoesNotContain("jane", index.Everything, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("publication-authorised: false")]
    [InlineData("publication-authorised: true\nwithdrawn: 2021-02-03")]
    public void Nothing_of_a_response_without_consent_is_in_the_index(string consent)
    {
        using Workshop workshop = new();
        workshop.Answer("development-strategy: zanzibarium");
        workshop.Replace(Workshop.ResponseFile, "publication-authorised: true", consent);
        workshop.MustBuild();
        ReadIndex index = new(workshop.Output);
        Assert.DoesNotContain("zanzibarium", index.Everything, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, index.Start.GetProperty("responses").GetArrayLength());
        Assert.Contains("Belarus", index.Country("BLR").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_state_of_each_answer_is_kept()
    {
        ReadIndex index = Built("user-satisfaction: no\nlegal-framework: {selected: not-recoverable}\ndevelopment-strategy: one two three four");
        Assert.Equal('1', index.Sign("user-satisfaction"));
        Assert.Equal('2', index.Sign("legal-framework"));
        Assert.Equal('0', index.Sign("cooperation"));
        Assert.Equal('e', index.Sign("development-strategy"));
    }

    [Theory]
    [InlineData("BLR", "Беларусь")]
    [InlineData("BLR", "白俄罗斯")]
    [InlineData("DEU", "Deutschland")]
    [InlineData("KOR", "South Korea")]
    [InlineData("JPN", "日本")]
    public void A_country_is_known_by_its_names_in_six_languages_and_its_own(string code, string name)
    {
        using Workshop workshop = new();
        workshop.MustBuild();
        Assert.Contains(new ReadIndex(workshop.Output).Country(code)[7].EnumerateArray().Select(one => one.GetString()), one => one == name);
    }

    [Fact]
    public void The_pages_of_the_site_are_in_the_index_and_each_of_its_addresses_leads_somewhere()
    {
        using Workshop workshop = new();
        workshop.MustBuild();
        ReadIndex index = new(workshop.Output);
        string[] paths =
        [
            .. index.Start.GetProperty("pages").EnumerateArray().Select(page => page[1].GetString()!),
            .. index.Start.GetProperty("questions").EnumerateArray().Select(question => question[3].GetString()!),
            .. index.Start.GetProperty("countries").EnumerateArray().Select(country => country[3].GetString()!),
            .. index.Start.GetProperty("responses").EnumerateArray().Select(response => response[2].GetString()!),
        ];
        Assert.Contains("about/", paths);
        Assert.All(paths.Distinct(), path => Assert.True(workshop.Has(path + "index.html"), path));
    }

    [Fact]
    public void Words_are_kept_turned_round_for_those_who_mistype_where_they_begin()
    {
        string[] spellings = Built("development-strategy: roadmap 20202020 电子政务 map").Spellings;
        Assert.Contains("pamdaor", spellings);
        Assert.DoesNotContain(spellings, word => word.Length < 4 || word.All(char.IsAsciiDigit) || word.Contains('政', StringComparison.Ordinal));
        Assert.Equal(spellings.Order(StringComparer.Ordinal), spellings);
    }

    [Fact]
    public void The_version_changes_with_the_answers_and_only_with_them()
    {
        string first = Version("development-strategy: roadmap");
        Assert.Equal(first, Version("development-strategy: roadmap"));
        Assert.NotEqual(first, Version("development-strategy: roadmaps"));

        static string Version(string answers) => Built(answers).Start.GetProperty("version").GetString()!;
    }

    private static ReadIndex Built(string answers)
    {
        using Workshop workshop = new();
        workshop.Answer(answers);
        workshop.MustBuild();
        return new ReadIndex(workshop.Output);
    }
}
