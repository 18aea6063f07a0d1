using System.Collections.Immutable;

namespace MsqSite.Diagnostics;

/// <summary>Writes findings for people, file by file.</summary>
public sealed class TextReport(TextWriter output, bool colour = false)
{
    // Files whose findings are set out at once: enough for each core, and few enough for the memory.
    private const int AtOnce = 256;

    /// <summary>Where they are of several files, each file's stand under its name.</summary>
    public void Write(IEnumerable<Diagnostic> findings)
    {
        foreach (string told in ByFile(FileFindings.Of(findings), new FileReport(colour, output.NewLine).Of))
        {
            output.Write(told);
        }
    }

    /// <summary>What is told of each file, in the files' order; some are set out at once.</summary>
    /// <param name="files">The findings of each.</param>
    /// <param name="tell">Tells of a file, and whether its name stands above.</param>
    internal static IEnumerable<T> ByFile<T>(ImmutableArray<FileFindings> files, Func<FileFindings, bool, T> tell)
    {
        foreach (FileFindings[] some in files.Chunk(AtOnce))
        {
            T[] told = new T[some.Length];
            Parallel.For(0, some.Length, place => told[place] = tell(some[place], files.Length > 1));
            foreach (T one in told)
            {
                yield return one;
            }
        }
    }
}
