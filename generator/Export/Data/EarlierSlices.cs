using System.Buffers;
using System.Collections.Immutable;

namespace MsqSite.Export.Data;

/// <summary>What a published file holds of responses that are the same, read one after the other.</summary>
internal sealed class EarlierSlices : IDisposable
{
    private readonly Dictionary<string, FileSlice> slices;
    private readonly ArrayBufferWriter<byte> read = new();
    private readonly Stream? file;

    /// <param name="slices">Those of all responses.</param>
    /// <param name="same">The files of the responses that are the same.</param>
    /// <param name="open">Opens the file; null where there is none.</param>
    public EarlierSlices(ImmutableArray<FileSlice> slices, IEnumerable<string> same, Func<Stream?> open)
    {
        this.slices = slices.IntersectBy(same, slice => slice.Response, StringComparer.Ordinal).ToDictionary(slice => slice.Response, StringComparer.Ordinal);
        file = this.slices.Count == 0 ? null : open();
    }

    /// <summary>The bytes of a response, until the next are asked for; false where they are not known, or cannot be read.</summary>
    /// <param name="response">The response's file, as findings name it.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="rows">How many rows they are.</param>
    public bool TryRead(string response, out ReadOnlyMemory<byte> bytes, out int rows)
    {
        (bytes, rows) = (default, 0);
        if (file is null || !slices.TryGetValue(response, out FileSlice? slice))
        {
            return false;
        }

        try
        {
            read.ResetWrittenCount();
            file.Position = slice.Start;
            file.ReadExactly(read.GetSpan(slice.Bytes)[..slice.Bytes]);
            read.Advance(slice.Bytes);
            (bytes, rows) = (read.WrittenMemory, slice.Rows);
            return true;
        }
        catch (IOException)
        {
            return false; // then it is made
        }
    }

    public void Dispose() => file?.Dispose();
}
