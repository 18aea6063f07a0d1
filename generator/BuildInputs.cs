using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MsqSite.Diagnostics;

namespace MsqSite;

/// <summary>All that decides what a build makes: the program, what it is told, and what is in every file of the content and the templates.</summary>
/// <param name="All">A hash of all.</param>
/// <param name="Frame">The same without the responses.</param>
/// <param name="Stamps">The stamp of each file, by its whole path.</param>
/// <param name="Known">What the next build may know of files without reading them.</param>
internal sealed record BuildInputs(string All, string Frame, IReadOnlyDictionary<string, string> Stamps, ImmutableArray<KnownFile> Known)
{
    /// <summary>Null where a file cannot be read: then nothing is known of the last build.</summary>
    /// <param name="options">What the build is told.</param>
    /// <param name="files">The files.</param>
    /// <param name="before">Those that were read before.</param>
    public static BuildInputs? Of(BuildOptions options, InputFiles files, ImmutableArray<KnownFile> before)
    {
        Dictionary<string, KnownFile> known = before.ToDictionary(file => file.Path, StringComparer.Ordinal);
        (string Path, FileState? State, bool Tells)[] entries = [.. files.Entries];
        (string? Stamp, KnownFile? Known)[] now = new (string?, KnownFile?)[entries.Length];
        Parallel.For(0, entries.Length, at => now[at] = entries[at].State is { } state ? FileStamp.Of(entries[at].Path, state, entries[at].Tells, known.GetValueOrDefault(entries[at].Path)) : ("", null));
        string responses = Path.GetFullPath(Path.Combine(options.Content, "responses")) + Path.DirectorySeparatorChar;
        return now.Any(one => one.Stamp is null) ? null : new BuildInputs(
            Sum(_ => true),
            Sum(path => !path.StartsWith(responses, StringComparison.Ordinal)),
            entries.Zip(now).Where(one => one.First.State is not null).ToDictionary(one => one.First.Path, one => one.Second.Stamp!, StringComparer.Ordinal),
            [.. now.Select(one => one.Known).OfType<KnownFile>()]);

        string Sum(Predicate<string> counts)
        {
            using MemoryStream all = new(256 * entries.Length);
            using (BinaryWriter writer = new(all, Encoding.UTF8, leaveOpen: true))
            {
                writer.Write(files.Told);
                for (int at = 0; at < entries.Length; at++)
                {
                    if (counts(entries[at].Path))
                    {
                        writer.Write(entries[at].Path);
                        writer.Write(now[at].Stamp!);
                    }
                }
            }

            return Convert.ToHexStringLower(SHA256.HashData(all.GetBuffer().AsSpan(0, (int)all.Length)));
        }
    }
}
