using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using MsqSite.Diagnostics;
using MsqSite.Export;
using MsqSite.Model;
using MsqSite.Shape;
using MsqSite.Tests.Fixtures;
using MsqSite.Tests.Schema;
using MsqSite.Tests.Shape;

namespace MsqSite.Tests.Export;

/// <summary>The feed tells what was published, updated and withdrawn, by the dates of the content, in Atom that readers take.</summary>
public sealed class FeedTests
{
    private const string Base = "https://example.org/msq/";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void The_newest_stands_first_each_with_what_happened_and_when()
    {
        XElement feed = OfTwoEditions();
        Assert.Equal(
            ["Denmark 2022: consent withdrawn, 2022-06-01", "Norway 2022: response published, 2022-01-02", "Denmark 2020: response published, 2020-01-02", "Norway 2020: response published, 2020-01-02"],
            feed.Elements(Atom + "entry").Select(entry => $"{entry.Element(Atom + "title")!.Value}, {entry.Element(Atom + "updated")!.Value[..10]}"));
        Assert.Equal("2022-06-01T00:00:00Z", feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public void An_update_keeps_the_entrys_name_moves_its_day_and_says_what_changed()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  strategy: Digital first.");
        string before = Entry(Of(content)).Element(Atom + "id")!.Value;
        content.Change("responses/2020/DNK.yaml", "publication-authorised", """
            updated: 2021-05-06
            corrections:
              - {date: 2021-05-06, question: strategy, what: "A <b>word</b> & its mend"}
              - {date: 2020-05-06, what: An older one}
            publication-authorised
            """);
        XElement after = Entry(Of(content));
        Assert.Equal((before, "https://profiles.example/countries/denmark/2020/"), (after.Element(Atom + "id")!.Value, before));
        Assert.Equal(("Denmark 2020: response updated", "2021-05-06T00:00:00Z", "2020-01-02T00:00:00Z"), (after.Element(Atom + "title")!.Value, after.Element(Atom + "updated")!.Value, after.Element(Atom + "published")!.Value));
        Assert.EndsWith("questions answered. Changed: Strategy: A <b>word</b> & its mend", Entry(Of(content)).Element(Atom + "summary")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_stay_when_a_build_is_for_another_address_and_links_follow()
    {
        using TemporaryContent content = TemporaryContent.OfTwoEditions();
        Content read = ShapedSite.Of(content).Content;
        XElement[] feeds = [.. new[] { Base, "https://preview.example/" }.Select(address => read with { Settings = read.Settings with { BaseUrl = new Uri(address) } })
            .Select(one => Read(FeedFile.Write(one.Settings.BaseUrl, SitePlan.Shape(one, new Phrases(one.Words, new DiagnosticBag())).Feed())))];
        string[] Ids(XElement feed) => [.. feed.Descendants(Atom + "id").Select(id => id.Value)];
        Assert.Equal(5, Ids(feeds[0]).Length);
        Assert.Equal(Ids(feeds[0]), Ids(feeds[1]));
        Assert.All(Ids(feeds[0]), id => Assert.StartsWith(read.Settings.NamingBase.AbsoluteUri, id, StringComparison.Ordinal));
        Assert.All(feeds[1].Descendants(Atom + "link"), link => Assert.StartsWith("https://preview.example/", link.Attribute("href")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void A_summary_counts_and_a_category_is_a_region()
    {
        XElement norway = OfTwoEditions().Elements(Atom + "entry").Single(entry => entry.Element(Atom + "id")!.Value.EndsWith("norway/2022/", StringComparison.Ordinal));
        Assert.Matches("^[0-9]+ of [0-9]+ questions answered, 2 legal instruments named\\.$", norway.Element(Atom + "summary")!.Value);
        Assert.Equal(["europe Europe", "northern-europe Northern Europe"], norway.Elements(Atom + "category").Select(one => $"{one.Attribute("term")!.Value} {one.Attribute("label")!.Value}"));
        Assert.All(norway.Elements(Atom + "category"), one => Assert.Equal($"{Base}regions/", one.Attribute("scheme")!.Value));
    }

    [Fact]
    public void What_was_withdrawn_or_not_authorised_leaves_no_word_of_its_answers()
    {
        string feed = OfTwoEditions().ToString();
        Assert.Contains("withdrew its consent to publication on 1 June 2022", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("took back", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("Afghanistan", feed, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_address_is_absolute_and_stands_under_the_sites_own()
    {
        XElement feed = OfTwoEditions();
        IEnumerable<string> addresses = [.. feed.Descendants().Attributes("href").Concat(feed.Descendants().Attributes("scheme")).Select(one => one.Value), .. feed.Descendants(Atom + "uri").Select(one => one.Value)];
        Assert.All(addresses, address => Assert.StartsWith(Base, address, StringComparison.Ordinal));
        Assert.Equal($"{Base}feed.xml", feed.Elements(Atom + "link").Single(one => one.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
    }

    [Fact]
    public void It_has_what_RFC_4287_says_that_a_feed_and_an_entry_must_have()
    {
        XElement feed = OfTwoEditions();
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.All(new[] { "id", "title", "updated", "author" }, name => Assert.Single(feed.Elements(Atom + name)));
        Assert.All(feed.Elements(Atom + "author"), author => Assert.Single(author.Elements(Atom + "name")));
        XElement[] entries = [.. feed.Elements(Atom + "entry")];
        Assert.All(entries, entry => Assert.All(new[] { "id", "title", "updated", "summary" }, name => Assert.Single(entry.Elements(Atom + name))));
        Assert.All(entries, entry => Assert.Single(entry.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate"));
        Assert.Equal(entries.Length, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.All(feed.Descendants(Atom + "updated").Concat(feed.Descendants(Atom + "published")), day => Assert.Matches(@"^\d{4}-\d\d-\d\dT00:00:00Z$", day.Value));
        Assert.All(feed.Descendants(), element => Assert.Equal(Atom, element.Name.Namespace));
    }

    [Fact]
    public void A_feed_without_entries_is_still_one()
    {
        using TemporaryContent content = new TemporaryContent().Remove("responses/2020/NOR.yaml");
        XElement feed = Of(content);
        Assert.Empty(feed.Elements(Atom + "entry"));
        Assert.Equal("2020-01-01T00:00:00Z", feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public void Characters_that_XML_forbids_are_left_out_and_all_others_stay()
    {
        const string Hostile = "a\u0000\u000B\u001B\uFFFE\uD800b </title><script>\"'& ]]> \u202Eא 😀 \uDC00c";
        XElement feed = Read(FeedFile.Write(new Uri(Base), new Feed("a:b", Hostile, "", "en", Hostile, Hostile, new DateOnly(2020, 1, 2), [new FeedEntry("a:c", "a/", Hostile, Hostile, null, new DateOnly(2020, 1, 2), [("a", Hostile)])])));
        const string Kept = "ab </title><script>\"'& ]]> \u202Eא 😀 c";
        Assert.All([feed.Element(Atom + "title")!.Value, Entry(feed).Element(Atom + "summary")!.Value, Entry(feed).Element(Atom + "category")!.Attribute("label")!.Value], text => Assert.Equal(Kept, text));
    }

    [Fact]
    public void A_feed_reader_understands_it()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, WrittenOfTwoEditions());
            using JsonDocument read = JsonDocument.Parse(Node.Run("feed.mjs", file));
            JsonElement[] entries = [.. read.RootElement.GetProperty("entries").EnumerateArray()];
            Assert.Equal(4, entries.Length);
            Assert.Equal("Denmark 2022: consent withdrawn", entries[0].GetProperty("title").GetProperty("value").GetString());
            Assert.Equal($"{Base}countries/denmark/2022/", entries[0].GetProperty("links")[0].GetProperty("href").GetString());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Made_up_data_is_said_to_be_made_up()
    {
        using TemporaryContent content = new TemporaryContent().Put("site.yaml", File.ReadAllText(Path.Combine(Fixture.Root, "_base", "site.yaml")).Replace("synthetic: false", "", StringComparison.Ordinal) + "\nsynthetic: true\n");
        Assert.Contains("Made-up data", Of(content).Element(Atom + "subtitle")!.Value, StringComparison.Ordinal);
    }

    private static XElement OfTwoEditions() => Read(WrittenOfTwoEditions());

    private static byte[] WrittenOfTwoEditions()
    {
        using TemporaryContent content = TemporaryContent.OfTwoEditions();
        return Written(content);
    }

    private static XElement Entry(XElement feed) => feed.Elements(Atom + "entry").First();

    private static XElement Of(TemporaryContent content) => Read(Written(content));

    private static byte[] Written(TemporaryContent content) => FeedFile.Write(new Uri(Base), ShapedSite.Of(content).Plan.Feed());

    private static XElement Read(byte[] bytes)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { CheckCharacters = true, DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader);
    }
}
