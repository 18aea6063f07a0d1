using System.IO.Compression;
using System.Text;
using MsqSite.Export.Data;

namespace MsqSite.Tests.Export.Data;

/// <summary>Files are packed while they are made, and what goes wrong with that is told to whoever waits for the archive.</summary>
public sealed class ArchiveTests
{
    [Fact]
    public void Files_are_in_it_in_the_order_and_the_words_that_they_were_written()
    {
        using MemoryStream packed = new();
        using (Archive archive = new(packed, new DateOnly(2020, 3, 1)))
        {
            using (Stream one = archive.Open("one.csv"))
            {
                for (int line = 0; line < 5000; line++)
                {
                    one.Write(Encoding.UTF8.GetBytes($"line {line}\n")); // more than waits at once
                }
            }

            using Stream two = archive.Open("two.csv");
        }

        using ZipArchive read = new(packed);
        Assert.Equal(["one.csv", "two.csv"], read.Entries.Select(entry => entry.FullName));
        using StreamReader first = new(read.Entries[0].Open());
        Assert.Equal(string.Concat(Enumerable.Range(0, 5000).Select(line => $"line {line}\n")), first.ReadToEnd());
        Assert.All(read.Entries, entry => Assert.Equal(new DateTime(2020, 3, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void A_disk_that_is_full_stops_nobody_who_writes_and_is_told_at_the_end()
    {
        using FullDisk disk = new();
        Archive archive = new(disk, null);
        using (Stream file = archive.Open("one.csv"))
        {
            for (int piece = 0; piece < 500; piece++)
            {
                file.Write(new byte[40_000]);
            }
        }

        Assert.Equal("No space left on device", Assert.Throws<IOException>(archive.Dispose).Message);
        archive.Dispose(); // once is enough
    }

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");
    }
}
