using System.Buffers;
using System.Text;

namespace MsqSite.Export;

/// <summary>Writes CSV by RFC 4180 in UTF-8: a cell is quoted where it must be, a line ends in CR LF. Hands it on piece by piece.</summary>
internal sealed class CsvWriter(Action<ReadOnlySpan<byte>> piece)
{
    private const int PieceSize = 16 * 1024;

    private static readonly SearchValues<char> ToQuote = SearchValues.Create(",\"\r\n");

    private readonly ArrayBufferWriter<byte> lines = new(2 * PieceSize);

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
        if (lines.WrittenCount >= PieceSize)
        {
            End();
        }
    }

    /// <summary>Hands on what is left.</summary>
    public void End()
    {
        piece(lines.WrittenSpan);
        lines.ResetWrittenCount();
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
