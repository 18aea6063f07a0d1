using System.IO.Compression;

namespace MsqSite.Export.Data;

/// <summary>Packs files into one while they are made, one at a time. Its times are the data's, not the machine's.</summary>
internal sealed class Archive(Stream packed, DateOnly? changed) : IDisposable
{
    // The oldest that the format knows.
    private static readonly DateOnly Oldest = new(1980, 1, 1);

    private readonly ZipArchive zip = new(packed, ZipArchiveMode.Create, leaveOpen: true);
    private readonly DateTime time = (changed is { } day && day > Oldest ? day : Oldest).ToDateTime(TimeOnly.MinValue);

    public Stream Open(string name)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = time;
        return entry.Open();
    }

    public void Dispose() => zip.Dispose();
}
