using System.Globalization;
using Microsoft.Win32.SafeHandles;
using MsqSite.Diagnostics;

namespace MsqSite.Write;

/// <summary>
/// The generator's own folder on the disk that it publishes to, so that moving a file into place is one rename.
/// Holds the lock, the staged files under numbers, and the manifest. Leaves no trace when nothing was published.
/// </summary>
internal sealed class Workspace : IDisposable
{
    private readonly List<string> madeFolders = [];
    private readonly string folder;
    private BuildLock? held;
    private int count;

    private Workspace(string parent)
    {
        folder = Path.Combine(parent, SitePath.OwnFolder);
        Stage = Path.Combine(folder, "stage");
    }

    private string Stage { get; }

    private string LockFile => Path.Combine(folder, "lock");

    /// <summary>Takes the lock and clears away what a killed build left.</summary>
    public static Workspace Open(string parent, string shown)
    {
        Workspace workspace = new(parent);
        try
        {
            workspace.Enter($"{shown}/{SitePath.OwnFolder}");
            return workspace;
        }
        catch (Exception failure)
        {
            workspace.Dispose();
            if (WriteException.IsOfTheSurroundings(failure))
            {
                throw WriteException.CouldNotWrite(shown, failure);
            }

            throw;
        }
    }

    /// <summary>A place in the stage that nothing else uses. Safe to call from several threads.</summary>
    public string NewPlace() => Path.Combine(Stage, Interlocked.Increment(ref count).ToString(CultureInfo.InvariantCulture));

    /// <summary>Puts bytes on the disk and returns where. Safe to call from several threads.</summary>
    public string Add(ReadOnlySpan<byte> content)
    {
        string place = NewPlace();
        using SafeFileHandle file = File.OpenHandle(place, FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(file, content, fileOffset: 0);
        return place;
    }

    public void Dispose()
    {
        try
        {
            if (held is not null && Directory.Exists(Stage))
            {
                Directory.Delete(Stage, recursive: true);
            }

            held?.Dispose();
            RemoveMadeFolders();
        }
        catch (Exception failure) when (WriteException.IsOfTheSurroundings(failure))
        {
            // Whatever stays behind is in our own folder, and the next build clears it; the first failure is the one to report.
        }
    }

    private void Enter(string shown)
    {
        if (Entry.At(folder) is EntryKind.File or EntryKind.Link)
        {
            throw new WriteException(WriteRules.InTheWay, shown, "is not the generator's own folder, but in its place");
        }

        MakeFolder(folder);
        held = BuildLock.Take(LockFile, shown);
        if (Entry.At(Stage) is EntryKind.File or EntryKind.Link)
        {
            File.Delete(Stage);
        }
        else if (Directory.Exists(Stage))
        {
            Directory.Delete(Stage, recursive: true);
        }

        Directory.CreateDirectory(Stage);
    }

    private void MakeFolder(string wanted)
    {
        for (string? missing = wanted; missing is not null && !Directory.Exists(missing); missing = Path.GetDirectoryName(missing))
        {
            madeFolders.Add(missing);
        }

        Directory.CreateDirectory(wanted);
    }

    // Only a first build that published nothing finds its folders empty but for the lock.
    private void RemoveMadeFolders()
    {
        if (madeFolders.Count == 0 || !Directory.Exists(folder))
        {
            return;
        }

        if (Directory.EnumerateFileSystemEntries(folder).All(entry => entry == LockFile))
        {
            File.Delete(LockFile);
        }

        foreach (string made in madeFolders.TakeWhile(made => !Directory.EnumerateFileSystemEntries(made).Any()))
        {
            Directory.Delete(made);
        }
    }
}
