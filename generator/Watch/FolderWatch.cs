using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace MsqSite.Watch;

/// <summary>
/// Watches folders with all that is in them and tells of changes in batches: a save is several events (a file written beside, renamed, an old
/// one deleted), and a reader wants them as one. A folder may be missing, disappear and come back.
/// </summary>
public sealed class FolderWatch : IDisposable
{
    /// <summary>How long nothing must happen before a batch is told.</summary>
    public static readonly TimeSpan UsualQuiet = TimeSpan.FromMilliseconds(20);

    // Somebody who writes without a pause must not keep the readers waiting for ever.
    private const int MostQuietPeriods = 15;

    // The system tells of a folder's coming and going only while its parent is there; looking is for the rest.
    private static readonly TimeSpan Looking = TimeSpan.FromMilliseconds(500);

    private readonly Lock gate = new();
    private readonly SemaphoreSlim pending = new(0, 1);
    private readonly SortedSet<string> paths = new(StringComparer.Ordinal);
    private readonly TimeSpan quiet;
    private readonly WatchedFolder[] folders;
    private readonly Timer looking;
    private bool everything;
    private bool told = true;
    private long last;

    /// <summary>Watches from now on: what changes between this and the first look at <see cref="Changes"/> is kept.</summary>
    /// <exception cref="IOException">The system has no room for another watch.</exception>
    public FolderWatch(IEnumerable<string> folders, TimeSpan? quiet = null)
    {
        this.quiet = quiet ?? UsualQuiet;
        looking = new Timer(_ => Look());
        this.folders = [.. folders.Select(folder => new WatchedFolder(folder, Add, AddEverything, LookSoon))];
        try
        {
            foreach (WatchedFolder folder in this.folders)
            {
                folder.Watch();
            }
        }
        catch
        {
            Dispose();
            throw;
        }

        looking.Change(Looking, Looking);
    }

    /// <summary>One batch after another, until told to stop; then it ends without a word. For one reader.</summary>
    public async IAsyncEnumerable<FolderChanges> Changes([EnumeratorCancellation] CancellationToken stop = default)
    {
        while (await Next(stop) is { } changes)
        {
            yield return changes;
        }
    }

    public void Dispose()
    {
        looking.Dispose();
        foreach (WatchedFolder folder in folders)
        {
            folder.Dispose();
        }
    }

    /// <summary>The system could not keep up, or a folder as a whole is another one.</summary>
    internal void AddEverything() => Gather(null);

    private async Task<FolderChanges?> Next(CancellationToken stop)
    {
        try
        {
            await pending.WaitAsync(stop);
            long first = Stopwatch.GetTimestamp();
            while (Left(first) is var left && left > TimeSpan.Zero)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), stop);
            }

            return Take();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private TimeSpan Left(long first)
    {
        lock (gate)
        {
            TimeSpan untilQuiet = quiet - Stopwatch.GetElapsedTime(last);
            TimeSpan atMost = quiet * MostQuietPeriods - Stopwatch.GetElapsedTime(first);
            return untilQuiet < atMost ? untilQuiet : atMost;
        }
    }

    private FolderChanges Take()
    {
        lock (gate)
        {
            FolderChanges changes = new(everything, [.. paths]);
            paths.Clear();
            everything = false;
            told = true;
            return changes;
        }
    }

    private void Add(string path) => Gather(path);

    private void Gather(string? path)
    {
        lock (gate)
        {
            last = Stopwatch.GetTimestamp();
            everything |= path is null;
            if (path is not null)
            {
                paths.Add(path);
            }

            if (told)
            {
                told = false;
                pending.Release();
            }
        }
    }

    private void LookSoon()
    {
        try
        {
            looking.Change(TimeSpan.Zero, Looking);
        }
        catch (ObjectDisposedException)
        {
            // the last word of a watch that has just ended
        }
    }

    private void Look()
    {
        foreach (WatchedFolder folder in folders)
        {
            folder.Look();
        }
    }
}
