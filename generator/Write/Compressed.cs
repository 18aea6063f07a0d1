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
        if (!MayShrink(path, content.Length))
        {
            return [];
        }

        int length = content.Length;
        (string, byte[] Content)[] forms = [($"{path}.br", Brotli(content)), ($"{path}.gz", Gzip(content))];
        return [.. forms.Where(form => form.Content.Length < length)];
    }

    /// <summary>The same of a file that is too long to be held: what makes each form of it, told where it lies and where the form is to lie.</summary>
    public static ImmutableArray<(string Path, Action<string, string> Pack)> OfFile(string path, long length) =>
        MayShrink(path, length) ? [($"{path}.br", Brotli), ($"{path}.gz", Gzip)] : [];

    private static bool MayShrink(string path, long length) => length >= FewestBytes && Texts.Contains(Path.GetExtension(path));

    private static void Brotli(string from, string to)
    {
        using FileStream file = File.OpenRead(from);
        using BrotliStream packed = new(File.Create(to), new BrotliCompressionOptions { Quality = BrotliQuality }); // its window is the one above
        file.CopyTo(packed);
    }

    private static void Gzip(string from, string to)
    {
        using FileStream file = File.OpenRead(from);
        using FileStream result = File.Create(to);
        using (GZipStream gzip = new(result, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            file.CopyTo(gzip);
        }

        result.Position = SystemInGzipHeader;
        result.WriteByte(UnknownSystem);
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
