using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using MsqSite.Tests.Fixtures;
using MsqSite.Tests.RealContent;
using MsqSite.Tests.Schema;
using MsqSite.Tests.Shape;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Export.Data;

/// <summary>What describes the data is right by its standard, and true.</summary>
[Collection(BuiltSites.Name)]
public sealed class DescriptionTests(RealSite site)
{
    [Fact]
    public void Validators_of_others_find_nothing()
    {
        using DataFolder data = new(site.Content);
        Assert.Equal("[]", Node.Run("data.mjs", data.Root, "2020"));
    }

    [Fact]
    public void Validators_of_others_find_mistakes_where_there_are_some()
    {
        using DataFolder data = new(site.Content);
        Break(data, "2020/responses.json", "\"state\":\"answered\"", "\"state\":\"perhaps\"");
        Break(data, "datapackage.json", "\"primaryKey\"", "\"fieldsOf\": 1, \"foreignKeys\": [], \"primaryKey\"");
        Break(data, "openapi.json", "\"operationId\"", "\"operationID\"");
        string found = Node.Run("data.mjs", data.Root, "2020");
        Assert.All(new[] { "responses.json", "datapackage.json", "openapi.json" }, file => Assert.Contains(file, found, StringComparison.Ordinal));
    }

    [Fact]
    public void Sizes_and_hashes_are_those_of_the_files()
    {
        using DataFolder data = new(Real.Content);
        using JsonDocument package = JsonDocument.Parse(data.Read("datapackage.json"));
        JsonElement[] resources = [.. package.RootElement.GetProperty("resources").EnumerateArray()];
        Assert.Equal(13, resources.Length);
        Assert.All(resources, one =>
        {
            byte[] bytes = File.ReadAllBytes(data.PathTo(one.GetProperty("path").GetString()!));
            Assert.Equal(bytes.Length, one.GetProperty("bytes").GetInt32());
            Assert.Equal($"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}", one.GetProperty("hash").GetString());
        });
    }

    [Fact]
    public void The_archive_holds_the_files_as_they_are_published_and_the_same_bytes_each_time()
    {
        using DataFolder data = new(Real.Content);
        using DataFolder again = new(Real.Content);
        Files.AssertSame(data.Root, again.Root);
        using ZipArchive zip = ZipFile.OpenRead(data.PathTo("msq-data.zip"));
        Assert.Contains("2020/legal-instruments.csv", zip.Entries.Select(entry => entry.FullName));
        Assert.Contains("citation.bib", zip.Entries.Select(entry => entry.FullName));
        Assert.All(zip.Entries, entry =>
        {
            using MemoryStream bytes = new();
            using Stream packed = entry.Open();
            packed.CopyTo(bytes);
            Assert.Equal(File.ReadAllBytes(Path.Combine(site.Output, "data", entry.FullName)), bytes.ToArray());
            Assert.Equal(new DateTime(2026, 11, 23), entry.LastWriteTime.DateTime);
        });
    }

    [Fact]
    public void The_page_lists_every_file_with_its_size_and_says_so_to_search_engines()
    {
        AngleSharp.Dom.IDocument page = site.Pages["data/index.html"];
        string[] files =
        [
            .. Files.Published(site.Output).Where(path => path.StartsWith("data/", StringComparison.Ordinal) && !path.EndsWith(".html", StringComparison.Ordinal) && path != "data/2020/response.schema.json"
                && (path == "data/2020/BLR.json" || !path.StartsWith("data/2020/BLR.", StringComparison.Ordinal))), // the profile leads to its citations
        ];
        Assert.Equal(files, page.QuerySelectorAll("main a[href]").Select(link => link.GetAttribute("href")!["../".Length..]).Where(path => path.StartsWith("data/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("legal-instruments.csv 10 rows, 3 kB", page.Texts(".files li > p:first-child"));

        using JsonDocument linked = JsonDocument.Parse(page.One("script[type='application/ld+json']").TextContent);
        JsonElement dataset = linked.RootElement.GetProperty("@graph")[0];
        Assert.Equal("Dataset", dataset.GetProperty("@type").GetString());
        Assert.All(dataset.GetProperty("distribution").EnumerateArray(), one =>
            Assert.True(File.Exists(Path.Combine(site.Output, one.GetProperty("contentUrl").GetString()![site.Content.Settings.BaseUrl.AbsoluteUri.Length..]))));
    }

    [Fact]
    public void A_title_that_would_end_the_script_stays_text()
    {
        using TemporaryContent content = new TemporaryContent().Change("site.yaml", "title: Profiles", "title: \"</script><b>&\"");
        using BuiltSite built = new(content);
        Assert.True(built.Outcome is BuildOutcome.Published, built.Findings);
        AngleSharp.Dom.IDocument page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(built.Read("data/index.html"));
        using JsonDocument linked = JsonDocument.Parse(page.One("script[type='application/ld+json']").TextContent);
        Assert.Equal("</script><b>&", linked.RootElement.GetProperty("@graph")[0].GetProperty("creator").GetProperty("name").GetString());
    }

    private static void Break(DataFolder data, string file, string old, string with)
    {
        Assert.Contains(old, data.Read(file), StringComparison.Ordinal);
        File.WriteAllText(data.PathTo(file), data.Read(file).Replace(old, with, StringComparison.Ordinal));
    }
}
