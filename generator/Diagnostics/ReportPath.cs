namespace MsqSite.Diagnostics;

/// <summary>The path of a finding's file as programs want it: below the folder that the command runs in where it lies there.</summary>
internal static class ReportPath
{
    /// <summary>With forward slashes; relative where the file lies below the current folder, otherwise as it was given.</summary>
    public static string Of(string shown)
    {
        if (!Path.IsPathFullyQualified(shown))
        {
            return shown.StartsWith("./", StringComparison.Ordinal) ? shown[2..] : shown;
        }

        string relative = Path.GetRelativePath(Environment.CurrentDirectory, shown).Replace('\\', '/');
        return Path.IsPathRooted(relative) || relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) ? shown : relative;
    }

    /// <summary>The path as a reference in an address: each part escaped; a whole <c>file:</c> address for one that is not relative.</summary>
    public static string Reference(string shown)
    {
        string path = Of(shown);
        return Path.IsPathFullyQualified(path) ? new Uri(path).AbsoluteUri : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
    }
}
