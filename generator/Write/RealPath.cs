namespace MsqSite.Write;

/// <summary>Where a path really leads: absolute, with every symbolic link on the way followed, so that two paths can be compared.</summary>
internal static class RealPath
{
    /// <summary>Parts that do not exist yet stay as they are written.</summary>
    public static string Of(string path)
    {
        string full = Path.GetFullPath(path);
        string real = Path.GetPathRoot(full)!;
        foreach (string part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Followed(Path.Combine(real, part));
        }

        return real;
    }

    public static bool Contains(string outer, string inner) =>
        Path.TrimEndingDirectorySeparator(outer) is var folder
        && inner.StartsWith(folder, Comparison)
        && (inner.Length == folder.Length || inner[folder.Length] == Path.DirectorySeparatorChar);

    private static StringComparison Comparison => OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    private static string Followed(string path)
    {
        try
        {
            return Directory.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (IOException)
        {
            return path; // not there yet, or a link to itself: nothing that could be the content
        }
    }
}
