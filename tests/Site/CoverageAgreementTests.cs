using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using MsqSite.Export.Status;
using MsqSite.Shape;
using MsqSite.Tests.Commands;

namespace MsqSite.Tests.Site;

/// <summary>The page of who answered what, the command, and the questions' own pages say the same of every country and every question.</summary>
[Collection(BuiltSites.Name)]
public sealed class CoverageAgreementTests(WorldSite world, RealSite real)
{
    [Fact]
    public void The_page_of_two_editions_says_what_the_command_says()
    {
        using TwoEditionSite site = new();
        using JsonDocument status = JsonDocument.Parse(Msqsite.Run("status", "--content", site.Content.Root, "--format", "json").Output);
        Agree(status, site.Page("coverage/"));
        Assert.Equal("not-asked", State(status, "DNK", "green-transition"));
        Assert.Equal("no", State(status, "NOR", "usage-statistics"));
        foreach (JsonElement question in status.RootElement.GetProperty("questions").EnumerateArray())
        {
            IDocument page = site.Page($"questions/{question.GetProperty("key").GetString()}/");
            Assert.Equal(Counts(question), page.QuerySelectorAll(".tally li").Select(row => (row.One("rect").ClassName!, row.One("b").Seen())).Where(pair => !IsStatus(pair.Item1)).ToDictionary(pair => pair.Item1, pair => pair.Item2));
        }
    }

    [Fact]
    public void The_page_of_193_countries_says_what_the_command_says() => Agree(Json(world.Content), world.Page("coverage/"));

    [Fact]
    public void The_real_page_says_what_the_command_says() => Agree(Json(real.Content), real.Pages["coverage/index.html"]);

    private static JsonDocument Json(MsqSite.Model.Content content) => JsonDocument.Parse(Encoding.UTF8.GetString(StatusJson.Write(Coverage.Of(content, new ResponseBook(content)))));

    private static bool IsStatus(string key) => key is "not-authorised" or "withdrawn" or "not-held";

    private static string? State(JsonDocument status, string country, string question) => status.RootElement.GetProperty("countries").EnumerateArray()
        .Where(one => one.GetProperty("country").GetString() == country).Select(one => one.GetProperty("answers").GetProperty(question).GetProperty("state").GetString()).FirstOrDefault();

    private static Dictionary<string, string> Counts(JsonElement question) => Numbers(question.GetProperty("answers"));

    private static Dictionary<string, string> Numbers(JsonElement counts) => counts.EnumerateObject().Where(count => count.Value.GetInt32() > 0).ToDictionary(count => count.Name, count => count.Value.GetInt32().ToString("N0", System.Globalization.CultureInfo.InvariantCulture));

    private static Dictionary<string, string> Bar(IElement list) => list.QuerySelectorAll(".counts li").ToDictionary(row => row.ClassName!, row => row.Seen().Split(' ')[0]);

    private static void Agree(JsonDocument status, IDocument page)
    {
        JsonElement totals = status.RootElement.GetProperty("totals");
        Assert.Equal(Numbers(totals.GetProperty("responses")), Bar(page.One("#responses")));
        Assert.Equal(Numbers(totals.GetProperty("answers")), Bar(page.One("#all-answers")));

        JsonElement[] questions = [.. status.RootElement.GetProperty("questions").EnumerateArray()];
        IElement[] listed = [.. page.QuerySelectorAll(".glance > li")];
        Assert.Equal(questions.Select(Counts), listed.Select(Bar));
        string[] keys = [.. questions.Select(question => question.GetProperty("key").GetString()!)];
        Assert.Equal(keys, listed.Select(row => Key(row.One("p a"))));
        Assert.Equal(keys, page.QuerySelectorAll(".matrix thead th a").Select(Key));

        JsonElement[] published = [.. status.RootElement.GetProperty("countries").EnumerateArray().Where(country => country.GetProperty("state").GetString() == "published")];
        Dictionary<string, string[]> rows = page.QuerySelectorAll(".matrix tbody tr:not(.region)").ToDictionary(row => row.One("th a").Seen(), row => row.QuerySelectorAll("td .sign").Select(sign => sign.ClassList[1]!).ToArray());
        Assert.Equal(published.Length, rows.Count);
        Assert.All(published, country => Assert.Equal(keys.Select(key => country.GetProperty("answers").GetProperty(key).GetProperty("state").GetString()), rows[country.GetProperty("name").GetString()!]));
    }

    private static string Key(IElement link) => link.GetAttribute("href")!.Split('/')[^2];
}
