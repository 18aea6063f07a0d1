using System.Text;

namespace MsqSite.Diagnostics;

/// <summary>Makes the frames of findings. The file of the last one is held: findings that are in order walk through each file once, and no more than one is in memory.</summary>
public sealed class FrameSource
{
    private const int MostBytes = 8_000_000;

    private (string File, byte[] Content) held = ("", []);
    private (int Number, int Start) line;

    private (int Number, int Start) First => (1, held.Content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);

    /// <summary>The line at fault; null where the finding is about a whole file, or the file cannot be read.</summary>
    public CodeFrame? Of(SourceSpan at)
    {
        if (at.Line == 0)
        {
            return null;
        }

        if (held.File != at.File)
        {
            held = (at.File, ContentOf(at.File));
            line = First;
        }

        return LineOf(at.Line) is { } text ? CodeFrame.Of(at, text) : null;
    }

    // Only this line is decoded: a file has hundreds, and few of them are at fault.
    private string? LineOf(int number)
    {
        ReadOnlySpan<byte> content = held.Content;
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

    private static byte[] ContentOf(string file)
    {
        try
        {
            return File.Exists(file) && new FileInfo(file).Length < MostBytes ? File.ReadAllBytes(file) : [];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return []; // the finding itself says what is wrong with the file; a frame is an extra
        }
    }
}
