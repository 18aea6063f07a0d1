using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Write;

namespace MsqSite.Tests.Write;

/// <summary>Files that the stage takes while they are made: published as any other, and never held.</summary>
public sealed class StreamedFileTests : IDisposable
{
    private static readonly string Long = string.Join('\n', Enumerable.Range(0, 20_000).Select(number => $"{number},ü,\"a cell\""));

    private readonly OutputFolder output = new();

    public void Dispose() => output.Dispose();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(5, 2)]
    [InlineData(StagedStream.BufferSize - 1, 1000)]
    [InlineData(StagedStream.BufferSize, 1000)]
    [InlineData(StagedStream.BufferSize, StagedStream.BufferSize)]
    [InlineData(StagedStream.BufferSize + 1, StagedStream.BufferSize + 1)]
    [InlineData(300_000, 7)]
    [InlineData(300_000, 300_000)]
    public void What_was_written_is_published_whatever_the_pieces_and_told_with_its_size_and_hash(int length, int piece)
    {
        byte[] content = new byte[length];
        new Random(length).NextBytes(content);
        using Stage stage = Stage.Beside(output.Output);
        (long bytes, string hash) = stage.Write("data/a.bin", stream =>
        {
            foreach (byte[] some in content.Chunk(piece))
            {
                stream.Write(some);
            }
        });
        stage.Publish();

        Assert.Equal(content, File.ReadAllBytes(output.At("data/a.bin")));
        Assert.Equal((length, Convert.ToHexStringLower(SHA256.HashData(content))), (bytes, hash));
        Assert.Equal(length, stage.Bytes);
        Assert.Equal($"{hash}  data/a.bin\n", output.ManifestText);
    }

    [Fact]
    public void A_file_that_did_not_change_is_not_written_again_and_one_that_changed_in_a_letter_is()
    {
        (string, string)[] files = [("long.csv", Long), ("short.csv", "short"), ("empty.csv", "")];
        Publish(files);
        Assert.All(files, file => File.SetLastWriteTimeUtc(output.At(file.Item1), OutputFolder.LongAgo));
        string before = output.Snapshot();

        Assert.Equal(new PublishOutcome(0, 3, 0), Publish(files));
        Assert.All(files, file => Assert.Equal(OutputFolder.LongAgo, File.GetLastWriteTimeUtc(output.At(file.Item1))));
        Assert.Equal(before, output.Snapshot());

        string changed = Long[..^2] + "L\"";
        Assert.Equal(new PublishOutcome(1, 2, 0), Publish(("long.csv", changed), ("short.csv", "short"), ("empty.csv", "")));
        Assert.Equal(changed, output.Read("long.csv"));
    }

    [Fact]
    public void A_file_is_the_same_whether_it_came_whole_or_in_pieces()
    {
        output.Publish(("long.csv", Long), ("short.csv", "short"));
        Assert.Equal(new PublishOutcome(0, 2, 0), Publish(("long.csv", Long), ("short.csv", "short")));
        Assert.Equal(new PublishOutcome(0, 2, 0), output.Publish(("long.csv", Long), ("short.csv", "short")));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(300_000)]
    public void A_failure_in_the_midst_leaves_the_output_as_it_was(int length)
    {
        output.Publish(("long.csv", Long), ("index.html", "home"));
        string before = output.Snapshot();
        using (Stage stage = Stage.Beside(output.Output))
        {
            stage.Write("index.html", "new");
            Assert.Throws<InvalidOperationException>(() => stage.Write("long.csv", stream =>
            {
                stream.Write(new byte[length]);
                throw new InvalidOperationException();
            }));
        }

        Assert.Equal(before, output.Snapshot());
    }

    [Fact]
    public void Half_a_file_is_none()
    {
        using Stage stage = Stage.Beside(output.Output);
        stage.Write("index.html", "home");
        Assert.Throws<InvalidOperationException>(() => stage.Write("half.csv", stream =>
        {
            stream.Write(new byte[300_000]);
            throw new InvalidOperationException();
        }));

        Assert.Equal(new PublishOutcome(1, 0, 0), stage.Publish());
        Assert.False(File.Exists(output.At("half.csv")));
        Assert.Equal("home".Length, stage.Bytes);
    }

    [Fact]
    public void A_disk_that_is_full_is_a_finding_that_names_the_innermost_file()
    {
        using Stage stage = Stage.Beside(output.Output);
        WriteException full = Assert.Throws<WriteException>(() => stage.Write("all.zip", all =>
        {
            all.Write("begin"u8);
            stage.Write("one.json", _ => throw new IOException("No space left on device"));
        }));

        Diagnostic finding = Assert.Single(full.Findings);
        Assert.Equal((WriteRules.CouldNotWrite, $"{output.Output}/one.json"), (finding.Rule, finding.At.File));
    }

    [Fact]
    public void Files_can_be_made_inside_of_one_another_and_on_several_threads()
    {
        using Stage stage = Stage.Beside(output.Output);
        Parallel.For(0, 8, number => stage.Write($"{number}/all.txt", all =>
        {
            foreach (int part in Enumerable.Range(0, 50))
            {
                byte[] text = Encoding.UTF8.GetBytes($"{number}.{part} {Long[..5000]}\n");
                all.Write(text);
                stage.Write($"{number}/{part}.txt", one => one.Write(text));
            }
        }));

        Assert.Equal(new PublishOutcome(8 * 51, 0, 0), stage.Publish());
        Assert.All(Enumerable.Range(0, 8), number => Assert.Equal(string.Concat(Enumerable.Range(0, 50).Select(part => output.Read($"{number}/{part}.txt"))), output.Read($"{number}/all.txt")));
    }

    [Fact]
    public void A_release_has_the_same_files_and_the_same_again_is_the_same_release()
    {
        Publish(Stage.ForRelease(output.Output), ("data/long.csv", Long), ("index.html", "home"));
        Assert.Equal(Long, output.Read("data/long.csv"));
        string before = output.Snapshot();
        Assert.Equal(new PublishOutcome(0, 2, 0), Publish(Stage.ForRelease(output.Output), ("data/long.csv", Long), ("index.html", "home")));
        Assert.Equal(before, output.Snapshot());
    }

    [Fact]
    public void Long_texts_are_published_compressed_too_and_neither_form_is_written_twice()
    {
        (string, string)[] files = [("long.csv", Long), ("long.zip", Long), ("short.csv", "short")];
        Assert.Equal(new PublishOutcome(5, 0, 0), Publish(Stage.Beside(output.Output, compress: true), files));
        using (BrotliStream brotli = new(File.OpenRead(output.At("long.csv.br")), CompressionMode.Decompress))
        {
            Assert.Equal(Long, new StreamReader(brotli).ReadToEnd());
        }

        using (GZipStream gzip = new(File.OpenRead(output.At("long.csv.gz")), CompressionMode.Decompress))
        {
            Assert.Equal(Long, new StreamReader(gzip).ReadToEnd());
        }

        byte[] header = File.ReadAllBytes(output.At("long.csv.gz"))[..10];
        Assert.Equal([0, 0, 0, 0], header[4..8]); // no time
        Assert.Equal(255, header[9]); // no system
        Assert.Equal(new PublishOutcome(0, 5, 0), Publish(Stage.Beside(output.Output, compress: true), files));
    }

    [Fact]
    public void What_gains_nothing_has_no_compressed_form()
    {
        using Stage stage = Stage.Beside(output.Output, compress: true);
        byte[] noise = new byte[300_000];
        new Random(1).NextBytes(noise);
        stage.Write("noise.csv", stream => stream.Write(noise));
        Assert.Equal(new PublishOutcome(1, 0, 0), stage.Publish());
    }

    [Fact]
    public void A_long_file_is_not_held()
    {
        using Stage stage = Stage.Beside(output.Output);
        byte[] piece = new byte[10_000];
        long before = GC.GetAllocatedBytesForCurrentThread();
        stage.Write("long.bin", stream =>
        {
            for (int number = 0; number < 2000; number++)
            {
                stream.Write(piece);
            }
        });
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        Assert.Equal(20_000_000, stage.Bytes);
    }

    private PublishOutcome Publish(params (string Path, string Text)[] files) => Publish(Stage.Beside(output.Output), files);

    private static PublishOutcome Publish(Stage stage, params (string Path, string Text)[] files)
    {
        using (stage)
        {
            foreach ((string path, string text) in files)
            {
                stage.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
            }

            return stage.Publish();
        }
    }
}
