using System.Security.Cryptography;

namespace MsqSite.Write;

/// <summary>
/// The files that the generator made and what was in them: one line each, sorted, in the form that <c>sha256sum --check</c> reads.
/// It says which files are ours; whether a file is still the same is always asked of the file.
/// </summary>
internal sealed class Manifest
{
    private const int HashLength = SHA256.HashSizeInBytes * 2;
    private const string Gap = "  ";

    private readonly Dictionary<string, string> hashes = new(StringComparer.Ordinal);
    private readonly Lazy<string[]> paths;
    private readonly Lazy<byte[]> content;

    private Manifest(IEnumerable<(string Path, string Hash)> files)
    {
        foreach ((string path, string hash) in files)
        {
            hashes[path] = hash;
        }

        paths = new(() => [.. hashes.Keys.Order(StringComparer.Ordinal)]);
        content = new(Content);
    }

    public IReadOnlyCollection<string> Paths => paths.Value;

    public static Manifest Of(IEnumerable<StagedFile> files) => new(files.Select(file => (file.Path, file.Hash)));

    /// <summary>What was written with <see cref="ToBytes"/>; a line that nobody of ours can have written is as if it were not there.</summary>
    public static Manifest Read(string location) => new(Lines(location));

    /// <summary>The paths alone, as they stand there.</summary>
    public static IEnumerable<string> PathsAt(string location) => Lines(location).Select(line => line.Path);

    public bool Contains(string path) => hashes.ContainsKey(path);

    /// <summary>The hash of a file of ours; null where it is none.</summary>
    public string? HashOf(string path) => hashes.GetValueOrDefault(path);

    public bool Has(string path, string hash) => hashes.TryGetValue(path, out string? known) && known == hash;

    /// <summary>All files of both; where both know one, as it is here.</summary>
    public Manifest With(Manifest other) => other.hashes.Keys.All(hashes.ContainsKey) ? this : new(other.hashes.Concat(hashes).Select(file => (file.Key, file.Value)));

    public byte[] ToBytes() => content.Value;

    private byte[] Content()
    {
        using MemoryStream lines = new(hashes.Count * 128);
        using (StreamWriter writer = new(lines, leaveOpen: true) { NewLine = "\n" })
        {
            foreach (string path in Paths)
            {
                writer.Write(hashes[path]);
                writer.Write(Gap);
                writer.WriteLine(path);
            }
        }

        return lines.ToArray();
    }

    private static IEnumerable<(string Path, string Hash)> Lines(string location) => (File.Exists(location) ? File.ReadLines(location) : [])
        .Where(line => line.Length > HashLength + Gap.Length)
        .Select(line => (Path: line[(HashLength + Gap.Length)..], Hash: line[..HashLength]))
        .Where(line => SitePath.IsSafe(line.Path));
}
