using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;
using MsqSite.Diagnostics;

namespace MsqSite;

/// <summary>All that decides what a build makes: the program, what it is told, and every file of the content and the templates.</summary>
/// <param name="Program">Tells the program from others.</param>
/// <param name="All">A hash of all.</param>
/// <param name="Frame">The same without the responses.</param>
/// <param name="Files">The paths of all those files.</param>
internal sealed record BuildInputs(string Program, string All, string Frame, ImmutableArray<string> Files)
{
    // Content of this size is not a site's; and a hash of it would take longer than it saves.
    private const long Most = 512 * 1024 * 1024;

    /// <summary>Null where a file cannot be read, one is a link (which leads to what may be another thing today), or there is far too much: then nothing is known of the last build.</summary>
    /// <param name="options">What the build is told.</param>
    /// <param name="memory">Knows the files that were read before.</param>
    public static BuildInputs? Of(BuildOptions options, Memory memory)
    {
        try
        {
            Found[] entries = [.. Entries(options.Content), .. Entries(options.Templates)];
            if (entries.Any(one => one.IsLink) || entries.Sum(one => one.Length) > Most)
            {
                return null;
            }

            string?[] stamps = new string?[entries.Length];
            Parallel.For(0, entries.Length, at => stamps[at] = entries[at].IsFile ? FileStamp.Of(entries[at].Path, memory) : "");
            string responses = Path.GetFullPath(Path.Combine(options.Content, "responses")) + Path.DirectorySeparatorChar;
            string program = ProgramNow();
            return stamps.Contains(null) ? null : new BuildInputs(
                program,
                Sum(program, options, entries, stamps, _ => true),
                Sum(program, options, entries, stamps, path => !path.StartsWith(responses, StringComparison.Ordinal)),
                [.. entries.Where(one => one.IsFile).Select(one => one.Path)]);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or AggregateException)
        {
            return null;
        }
    }

    private static string Sum(string program, BuildOptions options, Found[] entries, string?[] stamps, Predicate<string> counts)
    {
        using IncrementalHash all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] told = [program, options.Content, options.Templates, options.BaseUrl?.AbsoluteUri ?? "", options.Compress ? "compressed" : "", options.Verify ? "verified" : "", options.Only ?? ""];
        all.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', told)));
        for (int at = 0; at < entries.Length; at++)
        {
            if (counts(entries[at].Path))
            {
                all.AppendData(Encoding.UTF8.GetBytes($"\n{entries[at].Path}\n{stamps[at]}"));
            }
        }

        return Convert.ToHexStringLower(all.GetHashAndReset());
    }

    // Folders are part of it by their names.
    private static IEnumerable<Found> Entries(string folder) => new FileSystemEnumerable<Found>(
        Path.GetFullPath(folder),
        (ref FileSystemEntry entry) => new Found(entry.ToFullPath(), entry.IsDirectory ? 0 : entry.Length, !entry.IsDirectory, IsLink(ref entry)),
        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
    {
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry), // it may lead in circles
    }.OrderBy(entry => entry.Path, StringComparer.Ordinal);

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    // The version alone would be the same for every program that is built between two commits.
    private static string ProgramNow() => string.Join('\n', new[] { Environment.ProcessPath, Path.Combine(AppContext.BaseDirectory, "msqsite.dll") }
        .Where(File.Exists).Select(path => new FileInfo(path!)).Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}"));

    private readonly record struct Found(string Path, long Length, bool IsFile, bool IsLink);
}
