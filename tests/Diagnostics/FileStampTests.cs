using MsqSite.Diagnostics;

namespace MsqSite.Tests.Diagnostics;

/// <summary>Whether a file must be read again.</summary>
public sealed class FileStampTests : IDisposable
{
    private static readonly DateTime LongAgo = DateTime.UtcNow.AddDays(-1);

    private readonly string folder = Directory.CreateTempSubdirectory("stamp").FullName;
    private readonly Memory memory = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Another_content_has_another_stamp_and_the_same_content_the_same()
    {
        string file = Put("a.yaml", "one", LongAgo);
        string? first = FileStamp.Of(file, memory);
        Assert.NotNull(first);
        Put("a.yaml", "two", LongAgo.AddTicks(1));
        Assert.NotEqual(first, FileStamp.Of(file, memory));
        Put("a.yaml", "one", LongAgo.AddHours(1));
        Assert.Equal(first, FileStamp.Of(file, memory));
        Assert.Equal(first, FileStamp.Of(file, memory: null));
    }

    [Fact]
    public void A_file_that_was_written_a_moment_ago_is_read_again_though_size_and_time_are_the_same()
    {
        DateTime now = DateTime.UtcNow;
        string file = Put("a.yaml", "one", now);
        string? first = FileStamp.Of(file, memory);
        Put("a.yaml", "two", now);
        Assert.NotEqual(first, FileStamp.Of(file, memory));
    }

    [Fact]
    public void A_file_that_somebody_saw_change_is_read_again_though_size_and_time_are_the_same()
    {
        string file = Put("a.yaml", "one", LongAgo);
        string? first = FileStamp.Of(file, memory);
        Put("a.yaml", "two", LongAgo);
        FileStamp.Doubt(file, memory);
        Assert.NotEqual(first, FileStamp.Of(file, memory));
    }

    [Fact]
    public void A_link_that_leads_to_another_file_is_another_content()
    {
        Put("one.yaml", "one", LongAgo);
        Put("two.yaml", "two", LongAgo);
        string link = Path.Combine(folder, "link.yaml");
        File.CreateSymbolicLink(link, "one.yaml");
        string? first = FileStamp.Of(link, memory);
        File.Delete(link);
        File.CreateSymbolicLink(link, "two.yaml");
        Assert.NotEqual(first, FileStamp.Of(link, memory));
    }

    [Fact]
    public void A_file_that_is_not_there_has_none() => Assert.Null(FileStamp.Of(Path.Combine(folder, "none.yaml"), memory));

    [Fact]
    public void A_file_that_changed_since_it_was_seen_is_not_remembered_as_what_was_seen()
    {
        string file = Put("a.yaml", "one", LongAgo);
        FileState seen = FileState.Of(file)!.Value;
        Put("a.yaml", "and two", LongAgo);
        (string? changed, KnownFile? known) = FileStamp.Of(file, seen, tells: true, before: null);
        Assert.Equal(FileStamp.Of(file, memory: null), changed);
        Assert.Null(known);
        Assert.Equal(changed, FileStamp.Of(file, FileState.Of(file)!.Value, tells: true, before: null).Known?.Stamp);
    }

    [Fact]
    public void A_file_that_lay_still_is_not_read_again()
    {
        string file = Put("a.yaml", "one", LongAgo);
        string? stamp = FileStamp.Of(file, memory, Later);
        Memory other = new();
        other.Take(new Work("stamp", file), look => look is string, () => "known", []);
        Assert.Equal("known", FileStamp.Of(file, other, Later));
        Assert.NotEqual("known", stamp);
    }

    [Fact]
    public void A_file_whose_size_and_time_were_put_back_is_read_again()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere nothing tells of it, and no build relies on it.");
        string file = Put("a.yaml", "one", LongAgo);
        string? first = FileStamp.Of(file, memory, Later);
        Put("a.yaml", "two", LongAgo);
        Assert.NotEqual(first, FileStamp.Of(file, memory, Later));
    }

    [Fact]
    public void What_another_run_knew_counts_as_long_as_the_file_looks_the_same_and_its_look_tells_it_from_others()
    {
        string file = Put("a.yaml", "one", LongAgo);
        FileState seen = FileState.Of(file)!.Value;
        KnownFile known = FileStamp.Of(file, seen, tells: true, before: null).Known! with { Stamp = "from then" };
        Assert.Equal(("from then", known), FileStamp.Of(file, seen, tells: true, known));
        Assert.Equal((FileStamp.Of(file, memory: null), null), FileStamp.Of(file, seen, tells: false, known));
        Put("a.yaml", "another", LongAgo);
        Assert.Equal(FileStamp.Of(file, memory: null), FileStamp.Of(file, FileState.Of(file)!.Value, tells: true, known).Stamp);
    }

    [Fact]
    public void An_empty_file_has_a_stamp_of_its_own() => Assert.NotEqual(FileStamp.Of(Put("a.yaml", "", LongAgo), memory), FileStamp.Of(Put("b.yaml", "b", LongAgo), memory));

    private static TimeProvider Later { get; } = new Clock(DateTimeOffset.UtcNow.AddHours(1));

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private string Put(string name, string content, DateTime written)
    {
        string file = Path.Combine(folder, name);
        File.WriteAllText(file, content);
        File.SetLastWriteTimeUtc(file, written);
        return file;
    }
}
