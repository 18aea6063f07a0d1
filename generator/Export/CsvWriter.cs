using System.Buffers;
using System.Text;

namespace MsqSite.Export;

/// <summary>Writes CSV by RFC 4180 in UTF-8: a cell is quoted where it must be, a line ends in CR LF.</summary>
internal sealed class CsvWriter
{
    private static readonly SearchValues<char> ToQuote = SearchValues.Create(",\"\r\n");

    private readonly ArrayBufferWriter<byte> file = new(1 << 14);

    public void Line(params ReadOnlySpan<string?> cells)
    {
        for (int place = 0; place < cells.Length; place++)
        {
            if (place > 0)
            {
                file.Write(","u8);
            }

            Cell(cells[place] ?? "");
        }

        file.Write("\r\n"u8);
    }

    public byte[] ToBytes() => file.WrittenSpan.ToArray();

    private void Cell(string text) =>
        Encoding.UTF8.GetBytes(text.AsSpan().ContainsAny(ToQuote) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text, file);
}
