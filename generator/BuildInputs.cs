using System.Security.Cryptography;
using System.Text;
using MsqSite.Diagnostics;

namespace MsqSite;

/// <summary>All that decides what a build makes: the program, what it is told, and what is in every file of the content and the templates.</summary>
/// <param name="All">A hash of all.</param>
/// <param name="Frame">The same without the responses.</param>
/// <param name="Stamps">The stamp of each file, by its whole path.</param>
internal sealed record BuildInputs(string All, string Frame, IReadOnlyDictionary<string, string> Stamps)
{
    /// <summary>Null where a file cannot be read: then nothing is known of the last build.</summary>
    /// <param name="options">What the build is told.</param>
    /// <param name="files">The files.</param>
    /// <param name="memory">Knows those that were read before.</param>
    public static BuildInputs? Of(BuildOptions options, InputFiles files, Memory memory)
    {
        (string Path, FileState? State)[] entries = [.. files.Entries];
        string?[] stamps = new string?[entries.Length];
        Parallel.For(0, entries.Length, at => stamps[at] = entries[at].State is { } state ? FileStamp.Of(entries[at].Path, memory, state) : "");
        string responses = Path.GetFullPath(Path.Combine(options.Content, "responses")) + Path.DirectorySeparatorChar;
        return stamps.Contains(null) ? null : new BuildInputs(
            Sum(_ => true),
            Sum(path => !path.StartsWith(responses, StringComparison.Ordinal)),
            entries.Zip(stamps).Where(one => one.First.State is not null).ToDictionary(one => one.First.Path, one => one.Second!, StringComparer.Ordinal));

        string Sum(Predicate<string> counts)
        {
            using IncrementalHash all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            all.AppendData(Encoding.UTF8.GetBytes(files.Told));
            for (int at = 0; at < entries.Length; at++)
            {
                if (counts(entries[at].Path))
                {
                    all.AppendData(Encoding.UTF8.GetBytes($"\n{entries[at].Path}\n{stamps[at]}"));
                }
            }

            return Convert.ToHexStringLower(all.GetHashAndReset());
        }
    }
}
