namespace MsqSite.Diagnostics;

/// <summary>Makes the frames of findings. The file of the last one is held: findings that are in order read each file once, and no more than one is in memory.</summary>
public sealed class FrameSource
{
    private const long MostBytes = 8_000_000;

    private (string File, string[] Lines) held = ("", []);

    /// <summary>The line at fault; null where the finding is about a whole file, or the file cannot be read.</summary>
    public CodeFrame? Of(SourceSpan at)
    {
        if (at.Line == 0)
        {
            return null;
        }

        if (held.File != at.File)
        {
            held = (at.File, LinesOf(at.File));
        }

        return CodeFrame.Of(at, held.Lines);
    }

    private static string[] LinesOf(string file)
    {
        try
        {
            return File.Exists(file) && new FileInfo(file).Length < MostBytes ? File.ReadAllLines(file) : [];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return []; // the finding itself says what is wrong with the file; a frame is an extra
        }
    }
}
