using System.Security.Cryptography;
using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Export.Data;
using MsqSite.Model;
using MsqSite.Shape;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Export.Data;

/// <summary>What published data hold of a response that is the same is taken as it is; of any other response it is made again.</summary>
public sealed class EarlierDataTests
{
    private readonly Content content;
    private readonly Dictionary<string, byte[]> published;
    private readonly byte[] kept;

    public EarlierDataTests()
    {
        using TemporaryContent folder = TemporaryContent.WithAnswers("  legal-framework:\n    selected: []\n    instruments:\n      - {title: An Act, kind: law}\n");
        content = folder.Put("text/en.yaml", File.ReadAllText(Repository.PathTo("content/text/en.yaml"))).Read();
        (published, kept) = Write(null);
    }

    [Theory]
    [InlineData("responses.csv")]
    [InlineData("ticks.csv")]
    [InlineData("legal-instruments.csv")]
    public void Rows_of_a_response_that_is_the_same_are_taken_from_the_published_table(string table)
    {
        string[] before = Rows(published, table);
        string[] after = Rows(Write(Marked("DNK")).Files, table);
        Assert.Equal(before, after.Select(row => row.Replace("dnk", "DNK", StringComparison.Ordinal)));
        Assert.Equal(before.Where(row => row.StartsWith("2020,DNK", StringComparison.Ordinal)).Select(row => row.Replace("DNK", "dnk", StringComparison.Ordinal)), after.Where(row => row.Contains("dnk", StringComparison.Ordinal)));
        Assert.Contains(after, row => row.StartsWith("2020,dnk", StringComparison.Ordinal));
        Assert.Contains(after, row => row.StartsWith("2020,NOR", StringComparison.Ordinal));
    }

    [Fact]
    public void So_is_its_own_file_and_its_line_among_all()
    {
        Dictionary<string, byte[]> after = Write(Marked("DNK")).Files;
        Assert.Contains("\"country\":\"dnk\"", Encoding.UTF8.GetString(after["data/2020/DNK.json"]));
        string all = Encoding.UTF8.GetString(after["data/2020/responses.json"]);
        Assert.Contains("\"country\":\"dnk\"", all);
        Assert.Contains("\"country\":\"NOR\"", all);
    }

    [Fact]
    public void What_is_taken_makes_the_same_archive_as_what_is_made()
    {
        EarlierData all = new(_ => true, Open, _ => false, kept);
        Assert.Equal(published.Select(file => (file.Key, Convert.ToHexString(SHA256.HashData(file.Value)))), Write(all).Files.Select(file => (file.Key, Convert.ToHexString(SHA256.HashData(file.Value)))));
    }

    [Fact]
    public void The_file_of_a_response_that_is_the_same_stays_where_it_is()
    {
        Dictionary<string, byte[]> files = Write(new EarlierData(response => response.Country.Value == "DNK", Open, path => path == "data/2020/DNK.json", kept)).Files;
        Assert.DoesNotContain("data/2020/DNK.json", files.Keys);
        Assert.Equal(published["data/2020/NOR.json"], files["data/2020/NOR.json"]);
        Assert.Equal(published["data/2020/responses.json"], files["data/2020/responses.json"]);
    }

    [Fact]
    public void A_file_of_all_that_cannot_be_read_to_its_end_is_made()
    {
        EarlierData cut = new(_ => true, path => published.TryGetValue(path, out byte[]? bytes) ? new MemoryStream(bytes, 0, bytes.Length / 2) : null, _ => false, kept);
        Assert.Equal(published["data/2020/responses.json"], Write(cut).Files["data/2020/responses.json"]);
        Assert.Equal(published["data/2020/responses.csv"], Write(cut).Files["data/2020/responses.csv"]);
    }

    [Fact]
    public void A_table_that_is_gone_or_too_short_is_made()
    {
        byte[] made = published["data/2020/responses.csv"];
        Assert.Equal(made, Write(new EarlierData(_ => true, _ => null, _ => false, kept)).Files["data/2020/responses.csv"]);
        Assert.Equal(made, Write(new EarlierData(_ => true, path => path.EndsWith(".csv", StringComparison.Ordinal) ? new MemoryStream([65]) : null, _ => false, kept)).Files["data/2020/responses.csv"]);
    }

    private MemoryStream? Open(string path) => published.TryGetValue(path, out byte[]? bytes) ? new MemoryStream(bytes) : null;

    // Only a country's code differs in what is published, so that one can see where a row came from.
    private EarlierData Marked(string same) => new(
        response => response.Country.Value == same,
        path => published.TryGetValue(path, out byte[]? bytes) ? new MemoryStream(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(same, same.ToLowerInvariant(), StringComparison.Ordinal))) : null,
        _ => false,
        kept);

    private (Dictionary<string, byte[]> Files, byte[] Kept) Write(EarlierData? earlier)
    {
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
        OpenData data = new(content, new Phrases(content.Words, new DiagnosticBag()));
        data.Write(
            (path, make) =>
            {
                using MemoryStream stream = new();
                make(stream);
                files[path] = stream.ToArray();
                return (stream.Length, Convert.ToHexStringLower(SHA256.HashData(files[path])));
            },
            earlier);
        return (files, data.Pack());
    }

    private static string[] Rows(Dictionary<string, byte[]> files, string table) => Encoding.UTF8.GetString(files["data/2020/" + table]).Split("\r\n");
}
