using System.IO.Compression;

namespace MsqSite.Export.Data;

/// <summary>Packs files into one. Its times are the data's, not the machine's.</summary>
internal static class ZipFile
{
    // The oldest that the format knows.
    private static readonly DateOnly Oldest = new(1980, 1, 1);

    public static byte[] Write(IEnumerable<DataFile> files, DateOnly? changed)
    {
        DateTime time = (changed is { } day && day > Oldest ? day : Oldest).ToDateTime(TimeOnly.MinValue);
        using MemoryStream packed = new();
        using (ZipArchive zip = new(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (DataFile file in files)
            {
                ZipArchiveEntry entry = zip.CreateEntry(file.Name, CompressionLevel.Fastest);
                entry.LastWriteTime = time;
                using Stream content = entry.Open();
                content.Write(file.Bytes);
            }
        }

        return packed.ToArray();
    }
}
