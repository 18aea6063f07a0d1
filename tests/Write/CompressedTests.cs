using System.IO.Compression;
using System.Text;
using MsqSite.Tests.Commands;
using MsqSite.Write;

namespace MsqSite.Tests.Write;

/// <summary>Texts that are published compressed, too.</summary>
public sealed class CompressedTests : IDisposable
{
    private static readonly string Long = string.Join('\n', Enumerable.Range(0, 400).Select(number => $"<p>Paragraph {number} of a page.</p>"));

    private readonly OutputFolder output = new();

    public void Dispose() => output.Dispose();

    [Fact]
    public void Both_forms_hold_what_the_file_holds()
    {
        Publish(("index.html", Long));
        Assert.Equal(["index.html", "index.html.br", "index.html.gz"], Names());
        Assert.Equal(Long, Unpacked("index.html.br", stream => new BrotliStream(stream, CompressionMode.Decompress)));
        Assert.Equal(Long, Unpacked("index.html.gz", stream => new GZipStream(stream, CompressionMode.Decompress)));
        Assert.All(Names()[1..], name => Assert.True(new FileInfo(output.At(name)).Length * 5 < Long.Length, name));
    }

    [Fact]
    public void The_manifest_knows_them_and_nothing_is_written_twice()
    {
        Publish(("index.html", Long));
        Assert.Equal(3, output.ManifestText.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Dictionary<string, DateTime> before = Names().ToDictionary(name => name, name => File.GetLastWriteTimeUtc(output.At(name)));
        Assert.Equal(new PublishOutcome(0, 3, 0), Publish(("index.html", Long)));
        Assert.All(before, one => Assert.Equal(one.Value, File.GetLastWriteTimeUtc(output.At(one.Key))));
    }

    [Fact]
    public void They_change_and_go_with_their_page()
    {
        Publish(("index.html", Long), ("old/index.html", Long));
        Assert.Equal(new PublishOutcome(3, 0, 3), Publish(("index.html", Long.Replace("page", "book", StringComparison.Ordinal))));
        Assert.Contains("of a book", Unpacked("index.html.br", stream => new BrotliStream(stream, CompressionMode.Decompress)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(output.At("old")));
    }

    [Fact]
    public void A_build_without_them_leaves_none_behind()
    {
        Publish(("index.html", Long));
        Assert.Equal(new PublishOutcome(0, 1, 2), output.Publish(("index.html", Long)));
        Assert.Equal(["index.html"], Names());
    }

    [Fact]
    public void A_short_file_and_one_that_is_no_text_or_gains_nothing_stay_alone()
    {
        byte[] noise = new byte[5000];
        new Random(1).NextBytes(noise);
        Publish(("short.html", "short"), ("picture.png", Long), ("noise.txt", Convert.ToBase64String(noise)[..1100]));
        Assert.Equal(["noise.txt", "noise.txt.br", "noise.txt.gz", "picture.png", "short.html"], Names());
        Assert.Empty(Compressed.Of("noise.txt", noise));
        Assert.Empty(Compressed.Of("empty.txt", []));
    }

    [Fact]
    public void The_same_text_gives_the_same_bytes_and_no_time_or_system_stands_in_them()
    {
        byte[] gzip = Compressed.Of("a.html", Encoding.UTF8.GetBytes(Long)).Single(form => form.Path == "a.html.gz").Content;
        Assert.Equal(gzip, Compressed.Of("b/c.html", Encoding.UTF8.GetBytes(Long)).Single(form => form.Path == "b/c.html.gz").Content);
        Assert.Equal([0, 0, 0, 0], gzip[4..8]);
        Assert.Equal(255, gzip[9]);
    }

    [Fact]
    public void A_compressed_page_is_published_with_the_pages_after_what_they_need()
    {
        string[] order = [.. PublishOrder.Of(["index.html.br", "index.html", "sitemap.xml.gz", "a/index.html.gz", "assets/site.css", "assets/site.css.br"], path => path)];
        Assert.Equal(["assets/site.css", "assets/site.css.br", "a/index.html.gz", "index.html", "index.html.br", "sitemap.xml.gz"], order);
    }

    [Fact]
    public void What_somebody_else_put_in_their_place_stops_the_publication()
    {
        output.Put("index.html.br", "mine");
        Assert.Throws<WriteException>(() => Publish(("index.html", Long)));
        Assert.Equal("mine", output.Read("index.html.br"));
        Assert.False(File.Exists(output.At("index.html")));
    }

    [Fact]
    public void A_site_that_is_built_compressed_is_whole_and_a_release_has_its_own()
    {
        using TemporarySite site = new TemporarySite().Built("--compress");
        Assert.Contains("countries/norway/index.html.br", site.Files().Keys);
        Assert.Equal(0, site.Verify().ExitCode);
        Assert.Contains(" 0 files written", site.Build("--compress").Error, StringComparison.Ordinal);
        using TemporarySite released = new TemporarySite().Built("--compress", "--release");
        Assert.Equal(site.Files().ToDictionary(one => one.Key, one => one.Value.Bytes), released.Files().ToDictionary(one => one.Key, one => one.Value.Bytes));
    }

    private PublishOutcome Publish(params (string Path, string Text)[] files)
    {
        using Stage stage = Stage.Beside(output.Output, compress: true);
        OutputFolder.Fill(stage, files);
        return stage.Publish();
    }

    private string[] Names() => [.. Directory.EnumerateFiles(output.Output, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(output.Output, file).Replace('\\', '/')).Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal)];

    private string Unpacked(string path, Func<Stream, Stream> open)
    {
        using Stream file = File.OpenRead(output.At(path));
        using StreamReader text = new(open(file));
        return text.ReadToEnd();
    }
}
