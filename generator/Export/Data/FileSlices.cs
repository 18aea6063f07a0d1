using System.Collections.Immutable;
using MsqSite.Pack;

namespace MsqSite.Export.Data;

/// <summary>What part of a file each response has.</summary>
/// <param name="Path">The file, under the site's root.</param>
internal sealed record FileSlices(string Path, ImmutableArray<FileSlice> Slices)
{
    /// <summary>Those of several files, as bytes.</summary>
    public static byte[] Pack(ImmutableArray<FileSlices> files)
    {
        using MemoryStream stream = new();
        using (PackWriter pack = new(stream, places: false))
        {
            pack.Each(files, file =>
            {
                pack.Write(file.Path);
                pack.Each(file.Slices, slice =>
                {
                    pack.Write(slice.Response);
                    pack.Write(slice.Start);
                    pack.Write(slice.Bytes);
                    pack.Write(slice.Rows);
                });
            });
        }

        return stream.ToArray();
    }

    /// <param name="packed">What <see cref="Pack"/> made; nothing: no file.</param>
    public static ImmutableArray<FileSlices> Unpack(ReadOnlyMemory<byte> packed)
    {
        if (packed.Length == 0)
        {
            return [];
        }

        PackReader pack = new(packed);
        return pack.Each(() => new FileSlices(pack.Text(), pack.Each(() => new FileSlice(pack.Text(), pack.Number(), pack.Number(), pack.Number()))));
    }
}

/// <summary>What a file holds of one response.</summary>
/// <param name="Response">The response's file, as findings name it.</param>
/// <param name="Start">Where it begins, in bytes; a slice beyond what an int holds is not told of.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Rows">How many rows it has.</param>
internal sealed record FileSlice(string Response, int Start, int Bytes, int Rows)
{
    /// <summary>The slice from <paramref name="start"/> to <paramref name="end"/>; null where that is beyond what can be told.</summary>
    public static FileSlice? Of(string response, long start, long end, int rows) => end <= int.MaxValue ? new FileSlice(response, (int)start, (int)(end - start), rows) : null;
}
