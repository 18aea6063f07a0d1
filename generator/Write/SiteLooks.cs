using MsqSite.Diagnostics;

namespace MsqSite.Write;

/// <summary>What the disk tells of the published files: whoever touches one makes it another.</summary>
internal sealed class SiteLooks
{
    private readonly Dictionary<string, FileState?> states;

    private SiteLooks(string hash, Dictionary<string, FileState?> states) => (Hash, this.states) = (hash, states);

    /// <summary>A hash of all that.</summary>
    public string Hash { get; }

    /// <summary>Null where they cannot be looked at.</summary>
    /// <param name="output">The folder that is published.</param>
    public static SiteLooks? Of(string output) => Of(output, _ => null);

    /// <summary>The same after a publication, for which only what it placed is looked at anew: what else was touched meanwhile shows the next time.</summary>
    /// <param name="output">The folder that is published.</param>
    /// <param name="placed">What it placed.</param>
    public SiteLooks? After(string output, IReadOnlySet<string> placed) => Of(output, path => placed.Contains(path) ? null : states.GetValueOrDefault(path));

    /// <summary>The size of a file in bytes; null where nothing is known of it.</summary>
    /// <param name="path">Its path under the site's root.</param>
    public long? LengthOf(string path) => states.GetValueOrDefault(path)?.Length;

    private static SiteLooks? Of(string output, Func<string, FileState?> known)
    {
        try
        {
            PublishedFolder folder = new(Releases.Locate(output), output);
            Dictionary<string, FileState?> states = new(StringComparer.Ordinal);
            foreach (string path in Manifest.PathsAt(folder.ManifestFile))
            {
                states[path] = known(path);
            }

            string[] unknown = [.. states.Where(one => one.Value is null).Select(one => one.Key)];
            FileState?[] seen = FileState.OfEach([.. unknown.Select(folder.Locate)]);
            for (int at = 0; at < unknown.Length; at++)
            {
                states[unknown[at]] = seen[at];
            }

            return new SiteLooks(FileState.Hash(File.ReadAllBytes(folder.ManifestFile), [.. states.Values]), states);
        }
        catch (Exception unreadable) when (WriteException.IsOfTheSurroundings(unreadable) || unreadable is AggregateException)
        {
            return null;
        }
    }
}
