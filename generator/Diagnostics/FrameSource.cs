using System.Buffers;
using System.Text;

namespace MsqSite.Diagnostics;

/// <summary>Makes the frames of findings. The file of the last one is held: findings that are in order walk through each file once, and no more than one is in memory.</summary>
public sealed class FrameSource : IDisposable
{
    private const int MostBytes = 8_000_000;

    private string held = "";
    private byte[] room = []; // of the pool: many files are looked at, one after the other
    private int length;
    private (int Number, int Start) line;

    private ReadOnlySpan<byte> Content => room.AsSpan(0, length);

    private (int Number, int Start) First => (1, Content.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);

    /// <summary>The line at fault; null where the finding is about a whole file, or the file cannot be read.</summary>
    public CodeFrame? Of(SourceSpan at)
    {
        if (at.Line == 0)
        {
            return null;
        }

        if (held != at.File)
        {
            held = at.File;
            Read(at.File);
            line = First;
        }

        return LineOf(at.Line) is { } text ? CodeFrame.Of(at, text) : null;
    }

    public void Dispose() => Rent(0);

    // Only this line is decoded: a file has hundreds, and few of them are at fault.
    private string? LineOf(int number)
    {
        ReadOnlySpan<byte> content = Content;
        if (number < line.Number)
        {
            line = First;
        }

        for (; line.Number < number; line.Number++)
        {
            int length = content[line.Start..].IndexOfAny((byte)'\n', (byte)'\r');
            if (length < 0)
            {
                return null;
            }

            int end = line.Start + length;
            line.Start = end + (content[end..].StartsWith("\r\n"u8) ? 2 : 1);
        }

        ReadOnlySpan<byte> rest = content[line.Start..];
        return rest.IsEmpty ? null : Encoding.UTF8.GetString(rest.IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var all ? rest[..all] : rest);
    }

    private void Read(string file)
    {
        length = 0;
        try
        {
            if (!File.Exists(file))
            {
                return;
            }

            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (stream.Length is > 0 and < MostBytes)
            {
                Rent((int)stream.Length);
                length = stream.ReadAtLeast(room.AsSpan(0, (int)stream.Length), (int)stream.Length, throwOnEndOfStream: false);
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            length = 0; // the finding itself says what is wrong with the file; a frame is an extra
        }
    }

    private void Rent(int size)
    {
        if (size == 0 || room.Length < size)
        {
            ArrayPool<byte>.Shared.Return(room);
            room = size == 0 ? [] : ArrayPool<byte>.Shared.Rent(size);
        }
    }
}
