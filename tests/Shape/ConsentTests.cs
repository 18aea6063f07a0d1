using MsqSite.Tests.Site;

namespace MsqSite.Tests.Shape;

/// <summary>What a country's pages and its line in the list say of responses that are not published, or no longer.</summary>
public sealed class ConsentTests
{
    private const string Own = "countries/belarus/";
    private const string Of2020 = "countries/belarus/2020/";
    private const string Of2022 = "countries/belarus/2022/";
    private const string Secret = "the words of the answer";

    [Fact]
    public void A_country_whose_response_is_not_held_is_listed_so_and_has_no_page()
    {
        using Workshop workshop = new();
        workshop.MustBuild();
        Assert.Equal("Norway Not held here", Row(workshop, "Norway"));
        Assert.DoesNotContain(Files.Published(workshop.Output), path => path.Contains("norway", StringComparison.Ordinal));
        Assert.Contains("does not mean that the country did not answer", workshop.Page("countries/").One(".legend").Seen(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("publication-authorised: false\n")]
    public void A_response_that_is_not_authorised_is_listed_so_and_nothing_of_it_is_published(string line)
    {
        using Workshop workshop = new();
        workshop.Put(Workshop.ResponseFile, $"country: BLR\nedition: 2020\n{line}source: {{file: sources/2020/BLR.txt}}\nanswers:\n  development-strategy: {Secret}\n");
        workshop.MustBuild();
        Assert.Equal("Belarus Answered, not authorised for publication", Row(workshop, "Belarus"));
        Assert.DoesNotContain(Files.Published(workshop.Output), path => path.Contains("belarus", StringComparison.Ordinal) || path.Contains("BLR", StringComparison.Ordinal));
        NothingSays(workshop, Secret);
        Assert.Contains("0 of 193", workshop.Page("").One("main").Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawn_response_leaves_both_addresses_that_say_so_and_none_of_its_words()
    {
        using Workshop workshop = new();
        workshop.Answer($"development-strategy: {Secret}");
        workshop.Replace(Workshop.ResponseFile, "edition: 2020\n", "edition: 2020\nwithdrawn: 2021-02-03\nsource: {file: sources/2020/BLR.txt}\n");
        workshop.MustBuild();
        foreach (string page in new[] { Own, Of2020 })
        {
            Assert.Contains("withdrew its consent to publication on 3 February 2021", workshop.Page(page).One("main").Seen(), StringComparison.Ordinal);
        }

        Assert.Equal("Belarus Consent withdrawn", Row(workshop, "Belarus"));
        Assert.False(workshop.Has("sources/2020/BLR.txt"));
        NothingSays(workshop, Secret);
        Assert.DoesNotContain("Authorised for publication", workshop.Page(Own).One("main").Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_response_that_was_published_loses_its_words_from_the_site_when_it_is_withdrawn()
    {
        using Workshop workshop = new();
        workshop.MustBuild();
        Assert.True(workshop.Has("sources/2020/BLR.txt"));
        workshop.Replace(Workshop.ResponseFile, "edition: 2020\n", "edition: 2020\nwithdrawn: 2026-12-03\n");
        workshop.MustBuild();
        Assert.False(workshop.Has("sources/2020/BLR.txt"));
        NothingSays(workshop, "Kanstantsin");
        NothingSays(workshop, "forumpravo");
    }

    [Fact]
    public void When_the_newest_is_withdrawn_the_own_address_shows_the_older_and_both_editions_keep_theirs()
    {
        using Workshop workshop = TwoEditions.Build(newer: $"withdrawn: 2023-01-01\nanswers:\n  usage-statistics: yes\n  development-strategy: {Secret}\n");
        Assert.Contains("2020", workshop.Page(Own).One("header.head").Seen(), StringComparison.Ordinal);
        Assert.Equal("Old words.", workshop.Page(Own).Answer("development-strategy").Seen());
        Assert.Equal("Old words.", workshop.Page(Of2020).Answer("development-strategy").Seen());
        Assert.Contains("withdrew its consent", workshop.Page(Of2022).One("main").Seen(), StringComparison.Ordinal);
        Assert.StartsWith("Belarus Published", Row(workshop, "Belarus"), StringComparison.Ordinal);
        NothingSays(workshop, Secret);
    }

    [Fact]
    public void When_the_newest_is_not_authorised_the_own_address_shows_the_older_and_the_newest_has_none()
    {
        using Workshop workshop = TwoEditions.Build(newer: $"answers:\n  development-strategy: {Secret}\n");
        Assert.Equal("Old words.", workshop.Page(Own).Answer("development-strategy").Seen());
        Assert.True(workshop.Has(Of2020 + "index.html"));
        Assert.False(workshop.Has(Of2022 + "index.html"));
        NothingSays(workshop, Secret);
    }

    private static string Row(Workshop workshop, string country) =>
        workshop.Page("countries/").QuerySelectorAll("ul.roll li").Select(Dom.Seen).Single(line => line.StartsWith(country + " ", StringComparison.Ordinal));

    private static void NothingSays(Workshop workshop, string words)
    {
        foreach (string path in Files.Published(workshop.Output))
        {
            Assert.False(workshop.Read(path).Contains(words, StringComparison.Ordinal), $"{path} says \"{words}\"");
        }
    }
}
