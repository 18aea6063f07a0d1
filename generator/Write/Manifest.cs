using System.Security.Cryptography;
using System.Text;

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
    public static Manifest Read(string location) => Parse(File.Exists(location) ? File.ReadAllBytes(location) : []);

    /// <inheritdoc cref="Read"/>
    public static Manifest Parse(byte[] written) => new(Lines(written, withHashes: true));

    /// <summary>The paths alone, as they stand there.</summary>
    public static string[] PathsIn(byte[] written) => [.. Lines(written, withHashes: false).Select(line => line.Path)];

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

    private static List<(string Path, string Hash)> Lines(ReadOnlySpan<byte> written, bool withHashes)
    {
        List<(string Path, string Hash)> lines = [];
        foreach (Range range in written.Split((byte)'\n'))
        {
            ReadOnlySpan<byte> line = written[range];
            if (line.Length > HashLength + Gap.Length && Encoding.UTF8.GetString(line[(HashLength + Gap.Length)..]) is var path && SitePath.IsSafe(path))
            {
                lines.Add((path, withHashes ? Encoding.UTF8.GetString(line[..HashLength]) : ""));
            }
        }

        return lines;
    }
}
