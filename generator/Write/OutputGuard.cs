using MsqSite.Diagnostics;

namespace MsqSite.Write;

/// <summary>Refuses an output folder in which publishing would do harm, before anything is read or rendered.</summary>
public static class OutputGuard
{
    public static void Check(string output, string contentFolder, string templatesFolder, DiagnosticBag bag)
    {
        if (Fault(output, [(contentFolder, "content"), (templatesFolder, "templates")]) is { } fault)
        {
            bag.Add(WriteRules.UnfitOutput, SourceSpan.WholeFile(output), fault);
        }
    }

    private static string? Fault(string output, ReadOnlySpan<(string Folder, string Name)> sources)
    {
        if (string.IsNullOrWhiteSpace(output) || output.Contains('\0', StringComparison.Ordinal))
        {
            return "the output has no name";
        }

        string place = RealPath.Of(output);
        if (Path.GetPathRoot(place) == place)
        {
            return "the output is the root of the disk";
        }

        if (File.Exists(place))
        {
            return "the output is a file, not a folder";
        }

        foreach ((string folder, string name) in sources)
        {
            string source = RealPath.Of(folder);
            if (RealPath.Contains(place, source))
            {
                return $"the output is, or contains, the {name} folder \"{folder}\"";
            }

            if (RealPath.Contains(source, place))
            {
                return $"the output lies inside the {name} folder \"{folder}\"";
            }
        }

        return null;
    }
}
