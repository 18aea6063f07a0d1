using System.Collections.Frozen;
using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Export.Data;

/// <summary>The open data that are published. What they hold of a response that is still the same need not be made again.</summary>
/// <param name="isSame">Whether a response, and all that data show besides responses, is what it was then.</param>
/// <param name="read">The bytes of a published file; null where there is none.</param>
/// <param name="kept">What <see cref="OpenData.Pack"/> said of them.</param>
public sealed class EarlierData(Func<Response, bool> isSame, Func<string, byte[]?> read, ReadOnlyMemory<byte> kept)
{
    private readonly ImmutableArray<TableSlices> tables = TableSlices.Unpack(kept);

    /// <summary>There are none.</summary>
    public static EarlierData None { get; } = new(_ => false, _ => null, default);

    /// <summary>The file of one response, where it would be the same.</summary>
    internal byte[]? File(DataFile file, Response response) => isSame(response) ? read(file.Path) : null;

    /// <summary>What a table holds of each response that is the same, by the response's file.</summary>
    internal IReadOnlyDictionary<string, (ReadOnlyMemory<byte> Lines, int Rows)> Table(DataFile file, IEnumerable<Response> responses)
    {
        TableSlices? table = tables.FirstOrDefault(one => one.Path == file.Path);
        if (table is null || read(file.Path) is not { } bytes || bytes.Length < table.Slices.Sum(slice => (long)slice.Bytes))
        {
            return FrozenDictionary<string, (ReadOnlyMemory<byte>, int)>.Empty;
        }

        HashSet<string> same = [.. responses.Where(isSame).Select(response => response.At.File)];
        Dictionary<string, (ReadOnlyMemory<byte>, int)> known = new(StringComparer.Ordinal);
        int start = bytes.Length;
        foreach (TableSlice slice in table.Slices.Reverse())
        {
            start -= slice.Bytes;
            if (same.Contains(slice.Response))
            {
                known[slice.Response] = (bytes.AsMemory(start, slice.Bytes), slice.Rows);
            }
        }

        return known;
    }
}
