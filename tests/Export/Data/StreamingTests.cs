using System.Security.Cryptography;
using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Export.Data;
using MsqSite.Model;
using MsqSite.Shape;
using MsqSite.Shape.Views;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Export.Data;

/// <summary>Data files go out while they are made, each once.</summary>
public sealed class StreamingTests
{
    private const int Laws = 3000;

    [Fact]
    public void No_piece_is_as_large_as_a_table()
    {
        Dictionary<string, (long Bytes, int LargestPiece)> sent = Send(ManyLaws(), out _);
        Assert.True(sent["data/2020/legal-instruments.csv"].Bytes > 200_000);
        Assert.All(sent.Where(file => file.Key.EndsWith(".csv", StringComparison.Ordinal) || file.Key.EndsWith(".zip", StringComparison.Ordinal)), file => Assert.InRange(file.Value.LargestPiece, 1, 64 * 1024));
    }

    [Fact]
    public void Each_file_that_is_promised_is_sent_once_and_no_other()
    {
        Content content = ManyLaws();
        IEnumerable<string> promised = new OpenData(content, new Phrases(content.Words, new DiagnosticBag())).Paths;
        Assert.Equal(promised.Order(StringComparer.Ordinal), Send(content, out _).Keys.Order(StringComparer.Ordinal)); // a second time would throw
    }

    [Fact]
    public void The_page_is_told_the_sizes_and_rows_that_were_measured()
    {
        Dictionary<string, (long Bytes, int)> sent = Send(ManyLaws(), out DataListing listing);
        IEnumerable<DataFileView> listed = listing.Common.Concat(listing.Editions.SelectMany(one => one.Tables.Select(table => table.File).Concat(one.Others)));
        Assert.All(listed, file => Assert.Equal(sent[file.Path].Bytes, file.Bytes));
        Assert.Equal(Laws + 1, listing.Editions[0].Tables.Single(table => table.Key == "legal-instruments").File.Rows); // and the one of Norway
        Assert.Equal(2, listing.Editions[0].Others[0].Rows); // Denmark and Norway
    }

    [Fact]
    public void A_failure_of_whoever_takes_the_files_comes_through()
    {
        Content content = ManyLaws();
        Assert.Throws<IOException>(() => new OpenData(content, new Phrases(content.Words, new DiagnosticBag())).Write((path, make) =>
        {
            make(Stream.Null);
            return path.EndsWith("links.csv", StringComparison.Ordinal) ? throw new IOException() : (0, "");
        }));
    }

    private static Content ManyLaws()
    {
        StringBuilder answers = new("  legal-framework:\n    selected: []\n    instruments:\n");
        for (int number = 0; number < Laws; number++)
        {
            answers.Append(System.Globalization.CultureInfo.InvariantCulture, $"      - {{title: \"Law {number} on \\\"things\\\", and more\", kind: law}}\n");
        }

        using TemporaryContent content = TemporaryContent.WithAnswers(answers.ToString());
        return content.Put("text/en.yaml", File.ReadAllText(Repository.PathTo("content/text/en.yaml"))).Read();
    }

    private static Dictionary<string, (long Bytes, int LargestPiece)> Send(Content content, out DataListing listing)
    {
        Dictionary<string, (long, int)> sent = new(StringComparer.Ordinal);
        listing = new OpenData(content, new Phrases(content.Words, new DiagnosticBag())).Write((path, make) =>
        {
            using Scales scales = new();
            make(scales);
            sent.Add(path, (scales.Length, scales.Largest));
            return (scales.Length, Convert.ToHexStringLower(SHA256.HashData(scales.ToArray())));
        });
        return sent;
    }

    /// <summary>Remembers its largest piece.</summary>
    private sealed class Scales : MemoryStream
    {
        public int Largest { get; private set; }

        public override void Write(byte[] bytes, int offset, int count)
        {
            Largest = Math.Max(Largest, count);
            base.Write(bytes, offset, count);
        }
    }
}
