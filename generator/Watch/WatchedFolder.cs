namespace MsqSite.Watch;

/// <summary>One folder of a watch, and its parent, which tells when the folder itself is deleted, replaced or made again.</summary>
internal sealed class WatchedFolder(string folder, Action<string> changed, Action everythingChanged, Action lookSoon) : IDisposable
{
    // What the system keeps for us until we have read it; the default overflows when a folder is unpacked.
    private const int Buffer = 64 * 1024;

    private readonly string path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
    private readonly Lock gate = new();
    private FileSystemWatcher? inside;
    private FileSystemWatcher? beside;
    private volatile bool stale;
    private bool ended;

    /// <summary>Begins to watch what is there.</summary>
    public void Watch()
    {
        lock (gate)
        {
            if (ended)
            {
                return;
            }

            stale = false;
            beside?.Dispose();
            inside?.Dispose();
            inside = null; // should the next lines fail, the next look tries again
            beside = Path.GetDirectoryName(path) is { } parent && Directory.Exists(parent) ? Beside(parent) : null;
            inside = Directory.Exists(path) ? Inside() : null;
        }
    }

    /// <summary>Watches anew when the folder has gone, has come, or is another one than before.</summary>
    public void Look()
    {
        bool watched = inside is { EnableRaisingEvents: true };
        if (!stale && watched == Directory.Exists(path))
        {
            return;
        }

        try
        {
            Watch();
        }
        catch (Exception gone) when (gone is IOException or ArgumentException or UnauthorizedAccessException)
        {
            stale = true; // it went away between two steps, or may not be read: the next look will see
            return;
        }

        everythingChanged();
    }

    public void Dispose()
    {
        lock (gate)
        {
            ended = true;
            inside?.Dispose();
            beside?.Dispose();
        }
    }

    private FileSystemWatcher Inside()
    {
        FileSystemWatcher watcher = new(path)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = Buffer,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Created += (_, change) => Tell(change.FullPath);
        watcher.Deleted += (_, change) => Tell(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Tell(change.OldFullPath);
            Tell(change.FullPath);
        };
        watcher.Changed += (_, change) =>
        {
            // That a folder "changed" is said of each file in it once more, of the editors' own too.
            if (!Directory.Exists(change.FullPath))
            {
                Tell(change.FullPath);
            }
        };
        watcher.Error += (_, _) => everythingChanged(); // some of it was lost; where the watcher stopped altogether, the next look sees that
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private FileSystemWatcher Beside(string parent)
    {
        FileSystemWatcher watcher = new(parent, Path.GetFileName(path)) { NotifyFilter = NotifyFilters.DirectoryName | NotifyFilters.FileName };
        watcher.Created += (_, _) => WatchAnew();
        watcher.Deleted += (_, _) => WatchAnew();
        watcher.Renamed += (_, _) => WatchAnew();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Tell(string full)
    {
        if (!EditorFiles.Own(Path.GetRelativePath(path, full)))
        {
            changed(full);
        }
    }

    private void WatchAnew()
    {
        stale = true;
        lookSoon();
    }
}
