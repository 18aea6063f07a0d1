using AngleSharp.Dom;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Export.Data;

/// <summary>Questions to the data of 193 countries, asked with programs of others, have the answers that the pages show.</summary>
[Collection(BuiltSites.Name)]
public sealed class FiveQuestionsTests(WorldSite world)
{
    [Fact]
    public void Which_Member_States_gave_a_law_on_digital_identity()
    {
        using DataFolder data = new(world.Content);
        IDocument page = world.Page("legal/");
        Dictionary<string, string> shown = Cells(page, "digital-identity").Where(cell => cell.Value.Length > 0).ToDictionary();
        Assert.InRange(shown.Count, 20, 192);
        Assert.Equal(Sorted(shown), data.Ask("select c.name, count(*) from legal_instruments l join countries c using (edition, country) where ' ' || topics || ' ' like '% digital-identity %' group by c.name order by 1"));
    }

    [Fact]
    public void Who_answered_what()
    {
        using DataFolder data = new(world.Content);
        IElement[] rows = [.. world.Page("coverage/").QuerySelectorAll(".glance > li")];
        string[] shown = [.. rows.SelectMany(row => row.QuerySelectorAll(".counts li").Select(count => $"{row.One("p a").GetAttribute("href")!.Split('/')[^2]}|{count.ClassName}|{count.Seen().Split(' ')[0]}")).Order(StringComparer.Ordinal)];
        Assert.True(shown.Length > 27);
        Assert.Equal(shown, data.Ask("select question, state, count(*) from responses group by question, state").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Where_are_boxes_of_blockchain_ticked()
    {
        using DataFolder data = new(world.Content);
        IDocument page = world.Page("technologies/");
        string option = data.Ask("select option from ticks where question = 'technology-strategies' and option like '%blockchain%' limit 1").Single();
        string label = data.Ask($"select label from options where question = 'technology-strategies' and option = '{option}'").Single();
        string[] shown = [.. page.QuerySelectorAll(".matrix tbody tr:not(.region)").Where(row => row.QuerySelector($"td[data-of='{label}'] .sign.ticked") is not null).Select(row => row.One("th a").Seen()).Order(StringComparer.Ordinal)];
        Assert.NotEmpty(shown);
        Assert.Equal(shown, data.Ask($"select c.name from ticks t join countries c using (edition, country) where question = 'technology-strategies' and option = '{option}' and state = 'answered'").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void How_many_addresses_on_how_many_hosts_does_each_country_give()
    {
        using DataFolder data = new(world.Content);
        string[] shown = [.. world.Page("links/").QuerySelectorAll("article.of").Select(one => $"{one.One("h3").Seen()}|{string.Join('|', one.One("header p").Seen().Split(' ').Where(word => char.IsAsciiDigit(word[0])))}").Order(StringComparer.Ordinal)];
        Assert.True(shown.Length > 100);
        Assert.Equal(shown, data.Ask("select c.name, count(distinct l.url), count(distinct host) from links l join countries c using (edition, country) where l.url is not null group by c.name").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Which_partners_do_most_countries_name()
    {
        using DataFolder data = new(world.Content);
        IDocument page = world.Page("cooperation/");
        string[] counted = data.Ask("select partner_name, count(distinct country) n from cooperation where partner_name is not null group by 1 order by n desc, 1 limit 5");
        Assert.Equal(5, counted.Length);
        Assert.All(counted.Select(one => one.Split('|')), one =>
        {
            string path = page.QuerySelectorAll(".partner-table th a").First(link => link.Seen() == one[0]).GetAttribute("href")!["../".Length..];
            Assert.Contains($" {one[1]} countr", world.Page(path).One(".lead").Seen(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Other_readers_of_CSV_read_as_many_rows()
    {
        using DataFolder data = new(world.Content);
        foreach (string table in Directory.EnumerateFiles(data.PathTo("2020"), "*.csv").Select(file => Path.GetFileNameWithoutExtension(file)))
        {
            string[] rows = data.ReadByPython($"2020/{table}.csv");
            Assert.Equal(data.Ask($"select count(*) from {table.Replace('-', '_')}").Single(), $"{rows.Length - 1}");
        }

        Assert.Empty(data.Ask("pragma foreign_key_check"));
    }

    // A column of a matrix: country and the number of laws that its cell leads to; nothing where it leads to none.
    private static IEnumerable<KeyValuePair<string, string>> Cells(IDocument page, string topic)
    {
        int column = page.QuerySelectorAll(".matrix thead th").ToList().FindIndex(head => head.QuerySelector("a")?.GetAttribute("href")?.EndsWith($"/{topic}/", StringComparison.Ordinal) == true);
        return page.QuerySelectorAll(".matrix tbody tr:not(.region)").Select(row => KeyValuePair.Create(row.One("th a").Seen(), row.Children[column].QuerySelector("a")?.Seen() ?? ""));
    }

    private static IEnumerable<string> Sorted(Dictionary<string, string> cells) => cells.OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => $"{cell.Key}|{cell.Value}");
}
