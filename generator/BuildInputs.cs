using System.Buffers.Binary;
using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;

namespace MsqSite;

/// <summary>All that decides what a build makes, as one hash: the program, what it is told, and every file of the content and the templates.</summary>
internal static class BuildInputs
{
    // Content of this size is not a site's; and a hash of it would take longer than it saves.
    private const long Most = 512 * 1024 * 1024;

    /// <summary>Null where a file cannot be read or there is far too much: then nothing is known of the last build.</summary>
    public static string? Hash(BuildOptions options)
    {
        try
        {
            FileSystemInfo[] entries = [.. Entries(options.Content), .. Entries(options.Templates)];
            FileInfo[] files = [.. entries.OfType<FileInfo>()];
            if (files.Sum(file => file.Length) > Most)
            {
                return null;
            }

            byte[] hashes = new byte[files.Length * SHA256.HashSizeInBytes];
            Parallel.For(0, files.Length, at => Hash(files[at], hashes.AsSpan(at * SHA256.HashSizeInBytes, SHA256.HashSizeInBytes)));
            using IncrementalHash all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            string told = string.Join('\n',
            [
                Program(), options.Content, options.Templates, options.BaseUrl?.AbsoluteUri, options.Compress ? "compressed" : "", options.Verify ? "verified" : "", options.Only,
                .. entries.Select(entry => entry.FullName),
            ]);
            all.AppendData(Encoding.UTF8.GetBytes(told));
            all.AppendData(hashes);
            return Convert.ToHexStringLower(all.GetHashAndReset());
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or AggregateException)
        {
            return null;
        }
    }

    // Folders and links are part of it by their names; no link to a folder is followed, for it may lead in circles.
    private static IEnumerable<FileSystemInfo> Entries(string folder) => new FileSystemEnumerable<FileSystemInfo>(
        folder,
        (ref FileSystemEntry entry) => entry.ToFileSystemInfo(),
        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
    {
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    }.OrderBy(entry => entry.FullName, StringComparer.Ordinal);

    private static void Hash(FileInfo file, Span<byte> hash)
    {
        BinaryPrimitives.WriteInt64LittleEndian(hash, file.Length);
        if (file.Length > 0) // what has no length may be a pipe, which must not be opened
        {
            using FileStream content = new(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            SHA256.HashData(content, hash);
        }
    }

    // The version alone would be the same for every program that is built between two commits.
    private static string Program() => string.Join('\n', new[] { Environment.ProcessPath, Path.Combine(AppContext.BaseDirectory, "msqsite.dll") }
        .Where(File.Exists).Select(path => new FileInfo(path!)).Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}"));
}
