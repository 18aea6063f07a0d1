using MsqSite.Diagnostics;

namespace MsqSite.Write;

/// <summary>What the disk tells of the published files: whoever touches one makes it another.</summary>
internal sealed class SiteLooks
{
    // A build that finds nothing changed ends without them.
    private readonly Lazy<Dictionary<string, FileState?>> states;
    private readonly Lazy<Manifest> manifest;

    private SiteLooks(byte[] manifest, IReadOnlyCollection<string> paths, FileState?[] states)
    {
        Hash = FileState.Hash(manifest, states);
        this.manifest = new(() => Manifest.Parse(manifest));
        this.states = new(() => paths.Zip(states).ToDictionary(one => one.First, one => one.Second, StringComparer.Ordinal));
    }

    /// <summary>A hash of all that.</summary>
    public string Hash { get; }

    /// <summary>Which files they are, and what is in them.</summary>
    public Manifest Manifest => manifest.Value;

    /// <summary>Null where they cannot be looked at.</summary>
    /// <param name="output">The folder that is published.</param>
    public static SiteLooks? Of(string output) => Of(output, folder =>
    {
        byte[] manifest = File.ReadAllBytes(folder.ManifestFile);
        string[] paths = Manifest.PathsIn(manifest);
        return new SiteLooks(manifest, paths, FileState.OfEach([.. paths.Select(folder.Locate)]));
    });

    /// <summary>The same after a publication, for which only what it placed is looked at anew: what else was touched meanwhile shows the next time.</summary>
    /// <param name="output">The folder that is published.</param>
    /// <param name="placed">What it placed.</param>
    /// <param name="published">The files that there are now.</param>
    public SiteLooks? After(string output, IReadOnlySet<string> placed, Manifest published) => Of(output, folder => new SiteLooks(
        published.ToBytes(),
        published.Paths,
        [.. published.Paths.Select(path => placed.Contains(path) || !states.Value.TryGetValue(path, out FileState? known) ? FileState.Of(folder.Locate(path)) : known)]));

    /// <summary>The size of a file in bytes; null where nothing is known of it.</summary>
    /// <param name="path">Its path under the site's root.</param>
    public long? LengthOf(string path) => states.Value.GetValueOrDefault(path)?.Length;

    private static SiteLooks? Of(string output, Func<PublishedFolder, SiteLooks> look)
    {
        try
        {
            return look(new PublishedFolder(Releases.Locate(output), output));
        }
        catch (Exception unreadable) when (WriteException.IsOfTheSurroundings(unreadable) || unreadable is AggregateException)
        {
            return null;
        }
    }
}
