using System.Collections.Immutable;
using System.IO.Compression;

namespace MsqSite.Write;

/// <summary>
/// The compressed forms of a file, which servers send to browsers that take them: <c>index.html.br</c>, <c>index.html.gz</c>. The same bytes give
/// the same bytes: neither form holds a time or a name.
/// </summary>
internal static class Compressed
{
    // What fits into one packet of the network anyway stays as it is.
    private const int FewestBytes = 1024;

    // The levels above cost thirty times as much for a twentieth less.
    private const int BrotliQuality = 9;
    private const int BrotliWindow = 22;

    private const int SystemInGzipHeader = 9;
    private const byte UnknownSystem = 255;

    private static readonly ImmutableHashSet<string> Texts = [".html", ".css", ".js", ".svg", ".json", ".xml", ".txt", ".csv"];

    public static bool IsOne(string path) => Path.GetExtension(path) is ".br" or ".gz";

    /// <summary>The forms that are smaller, each with the path that it stands at.</summary>
    public static ImmutableArray<(string Path, byte[] Content)> Of(string path, ReadOnlySpan<byte> content)
    {
        if (content.Length < FewestBytes || !Texts.Contains(Path.GetExtension(path)))
        {
            return [];
        }

        int length = content.Length;
        (string, byte[] Content)[] forms = [($"{path}.br", Brotli(content)), ($"{path}.gz", Gzip(content))];
        return [.. forms.Where(form => form.Content.Length < length)];
    }

    private static byte[] Brotli(ReadOnlySpan<byte> content)
    {
        byte[] room = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        return BrotliEncoder.TryCompress(content, room, out int length, BrotliQuality, BrotliWindow) ? room[..length] : room; // which is no shorter than the content
    }

    private static byte[] Gzip(ReadOnlySpan<byte> content)
    {
        using MemoryStream result = new();
        using (GZipStream gzip = new(result, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(content);
        }

        byte[] bytes = result.ToArray();
        bytes[SystemInGzipHeader] = UnknownSystem; // the library writes the system that it runs on
        return bytes;
    }
}
