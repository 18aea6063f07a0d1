using System.Buffers;

namespace MsqSite.Write;

/// <summary>The shape of a published file's path: relative, forward slashes, the same file on every system, never outside the output.</summary>
internal static class SitePath
{
    /// <summary>The generator's own folder inside the output: lock, stage and manifest.</summary>
    public const string OwnFolder = ".msqsite";

    private static readonly SearchValues<char> ForbiddenOnWindows = SearchValues.Create("\\:*?\"<>|");

    /// <summary>Throws when the path is not one that may be published: routes are made by us, so that is a fault of ours.</summary>
    public static void Demand(string path)
    {
        if (!IsSafe(path))
        {
            throw new ArgumentException($"\"{path}\" is not a path inside the site.", nameof(path));
        }
    }

    public static bool IsSafe(string path)
    {
        ReadOnlySpan<char> rest = path;
        bool first = true;
        foreach (Range range in rest.Split('/'))
        {
            ReadOnlySpan<char> part = rest[range];
            if (!IsSafePart(part) || (first && part.Equals(OwnFolder, StringComparison.OrdinalIgnoreCase)))
            {
                return false;
            }

            first = false;
        }

        return true;
    }

    /// <summary>The folders that the path lies in, the outermost first: <c>a</c>, <c>a/b</c> for <c>a/b/c.html</c>.</summary>
    public static IEnumerable<string> FoldersOf(string path)
    {
        for (int slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..slash];
        }
    }

    /// <summary>The folder that holds the path; empty for the site's own.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and int slash ? path[..slash] : "";

    // Windows drops a dot or a space at the end of a name, so "..", ". ." and "a." would name something else there.
    private static bool IsSafePart(ReadOnlySpan<char> part) =>
        part.Length > 0
        && part[^1] is not ('.' or ' ')
        && !part.ContainsAny(ForbiddenOnWindows)
        && !part.ContainsAnyInRange('\0', '\u001F');
}
