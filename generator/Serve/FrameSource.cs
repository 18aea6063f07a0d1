using MsqSite.Diagnostics;

namespace MsqSite.Serve;

/// <summary>The lines that findings are about, each file read once.</summary>
internal sealed class FrameSource
{
    private readonly Dictionary<string, string[]> linesOf = new(StringComparer.Ordinal);

    public CodeFrame? Of(SourceSpan at) => at.Line == 0 ? null : CodeFrame.Of(at, LinesOf(at.File));

    private string[] LinesOf(string file)
    {
        if (!linesOf.TryGetValue(file, out string[]? lines))
        {
            try
            {
                lines = File.Exists(file) ? File.ReadAllLines(file) : [];
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                lines = []; // the finding says what is wrong; the line is an extra
            }

            linesOf[file] = lines;
        }

        return lines;
    }
}
