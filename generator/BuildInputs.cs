using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Pack;

namespace MsqSite;

/// <summary>
/// All that decides what a build makes: the program, what it is told, and what is in every file of the content and the templates. Stamps tell any two
/// contents apart; the hashes over all of them guard against chance, not against somebody who computes names of files.
/// </summary>
/// <param name="All">A hash of all.</param>
/// <param name="Frame">The same without the responses.</param>
/// <param name="Stamps">The stamp of each file, by its whole path.</param>
/// <param name="Known">What the next build may know of files without reading them.</param>
internal sealed record BuildInputs(string All, string Frame, IReadOnlyDictionary<string, string> Stamps, ImmutableArray<KnownFile> Known)
{
    /// <summary>Null where a file cannot be read: then nothing is known of the last build.</summary>
    /// <param name="options">What the build is told.</param>
    /// <param name="files">The files.</param>
    /// <param name="before">Those that were read before, in the order of their paths.</param>
    public static BuildInputs? Of(BuildOptions options, InputFiles files, ImmutableArray<KnownFile> before)
    {
        KnownFile?[] known = InOrderOf(files, before);
        (string? Stamp, KnownFile? Known)[] now = new (string?, KnownFile?)[files.Count];
        Parallel.For(0, now.Length, at => now[at] = files[at] is (var path, { } state, var tells) ? FileStamp.Of(path, state, tells, known[at]) : ("", null));
        string responses = Path.GetFullPath(Path.Combine(options.Content, "responses")) + Path.DirectorySeparatorChar;
        if (now.Any(one => one.Stamp is null))
        {
            return null;
        }

        Dictionary<string, string> stamps = new(now.Length, StringComparer.Ordinal);
        for (int at = 0; at < now.Length; at++)
        {
            if (files[at] is { State: not null, Path: var path })
            {
                stamps[path] = now[at].Stamp!;
            }
        }

        return new BuildInputs(Sum(_ => true), Sum(path => !path.StartsWith(responses, StringComparison.Ordinal)), stamps, [.. now.Select(one => one.Known).OfType<KnownFile>()]);

        string Sum(Predicate<string> counts)
        {
            UInt128 hash = PackHash.Of(pack =>
            {
                pack.Write(files.Told);
                for (int at = 0; at < now.Length; at++)
                {
                    if (counts(files[at].Path))
                    {
                        pack.Write(files[at].Path);
                        pack.Write(now[at].Stamp!);
                    }
                }
            });
            return $"{hash:x32}";
        }
    }

    // What was known of each file.
    private static KnownFile?[] InOrderOf(InputFiles files, ImmutableArray<KnownFile> before)
    {
        KnownFile?[] known = new KnownFile?[files.Count];
        int next = 0;
        for (int at = 0; at < known.Length; at++)
        {
            string path = files[at].Path;
            while (next < before.Length && string.CompareOrdinal(before[next].Path, path) < 0)
            {
                next++;
            }

            known[at] = next < before.Length && before[next].Path == path ? before[next] : null;
        }

        return known;
    }
}
