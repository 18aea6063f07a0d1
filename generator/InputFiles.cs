using System.IO.Enumeration;
using System.Text;
using MsqSite.Diagnostics;

namespace MsqSite;

/// <summary>All that decides what a build makes, as it is told before any file is opened: the program, its options, and every file of the content and the templates.</summary>
internal sealed class InputFiles
{
    // Content of this size is not a site's; and a hash of it would take longer than it saves.
    private const long Most = 512 * 1024 * 1024;

    private readonly BuildOptions options;
    private readonly Found[] entries;
    private readonly FileState?[] states; // of folders, which are part of it by their names, nothing
    private readonly bool[] tells; // whether a look tells the file from any other: it is not too new, and the system says when it was changed

    private InputFiles(BuildOptions options, Found[] entries, FileState?[] states, TimeProvider clock)
    {
        (this.options, Told, this.entries, this.states) = (options, ToldTo(options), entries, states);
        tells = [.. states.Select((one, at) => !entries[at].IsFile || (one is { Changed: not null } state && state.IsSettled(clock)))];
    }

    /// <summary>Tells the program from others. Its version alone would be the same for every one that is built between two commits.</summary>
    public static string Program { get; } = string.Join('\n', new[] { Environment.ProcessPath, Path.Combine(AppContext.BaseDirectory, "msqsite.dll") }
        .Where(File.Exists).Select(path => new FileInfo(path!)).Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}"));

    /// <summary>The program and what it is told.</summary>
    public string Told { get; }

    /// <summary>How many files and folders there are.</summary>
    public int Count => entries.Length;

    /// <summary>The paths of the files, in order.</summary>
    public IReadOnlyList<string> Files => [.. entries.Where(one => one.IsFile).Select(one => one.Path)];

    /// <summary>The path of a file or a folder; and of a file what the disk told of it, and whether that tells it from any other.</summary>
    public (string Path, FileState? State, bool Tells) this[int at] => (entries[at].Path, states[at], tells[at]);

    /// <summary>Null where a folder cannot be read, something is no file (a link leads to what may be another thing today), or there is far too much: then nothing is known of the last build.</summary>
    /// <param name="options">What the build is told.</param>
    /// <param name="clock">The system's where none is given.</param>
    public static InputFiles? Of(BuildOptions options, TimeProvider? clock = null)
    {
        try
        {
            Found[] entries = [.. Under(options)];
            Array.Sort(entries, Found.ByPath);
            FileState?[] states = FileState.OfEach([.. entries.Select(one => one.Path)]);
            return entries.Any(one => one.IsLink) || entries.Zip(states).Any(one => one.First.IsFile && one.Second is null) || states.Sum(one => one?.Length ?? 0) > Most
                ? null
                : new InputFiles(options, entries, states, clock ?? TimeProvider.System);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or AggregateException)
        {
            return null;
        }
    }

    /// <summary>A hash of all that; null where a look does not tell a file from any other.</summary>
    public string? Looks() => tells.Contains(false) ? null : FileState.Hash(Encoding.UTF8.GetBytes($"{Told}\n{string.Join('\n', entries.Select(one => one.Path))}"), states);

    /// <summary>Whether there are the same files and folders today, and the files still look the same: of those whose look says too little, whether they are.</summary>
    /// <param name="but">Files that nobody asks about.</param>
    /// <param name="isSame">Whether a file is what it was, told by its content.</param>
    public bool IsStillSo(IReadOnlySet<string> but, Predicate<string> isSame)
    {
        try
        {
            // A part at a time: at the end of a build there is least room.
            return AreThese(Under(options))
                && Enumerable.Range(0, Count).Where(at => entries[at].IsFile && !but.Contains(entries[at].Path)).Chunk(1 << 10).All(some =>
                    FileState.OfEach([.. some.Select(at => entries[at].Path)]).SequenceEqual(some.Select(at => states[at])) && some.All(at => tells[at] || isSame(entries[at].Path)));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or AggregateException)
        {
            return false;
        }
    }

    private bool AreThese(IEnumerable<Found> others)
    {
        int count = 0;
        foreach (Found other in others)
        {
            int at = Array.BinarySearch(entries, other, Found.ByPath);
            if (at < 0 || entries[at] != other)
            {
                return false;
            }

            count++;
        }

        return count == entries.Length;
    }

    private static IEnumerable<Found> Under(BuildOptions options) => Under(options.Content).Concat(Under(options.Templates));

    private static FileSystemEnumerable<Found> Under(string folder) => new FileSystemEnumerable<Found>(
        Path.GetFullPath(folder),
        (ref FileSystemEntry entry) => new Found(entry.ToFullPath(), !entry.IsDirectory, entry.IsDirectory && IsLink(ref entry)),
        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
    {
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry), // it may lead in circles
    };

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static string ToldTo(BuildOptions options) =>
        string.Join('\n', Program, options.Content, options.Templates, options.BaseUrl?.AbsoluteUri ?? "", options.Compress ? "compressed" : "", options.Verify ? "verified" : "", options.Only ?? "");

    private readonly record struct Found(string Path, bool IsFile, bool IsLink)
    {
        public static IComparer<Found> ByPath { get; } = Comparer<Found>.Create((one, other) => string.CompareOrdinal(one.Path, other.Path));
    }
}
