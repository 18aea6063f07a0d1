using System.Collections.Immutable;
using MsqSite.Pack;

namespace MsqSite.Export.Data;

/// <summary>What part of a table's file each response has, in the order of the file; they end where it ends.</summary>
/// <param name="Path">The file, under the site's root.</param>
internal sealed record TableSlices(string Path, ImmutableArray<TableSlice> Slices)
{
    /// <summary>Those of all tables, as bytes.</summary>
    public static byte[] Pack(ImmutableArray<TableSlices> tables)
    {
        using MemoryStream stream = new();
        using (PackWriter pack = new(stream, places: false))
        {
            pack.Each(tables, table =>
            {
                pack.Write(table.Path);
                pack.Each(table.Slices, slice =>
                {
                    pack.Write(slice.Response);
                    pack.Write(slice.Bytes);
                    pack.Write(slice.Rows);
                });
            });
        }

        return stream.ToArray();
    }

    /// <param name="packed">What <see cref="Pack"/> made; nothing: no table.</param>
    public static ImmutableArray<TableSlices> Unpack(ReadOnlyMemory<byte> packed)
    {
        if (packed.Length == 0)
        {
            return [];
        }

        PackReader pack = new(packed);
        return pack.Each(() => new TableSlices(pack.Text(), pack.Each(() => new TableSlice(pack.Text(), pack.Number(), pack.Number()))));
    }
}

/// <summary>The rows of one response.</summary>
/// <param name="Response">Its file, as findings name it.</param>
/// <param name="Bytes">The size of its rows.</param>
/// <param name="Rows">How many there are.</param>
internal sealed record TableSlice(string Response, int Bytes, int Rows);
