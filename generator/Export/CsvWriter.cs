using System.Buffers;
using System.Text;

namespace MsqSite.Export;

/// <summary>Writes CSV by RFC 4180 in UTF-8: a cell is quoted where it must be, a line ends in CR LF. Hands it on piece by piece.</summary>
internal sealed class CsvWriter(Action<ReadOnlySpan<byte>> piece)
{
    private const int PieceSize = 16 * 1024;

    private static readonly SearchValues<char> ToQuote = SearchValues.Create(",\"\r\n");

    private readonly ArrayBufferWriter<byte> lines = new(2 * PieceSize);
    private readonly byte[] begun = new byte[PieceSize];
    private long handedOn;

    /// <summary>How many bytes there are by now.</summary>
    public long Length => handedOn + lines.WrittenCount;

    public void Line(params ReadOnlySpan<string?> cells)
    {
        for (int place = 0; place < cells.Length; place++)
        {
            if (place > 0)
            {
                lines.Write(","u8);
            }

            Cell(cells[place]);
        }

        lines.Write("\r\n"u8);
        EndPieces();
    }

    /// <summary>Takes lines as they were written before.</summary>
    public void Lines(ReadOnlySpan<byte> written)
    {
        lines.Write(written);
        EndPieces();
    }

    /// <summary>Hands on what is left.</summary>
    public void End()
    {
        HandOn(lines.WrittenSpan);
        lines.ResetWrittenCount();
    }

    // Pieces of one size, whatever lines they cut: what a packer makes of them must not depend on how the lines came here.
    private void EndPieces()
    {
        if (lines.WrittenCount < PieceSize)
        {
            return;
        }

        ReadOnlySpan<byte> left = lines.WrittenSpan;
        for (; left.Length >= PieceSize; left = left[PieceSize..])
        {
            HandOn(left[..PieceSize]);
        }

        left.CopyTo(begun);
        int length = left.Length;
        lines.ResetWrittenCount();
        lines.Write(begun.AsSpan(0, length));
    }

    private void HandOn(ReadOnlySpan<byte> written)
    {
        piece(written);
        handedOn += written.Length;
    }

    private void Cell(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(ToQuote))
        {
            Write(text);
            return;
        }

        lines.Write("\""u8);
        for (int quote = text.IndexOf('"'); quote >= 0; quote = text.IndexOf('"'))
        {
            Write(text[..(quote + 1)]);
            lines.Write("\""u8);
            text = text[(quote + 1)..];
        }

        Write(text);
        lines.Write("\""u8);
    }

    private void Write(ReadOnlySpan<char> text) => lines.Advance(Encoding.UTF8.GetBytes(text, lines.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
}
