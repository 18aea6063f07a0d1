using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;

namespace MsqSite.Write;

/// <summary>The folder that the web server reads: asks what is there, puts a file into place whole, removes one. Follows no link.</summary>
internal sealed class PublishedFolder(string root, string shown)
{
    private const int BufferSize = 64 * 1024;

    private readonly ConcurrentDictionary<string, bool> realFolders = new(StringComparer.Ordinal);
    private readonly HashSet<string> readyFolders = new(StringComparer.Ordinal);

    public string ManifestFile { get; } = Path.Combine(root, SitePath.OwnFolder, "manifest.txt");

    /// <summary>How names of files compare on this disk: asked of the generator's own folder, under another spelling.</summary>
    public StringComparer Names =>
        Directory.Exists(Locate(SitePath.OwnFolder.ToUpperInvariant())) ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    public string Locate(string path) => Path.Combine(root, path);

    /// <summary>The path as people are told it.</summary>
    public string Show(string path) => $"{shown}/{path}";

    /// <summary>Whether these very bytes are published at the path. Safe from several threads, until something is placed or removed.</summary>
    public bool Holds(string path, ReadOnlySpan<byte> content) =>
        HasFile(path, content.Length) && (content.IsEmpty || ReadsAs(Locate(path), content)); // an empty file is equal already

    /// <summary>The same of bytes that nobody holds.</summary>
    /// <param name="length">How many they are; not none.</param>
    /// <param name="hash">Their SHA-256.</param>
    public bool Holds(string path, long length, string hash)
    {
        try
        {
            return HasFile(path, length) && WholeFile.Hash(Locate(path)) == hash;
        }
        catch (Exception unreadable) when (WriteException.IsOfTheSurroundings(unreadable))
        {
            return false; // as below
        }
    }

    /// <summary>The staged file becomes the published one in a single rename: a reader gets the old file or the new one.</summary>
    public void Place(string staged, string path)
    {
        MakeFolder(SitePath.FolderOf(path));
        File.Move(staged, Locate(path), overwrite: true);
    }

    /// <summary>Removes a file, and the folders that held nothing else. What is no longer a file of ours stays.</summary>
    public bool Remove(string path)
    {
        if (SitePath.FoldersOf(path).Any(folder => Entry.At(Locate(folder)) != EntryKind.Folder)
            || Entry.At(Locate(path)) is EntryKind.Nothing or EntryKind.Folder)
        {
            return false;
        }

        File.Delete(Locate(path));
        foreach (string folder in SitePath.FoldersOf(path).Reverse())
        {
            if (Directory.EnumerateFileSystemEntries(Locate(folder)).Any())
            {
                break;
            }

            Directory.Delete(Locate(folder));
            readyFolders.Remove(folder);
        }

        return true;
    }

    private void MakeFolder(string folder)
    {
        if (readyFolders.Add(folder))
        {
            Directory.CreateDirectory(Locate(folder));
        }
    }

    // In a new site hardly a folder is there: what lies in one that is not is not remembered.
    private bool IsRealFolder(string folder) =>
        (folder.Length == 0 || IsRealFolder(SitePath.FolderOf(folder)))
        && realFolders.GetOrAdd(folder, asked => asked.Length == 0 ? Directory.Exists(root) : Entry.At(Locate(asked)) == EntryKind.Folder);

    // What has no length and is no file, such as a pipe, must not be opened.
    private bool HasFile(string path, long length) =>
        IsRealFolder(SitePath.FolderOf(path)) && Entry.At(Locate(path)) == EntryKind.File && new FileInfo(Locate(path)).Length == length;

    private static bool ReadsAs(string location, ReadOnlySpan<byte> content)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            using SafeFileHandle file = File.OpenHandle(location, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            int compared = 0;
            while (compared < content.Length)
            {
                int read = RandomAccess.Read(file, buffer.AsSpan(0, BufferSize), compared);
                if (read == 0 || read > content.Length - compared || !content.Slice(compared, read).SequenceEqual(buffer.AsSpan(0, read)))
                {
                    return false;
                }

                compared += read;
            }

            return true;
        }
        catch (Exception unreadable) when (WriteException.IsOfTheSurroundings(unreadable))
        {
            return false; // a file that cannot be read can still be replaced; if not, publishing says so
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
