using MsqSite.Pack;

namespace MsqSite.Tests.Pack;

/// <summary>Answers stay in memory as long as they are few, and what goes beyond lies in a file that nobody finds.</summary>
public sealed class AnswerStoreTests
{
    [Fact]
    public void What_was_put_away_comes_back_in_whole_and_in_parts()
    {
        using AnswerStore store = new(most: 1000);
        (byte[] Bytes, StoredBytes Stored)[] all = [.. Enumerable.Range(1, 50).Select(number => Enumerable.Repeat((byte)number, 10 * number).ToArray()).Select(bytes => (bytes, store.Put(bytes)))];
        Assert.All(all, one =>
        {
            Assert.Equal(one.Bytes.Length, one.Stored.Length);
            Assert.Equal(one.Bytes, one.Stored.Read(0, one.Bytes.Length).ToArray());
            Assert.Equal(one.Bytes[3..^2], one.Stored.Read(3, one.Bytes.Length - 5).ToArray());
        });
    }

    [Fact]
    public void Several_threads_may_put_away_and_ask()
    {
        using AnswerStore store = new(most: 0);
        Parallel.For(0, 400, number =>
        {
            byte[] bytes = [.. Enumerable.Range(0, 500).Select(place => (byte)(number + place))];
            StoredBytes stored = store.Put(bytes);
            Assert.Equal(bytes, stored.Read(0, bytes.Length).ToArray());
        });
    }

    [Fact]
    public void The_file_has_no_name_while_it_is_in_use()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere nothing tells which files a program has open.");
        using AnswerStore store = new(most: 0);
        byte[] sign = System.Text.Encoding.ASCII.GetBytes("answers that nobody finds");
        store.Put(sign);
        string[] open = [.. Directory.GetFiles("/proc/self/fd").Select(path => (Path: path, Target: new FileInfo(path).LinkTarget ?? "")).Where(one => one.Target.EndsWith(" (deleted)", StringComparison.Ordinal)).Select(one => one.Path)];
        Assert.Contains(open, path =>
        {
            using FileStream file = File.OpenRead(path);
            byte[] begin = new byte[sign.Length];
            return file.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false) == begin.Length && begin.AsSpan().SequenceEqual(sign);
        });
    }

    [Fact]
    public void Where_there_is_no_room_for_a_file_all_stays_in_memory()
    {
        using AnswerStore without = new(most: 0, () => throw new IOException("no space left"));
        Assert.Equal([1, 2], without.Put([1, 2]).Read(0, 2).ToArray());
        string path = Path.GetTempFileName();
        using (AnswerStore full = new(most: 0, () => File.OpenHandle(path, FileMode.Open, FileAccess.Read)))
        {
            Assert.Equal([3, 4], full.Put([3, 4]).Read(0, 2).ToArray());
            Assert.Equal([5], full.Put([5]).Read(0, 1).ToArray());
        }

        File.Delete(path);
    }

    [Fact]
    public void Where_a_file_ends_too_soon_that_is_said()
    {
        using AnswerStore store = new(most: 0);
        StoredBytes stored = store.Put(new byte[100]);
        Assert.Throws<EndOfStreamException>(() => stored.Read(50, 51));
    }
}
