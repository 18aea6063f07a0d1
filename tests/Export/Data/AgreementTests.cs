using System.Text.Json;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Export.Data;

/// <summary>A page and its download say the same of every answer.</summary>
[Collection(BuiltSites.Name)]
public sealed class AgreementTests(RealSite site)
{
    private JsonElement[] Answers
    {
        get
        {
            using JsonDocument response = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(site.Output, "data", "2020", "BLR.json")));
            return [.. response.RootElement.Clone().GetProperty("answers").EnumerateArray()];
        }
    }

    [Fact]
    public void Every_question_of_the_profile_is_in_the_download_in_its_order()
    {
        Assert.Equal(site.Content.Questionnaires[0].Questions.Select(question => question.Key), Answers.Select(answer => answer.GetProperty("question").GetString()));
        Assert.All(Answers, answer => Assert.NotNull(site.Profile.GetElementById(answer.GetProperty("question").GetString()!)));
    }

    [Fact]
    public void An_answer_links_on_its_page_to_the_addresses_of_the_download_and_to_no_others()
    {
        using DataFolder data = new(site.Content);
        Assert.True(int.Parse(data.Ask("select count(*) from links").Single(), System.Globalization.CultureInfo.InvariantCulture) > 50);
        foreach (string question in Answers.Select(answer => answer.GetProperty("question").GetString()!))
        {
            IEnumerable<string?> shown = site.Profile.Answer(question).QuerySelectorAll("a[href^=http]").Select(link => link.GetAttribute("href")).Distinct().Order(StringComparer.Ordinal);
            Assert.Equal(shown, data.Ask($"select distinct url from links where question = '{question}' and url is not null").Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_word_of_the_download_stands_on_the_page()
    {
        int compared = 0;
        foreach (JsonElement answer in Answers)
        {
            string shown = site.Profile.Answer(answer.GetProperty("question").GetString()!).Seen();
            foreach (string words in Named(answer).Where(words => words.Length > 0))
            {
                Assert.Contains(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), shown, StringComparison.Ordinal);
                compared++;
            }
        }

        Assert.True(compared > 60, $"only {compared} texts were compared");
    }

    [Fact]
    public void Lost_ticks_are_lost_in_the_download()
    {
        using DataFolder data = new(site.Content);
        Assert.Equal(["not-recoverable"], data.Ask("select distinct state from ticks"));
        Assert.Equal("Not recoverable", site.Profile.Answer("strategy-features").QuerySelector(".state-word, .status")!.Seen().Split(':')[0][..15]);
    }

    // Names, titles, subjects, and figures as given, wherever they stand.
    private static IEnumerable<string> Named(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member is { Name: "title" or "subject" or "label" or "organisation" or "phone", Value.ValueKind: JsonValueKind.String }
            || (member is { Name: "name", Value.ValueKind: JsonValueKind.String } && !element.TryGetProperty("given", out _)) ? [member.Value.GetString()!] : Named(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Named),
        _ => [],
    };
}
