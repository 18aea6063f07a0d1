using System.Collections.Immutable;
using MsqSite.Diagnostics;

namespace MsqSite.Write;

/// <summary>Finds pages that want the same file, or a file where another page needs a folder.</summary>
internal static class Collisions
{
    /// <param name="paths">Every path that was staged, as often as it was staged.</param>
    /// <param name="show">Makes of a path what people are told.</param>
    public static ImmutableArray<Diagnostic> Among(IEnumerable<string> paths, Func<string, string> show)
    {
        if (AreNone([.. paths]))
        {
            return [];
        }

        ILookup<string, string> sameName = paths.Order(StringComparer.Ordinal).ToLookup(path => path, StringComparer.OrdinalIgnoreCase);
        IEnumerable<Diagnostic> twice = sameName.Where(same => same.Skip(1).Any()).Select(same => Found(same.First(), same.Last() == same.First()
            ? "two pages want this file"
            : $"another page wants \"{show(same.Last())}\", which differs only in capitals"));
        IEnumerable<Diagnostic> under = sameName.SelectMany(same => SitePath.FoldersOf(same.Key).Where(sameName.Contains)
            .Select(folder => Found(folder, $"is a page, but \"{show(same.Key)}\" needs a folder of that name")));
        return [.. twice, .. under];

        Diagnostic Found(string path, string message) => new(WriteRules.SamePath, SourceSpan.WholeFile(show(path)), message, null);
    }

    // As nearly always: then none need be told from others.
    private static bool AreNone(string[] paths)
    {
        HashSet<string> names = new(paths, StringComparer.OrdinalIgnoreCase);
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> folders = names.GetAlternateLookup<ReadOnlySpan<char>>();
        return names.Count == paths.Length && !paths.Any(path =>
        {
            ReadOnlySpan<char> left = path;
            for (int slash = left.LastIndexOf('/'); slash >= 0; slash = left.LastIndexOf('/'))
            {
                left = left[..slash];
                if (folders.Contains(left))
                {
                    return true;
                }
            }

            return false;
        });
    }
}
