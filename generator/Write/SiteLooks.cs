using MsqSite.Diagnostics;

namespace MsqSite.Write;

/// <summary>What the disk tells of the published files: whoever touches one makes it another.</summary>
internal sealed class SiteLooks
{
    private readonly Lazy<Dictionary<string, FileState?>> states; // a build that finds nothing changed ends without it

    private SiteLooks(string hash, string[] paths, FileState?[] states)
    {
        Hash = hash;
        this.states = new(() => paths.Zip(states).ToDictionary(one => one.First, one => one.Second, StringComparer.Ordinal));
    }

    /// <summary>A hash of all that.</summary>
    public string Hash { get; }

    /// <summary>Null where they cannot be looked at.</summary>
    /// <param name="output">The folder that is published.</param>
    public static SiteLooks? Of(string output) => Of(output, (folder, paths) => FileState.OfEach([.. paths.Select(folder.Locate)]));

    /// <summary>The same after a publication, for which only what it placed is looked at anew: what else was touched meanwhile shows the next time.</summary>
    /// <param name="output">The folder that is published.</param>
    /// <param name="placed">What it placed.</param>
    public SiteLooks? After(string output, IReadOnlySet<string> placed) =>
        Of(output, (folder, paths) => [.. paths.Select(path => placed.Contains(path) || !states.Value.TryGetValue(path, out FileState? known) ? FileState.Of(folder.Locate(path)) : known)]);

    /// <summary>The size of a file in bytes; null where nothing is known of it.</summary>
    /// <param name="path">Its path under the site's root.</param>
    public long? LengthOf(string path) => states.Value.GetValueOrDefault(path)?.Length;

    private static SiteLooks? Of(string output, Func<PublishedFolder, string[], FileState?[]> look)
    {
        try
        {
            PublishedFolder folder = new(Releases.Locate(output), output);
            string[] paths = [.. Manifest.PathsAt(folder.ManifestFile)];
            FileState?[] states = look(folder, paths);
            return new SiteLooks(FileState.Hash(File.ReadAllBytes(folder.ManifestFile), states), paths, states);
        }
        catch (Exception unreadable) when (WriteException.IsOfTheSurroundings(unreadable) || unreadable is AggregateException)
        {
            return null;
        }
    }
}
