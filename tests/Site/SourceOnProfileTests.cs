using AngleSharp.Dom;
using MsqSite.Model;

namespace MsqSite.Tests.Site;

/// <summary>Nothing of the source is lost: every answer and every address of sections I to IX stands on the profile, in its question.</summary>
[Collection(BuiltSites.Name)]
public sealed class SourceOnProfileTests(RealSite site)
{
    private readonly SourceDocument source = new(File.ReadAllText(Path.Combine(Repository.Content, "sources", "2020", "BLR.txt")), site.Content.Questionnaire(2020)!);

    [Fact]
    public void The_source_has_all_24_questions_with_an_answer_to_all_but_the_ticked_ones()
    {
        string[] keys = [.. site.Content.Questionnaire(2020)!.Sections.SkipLast(1).SelectMany(section => section.Questions).Select(question => question.Key)];
        Assert.Equal(24, keys.Length);
        Assert.Equal(keys, source.Answers.Keys);
        Assert.Equal(["usage-statistics", "user-satisfaction"], source.Answers.Where(answer => answer.Value.Count == 0).Select(answer => answer.Key));
    }

    [Theory]
    [InlineData("countries/belarus/index.html")]
    [InlineData("countries/belarus/2020/index.html")]
    public void Every_answer_stands_in_its_question(string page)
    {
        List<string> lost = [];
        foreach ((string key, List<string> lines) in source.Answers)
        {
            string seen = SourceDocument.Bare(site.Pages[page].GetElementById(key)!.QuerySelector(".answer")!.TextContent);
            lost.AddRange(lines.SelectMany(SourceDocument.Pieces).Where(piece => !seen.Contains(piece, StringComparison.Ordinal)).Select(piece => $"{key}: {piece}"));
        }

        Assert.Empty(lost);
    }

    [Fact]
    public void All_55_addresses_lead_from_their_questions()
    {
        int count = 0;
        foreach ((string key, List<string> lines) in source.Answers)
        {
            string[] links = [.. site.Profile.GetElementById(key)!.QuerySelectorAll(".answer a").Select(link => link.GetAttribute("href")!)];
            foreach (string address in lines.SelectMany(SourceDocument.Addresses))
            {
                count++;
                Assert.Contains(WebAddress.Read(address, out _)!.Href, links);
            }
        }

        Assert.Equal(55, count);
    }

    [Theory]
    [InlineData("access-to-information", "455-Z")]
    [InlineData("personal-data", "455-Z", "196", "62")]
    [InlineData("open-data")]
    [InlineData("digital-identity")]
    [InlineData("digital-signature", "")]
    [InlineData("e-procurement", "419-Z", "778")]
    [InlineData("government-expenditure", "419-Z", "778")]
    [InlineData("data-interoperability", "673")]
    [InlineData("digital-government-right", "1074", "138", "509")]
    public void Each_topic_has_the_instruments_that_the_source_gives_under_it(string topic, params string[] numbers)
    {
        IElement body = site.Profile.GetElementById($"legal-framework-{topic}")!;
        string[] rows = [.. body.QuerySelectorAll("tr").Where(row => row.ChildElementCount == 4).Select(row => row.Children[2].TextContent.Trim())];
        Assert.Equal(numbers.Select(number => number.Length == 0 ? "not given" : number), rows);
        Assert.Equal(numbers.Length == 0, body.QuerySelector(".none") is not null);
    }

    [Fact]
    public void What_the_source_has_lost_is_called_not_recoverable_and_never_guessed()
    {
        foreach (string key in new[] { "strategy-features", "technology-strategies", "how-answered", "how-heard" })
        {
            IElement[] options = [.. site.Profile.GetElementById(key)!.QuerySelectorAll(".ticks > li")];
            Assert.NotEmpty(options);
            Assert.All(options, option => Assert.Equal("Not recoverable", option.QuerySelector(".status")!.TextContent));
        }

        Assert.All(new[] { "usage-statistics", "user-satisfaction", "legal-framework" }, key => Assert.StartsWith("Not recoverable", site.Profile.GetElementById(key)!.QuerySelector(".state")!.TextContent, StringComparison.Ordinal));
    }
}
