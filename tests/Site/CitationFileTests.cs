using System.Text.Json;
using AngleSharp.Dom;

namespace MsqSite.Tests.Site;

/// <summary>Files of citations, read by a library of others.</summary>
[Collection(BuiltSites.Name)]
public sealed class CitationFileTests(RealSite site)
{
    private static readonly string[] Forms = ["bib", "ris", "csl.json"];

    [Theory]
    [InlineData("2020/BLR", "Belarus", "Response to the Member States Questionnaire", "2019", "countries/belarus/2020/")]
    [InlineData("citation", "MSQ Country Profiles", "Answers to the Member States Questionnaire", "2026", "data/")]
    [InlineData("2020/citation", "MSQ Country Profiles", "Answers to the Member States Questionnaire, 2020", "2026", "data/#edition-2020")]
    public void Each_form_names_the_same_author_title_year_and_address(string file, string author, string title, string year, string address)
    {
        Assert.All(Read(site.Output, file), records => Assert.Equal(new Cited(author, title, year, $"https://msq.example/{address}"), Assert.Single(records)));
    }

    [Fact]
    public void Each_answer_has_its_own_with_the_address_that_stays()
    {
        string[] keys = [.. site.Profile.QuerySelectorAll("article.q[data-state]").Select(article => article.Id!)];
        Cited[][] read = Read(site.Output, "2020/BLR.answers");
        Assert.All(read, records => Assert.Equal(keys.Select(key => $"https://msq.example/countries/belarus/2020/#{key}"), records.Select(one => one.Address)));
        Assert.All(read, records => Assert.Equal(read[0], records));
        Assert.Equal("Legal framework (question 9)", read[0].Single(one => one.Address.EndsWith("#legal-framework", StringComparison.Ordinal)).Title);
    }

    [Fact]
    public void A_title_full_of_signs_is_read_back_as_it_was_written_from_every_form()
    {
        using Workshop workshop = new();
        workshop.Replace("questionnaires/2020.yaml", "label: National e-government portal\n", "label: \"50 % & C# $x_y ~z TY - A «é» 数据 \\\\input\"\n");
        workshop.MustBuild();
        Cited[] first = [.. Read(workshop.Output, "2020/BLR.answers").Select(records => records[0])];
        Assert.All(first, one => Assert.Equal("50 % & C# $x_y ~z TY - A «é» 数据 \\input (question 1)", one.Title));
    }

    [Fact]
    public void The_page_leads_to_the_files_and_shows_what_is_in_them()
    {
        IElement source = site.Profile.One("#source");
        string[] files = [.. source.QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")!["../../".Length..])];
        Assert.Equal([.. Forms.Select(form => $"data/2020/BLR.{form}"), .. Forms.Select(form => $"data/2020/BLR.answers.{form}")], files);
        Assert.Equal(
            files.Take(3).Select(file => File.ReadAllText(Path.Combine(site.Output, file)).ReplaceLineEndings("\n").Trim()),
            source.QuerySelectorAll(".citing details pre").Select(text => text.TextContent.ReplaceLineEndings("\n").Trim()));
        string[] ofData = [.. site.Pages["data/index.html"].QuerySelectorAll(".citing a[download]").Select(link => link.GetAttribute("href")!["../".Length..])];
        Assert.Equal([.. Forms.Select(form => $"data/citation.{form}"), .. Forms.Select(form => $"data/2020/citation.{form}")], ofData);
    }

    [Fact]
    public void A_response_that_is_not_published_cannot_be_cited()
    {
        using TwoEditionSite two = new();
        Assert.Contains("data/2020/DNK.ris", two.Published);
        Assert.DoesNotContain(two.Published, path => path.StartsWith("data/2022/DNK.", StringComparison.Ordinal) && path != "data/2022/DNK.json");
        Assert.DoesNotContain(two.Published, path => path.StartsWith("data/2022/AFG.", StringComparison.Ordinal));
    }

    private static Cited[][] Read(string root, string file) =>
        JsonSerializer.Deserialize<Cited[][]>(Schema.Node.Run("cited.mjs", [.. Forms.Select(form => Path.Combine(root, "data", $"{file}.{form}"))]), JsonSerializerOptions.Web)!;

    private sealed record Cited(string Author, string Title, string Year, string Address);
}
