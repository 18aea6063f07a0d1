namespace MsqSite.Diagnostics;

/// <summary>Makes the frames of findings; each file is read once.</summary>
public sealed class FrameSource
{
    private const long MostBytes = 8_000_000;

    private readonly Dictionary<string, string[]> linesOf = new(StringComparer.Ordinal);

    /// <summary>The line at fault; null where the finding is about a whole file, or the file cannot be read.</summary>
    public CodeFrame? Of(SourceSpan at) => at.Line == 0 ? null : CodeFrame.Of(at, LinesOf(at.File));

    private string[] LinesOf(string file)
    {
        if (!linesOf.TryGetValue(file, out string[]? lines))
        {
            try
            {
                lines = File.Exists(file) && new FileInfo(file).Length < MostBytes ? File.ReadAllLines(file) : [];
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                lines = []; // the finding itself says what is wrong with the file; a frame is an extra
            }

            linesOf[file] = lines;
        }

        return lines;
    }
}
