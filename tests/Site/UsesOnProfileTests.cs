using AngleSharp.Dom;

namespace MsqSite.Tests.Site;

/// <summary>On the built profile of the real site, what can be done with each answer.</summary>
[Collection(BuiltSites.Name)]
public sealed class UsesOnProfileTests(RealSite site)
{
    [Fact]
    public void Each_edit_link_leads_to_the_line_that_holds_the_key_of_the_question()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Content, "responses/2020/BLR.yaml"));
        foreach (IElement article in site.Profile.QuerySelectorAll("article.q[data-state]"))
        {
            string[] address = article.One(".use a[href^='https://git.example/']").GetAttribute("href")!.Split("#L");
            Assert.Equal("https://git.example/msqsite/blob/main/content/responses/2020/BLR.yaml", address[0]);
            string line = lines[int.Parse(address[1], System.Globalization.CultureInfo.InvariantCulture) - 1];
            Assert.StartsWith(article.GetAttribute("data-state") == "not-answered" ? "answers:" : $"  {article.Id}:", line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Each_question_has_a_permanent_link_a_citation_and_a_way_to_report()
    {
        IElement[] articles = [.. site.Profile.QuerySelectorAll("article.q[data-state]")];
        Assert.Equal(27, articles.Length);
        Assert.All(articles, article =>
        {
            Assert.EndsWith($"countries/belarus/2020/#{article.Id}", article.One(".use > a:first-child").GetAttribute("href"), StringComparison.Ordinal);
            Assert.EndsWith($" https://msq.example/countries/belarus/2020/#{article.Id}", article.One(".use details p").TextContent, StringComparison.Ordinal);
            Assert.StartsWith($"@misc{{msq2020-blr-{article.Id},\n author={{{{Belarus}}}},", article.One(".use details pre").TextContent, StringComparison.Ordinal);
            Assert.NotNull(article.One(".use a[href^='mailto:editors@msq.example?subject=']"));
        });
    }

    [Fact]
    public void Pictures_are_left_to_the_words_beside_them()
    {
        Assert.NotEmpty(site.Profile.QuerySelectorAll("svg"));
        Assert.All(site.Profile.QuerySelectorAll("svg"), picture => Assert.Equal("true", picture.GetAttribute("aria-hidden")));
    }

    [Fact]
    public void The_comparison_says_that_there_is_one_response_and_leads_to_it_and_to_every_question()
    {
        IDocument page = site.Pages["compare/index.html"];
        Assert.Equal("../countries/belarus/", page.One(".compare-line a").GetAttribute("href"));
        Assert.Equal(27, page.QuerySelectorAll(".compare-questions a").Length);
        Assert.True(page.One("main form").HasAttribute("hidden"));
        Assert.Equal(["BLR"], page.QuerySelectorAll("option:not([disabled])").Select(one => one.GetAttribute("value")).Where(code => code!.Length > 0));
        Assert.Equal(193, page.QuerySelectorAll("optgroup option").Length);
    }
}
