using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;

namespace MsqSite;

/// <summary>All that decides what a build makes: the program, what it is told, and every file of the content and the templates.</summary>
/// <param name="All">A hash of it.</param>
/// <param name="Frame">The same without the responses.</param>
internal sealed record BuildInputs(string All, string Frame)
{
    // Content of this size is not a site's; and a hash of it would take longer than it saves.
    private const long Most = 512 * 1024 * 1024;

    /// <summary>Null where a file cannot be read or there is far too much: then nothing is known of the last build.</summary>
    public static BuildInputs? Of(BuildOptions options)
    {
        try
        {
            FileSystemInfo[] entries = [.. Entries(options.Content), .. Entries(options.Templates)];
            if (entries.OfType<FileInfo>().Sum(file => file.Length) > Most)
            {
                return null;
            }

            byte[][] hashes = new byte[entries.Length][];
            Parallel.For(0, entries.Length, at => hashes[at] = entries[at] is FileInfo file ? Hash(file) : []);
            string responses = Path.Combine(options.Content, "responses") + Path.DirectorySeparatorChar;
            return new BuildInputs(Sum(options, entries.Zip(hashes)), Sum(options, entries.Zip(hashes).Where(one => !one.First.FullName.StartsWith(Path.GetFullPath(responses), StringComparison.Ordinal))));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or AggregateException)
        {
            return null;
        }
    }

    private static string Sum(BuildOptions options, IEnumerable<(FileSystemInfo Entry, byte[] Hash)> entries)
    {
        using IncrementalHash all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] told = [Program(), options.Content, options.Templates, options.BaseUrl?.AbsoluteUri ?? "", options.Compress ? "compressed" : "", options.Verify ? "verified" : "", options.Only ?? ""];
        all.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', told)));
        foreach ((FileSystemInfo entry, byte[] hash) in entries)
        {
            all.AppendData(Encoding.UTF8.GetBytes($"\n{entry.FullName}\n"));
            all.AppendData(hash);
        }

        return Convert.ToHexStringLower(all.GetHashAndReset());
    }

    // Folders and links are part of it by their names; no link to a folder is followed, for it may lead in circles.
    private static IEnumerable<FileSystemInfo> Entries(string folder) => new FileSystemEnumerable<FileSystemInfo>(
        folder,
        (ref FileSystemEntry entry) => entry.ToFileSystemInfo(),
        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
    {
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    }.OrderBy(entry => entry.FullName, StringComparer.Ordinal);

    private static byte[] Hash(FileInfo file)
    {
        if (file.Length == 0)
        {
            return []; // what has no length may be a pipe, which must not be opened
        }

        using FileStream content = new(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        return SHA256.HashData(content);
    }

    // The version alone would be the same for every program that is built between two commits.
    private static string Program() => string.Join('\n', new[] { Environment.ProcessPath, Path.Combine(AppContext.BaseDirectory, "msqsite.dll") }
        .Where(File.Exists).Select(path => new FileInfo(path!)).Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}"));
}
