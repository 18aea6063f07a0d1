using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;
using MsqSite.Model;
using MsqSite.Shape;

namespace MsqSite.Tests.Site;

/// <summary>The map on home: every Member State a link with a name and a state, the same in words beside it, and light.</summary>
[Collection(BuiltSites.Name)]
public sealed class MapTests(RealSite real, WorldSite world)
{
    private const int MostBytes = 60_000;

    [Fact]
    public void Every_Member_State_is_one_link_that_says_its_name_and_state()
    {
        IElement[] links = [.. real.Pages["index.html"].QuerySelectorAll(".map svg a")];
        Assert.Equal(193, links.Length);
        Assert.Equal(193, links.Select(link => link.QuerySelector("title")!.TextContent).Distinct().Count());
        Assert.Equal(real.Content.Countries.Select(one => one.ShortNames.English).Order(StringComparer.Ordinal), links.Select(link => link.QuerySelector("title")!.TextContent.Split(": ")[0]).Order(StringComparer.Ordinal));
        IElement belarus = links.Single(link => link.ClassList.Contains("published"));
        Assert.Equal(("Belarus: published, edition 2020", "./countries/belarus/"), (belarus.QuerySelector("title")!.TextContent, belarus.GetAttribute("href")));
        Assert.Contains(links, link => link.QuerySelector("title")!.TextContent == "Kenya: Not held here" && link.GetAttribute("href") == "./countries/#ken" && link.ClassName == "not-held");
        Assert.NotNull(real.Pages["countries/index.html"].GetElementById("ken"));
    }

    [Fact]
    public void Each_link_of_the_map_tells_the_state_that_the_world_gives_its_country()
    {
        IDocument home = world.Page("");
        ResponseBook book = new(world.Content);
        foreach (Country country in world.Content.Countries)
        {
            (string state, string path) = book.Status(country) switch
            {
                ResponseStatus.Published => ("published", Routes.Country(country).Path),
                ResponseStatus.Withdrawn => ("withdrawn", Routes.Country(country).Path),
                ResponseStatus.NotAuthorised => ("not-authorised", Routes.CountryRow(country)),
                _ => ("not-held", Routes.CountryRow(country)),
            };
            IElement link = Assert.Single(home.QuerySelectorAll(".map svg a"), link => link.GetAttribute("href") == "./" + path);
            Assert.Equal(state, link.ClassName);
            Assert.StartsWith(country.ShortNames.English + ": ", link.QuerySelector("title")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(state is "not-authorised" or "withdrawn" ? $"url(#map-{state})" : null, link.GetAttribute("fill"));
            Assert.Single(link.QuerySelectorAll("path, circle"));
        }

        Assert.Equal(4, world.Content.Countries.Select(book.Status).Distinct().Count());
    }

    [Fact]
    public void The_table_and_the_list_beside_the_map_say_the_same()
    {
        IDocument home = world.Page("");
        ResponseBook book = new(world.Content);
        int[] statuses = [.. new[] { ResponseStatus.Published, ResponseStatus.NotAuthorised, ResponseStatus.Withdrawn, ResponseStatus.NotHeld }.Select(status => world.Content.Countries.Count(one => book.Status(one) == status))];
        IElement[] rows = [.. home.QuerySelectorAll("#map-table tbody tr")];
        Assert.Equal(["Africa", "Americas", "Asia", "Europe", "Oceania"], rows.Select(row => row.QuerySelector("th a")!.TextContent));
        int[] sums = [.. Enumerable.Range(0, 5).Select(column => rows.Sum(row => int.Parse(row.QuerySelectorAll("td")[column].TextContent)))];
        Assert.Equal([193, .. statuses], sums);
        Assert.Equal(statuses, home.Texts(".map-legend b").Select(int.Parse));
        Assert.Equal(193, home.QuerySelectorAll("#map-table .every li").Length);
        Assert.NotNull(home.One(".map a.past[href='#map-table']"));
    }

    [Fact]
    public void The_map_weighs_less_than_60_kilobytes_compressed_with_one_response_and_with_many()
    {
        Assert.All(new[] { File.ReadAllText(Path.Combine(real.Output, "index.html")), world.Html("") }, html =>
        {
            int from = html.IndexOf("<div class=\"map\">", StringComparison.Ordinal);
            int weight = Packed(html[from..html.IndexOf("</svg>", from, StringComparison.Ordinal)]);
            Assert.InRange(weight, 15_000, MostBytes);
            Assert.InRange(Packed(html), weight, MostBytes);
        });
    }

    [Fact]
    public void Land_that_is_no_Member_State_has_no_link_and_no_name()
    {
        IElement land = real.Pages["index.html"].One(".map svg .land");
        Assert.NotEmpty(land.QuerySelectorAll("path"));
        Assert.Empty(land.QuerySelectorAll("a, title"));
        Assert.Equal("", land.TextContent.Trim());
    }

    private static int Packed(string text)
    {
        using MemoryStream packed = new();
        using (GZipStream zip = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return (int)packed.Length;
    }
}
