using System.Security.Cryptography;
using MsqSite.Export.Data;
using MsqSite.Shape.Views;

namespace MsqSite.Serve;

/// <summary>The open data of one state of the site: made when somebody asks for any of them, and kept.</summary>
internal sealed class LiveData
{
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private readonly Lazy<DataListing> made;

    public LiveData(OpenData data)
    {
        Paths = data.Paths.ToHashSet(StringComparer.Ordinal);
        made = new(() => data.Write(Keep));
    }

    public IReadOnlySet<string> Paths { get; }

    public DataListing Listing() => made.Value;

    /// <summary>A file's bytes, or null where there is none at the path.</summary>
    public byte[]? File(string path) => Paths.Contains(path) && made.Value is not null ? files[path] : null;

    private (long, string) Keep(string path, Action<Stream> make)
    {
        using MemoryStream stream = new();
        make(stream);
        files[path] = stream.ToArray();
        return (stream.Length, Convert.ToHexStringLower(SHA256.HashData(files[path])));
    }
}
