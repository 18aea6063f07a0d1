using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MsqSite.Diagnostics;

namespace MsqSite.Write;

/// <summary>Finds pages that want the same file, or a file where another page needs a folder.</summary>
internal static class Collisions
{
    /// <param name="paths">Every path that was staged, as often as it was staged.</param>
    /// <param name="show">Makes of a path what people are told.</param>
    public static ImmutableArray<Diagnostic> Among(IEnumerable<string> paths, Func<string, string> show)
    {
        Dictionary<string, (string First, string Last, int Count)> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (string path in paths)
        {
            ref (string First, string Last, int Count) same = ref CollectionsMarshal.GetValueRefOrAddDefault(names, path, out bool isThere);
            same = isThere ? (Lesser(same.First, path), Lesser(path, same.Last) == path ? same.Last : path, same.Count + 1) : (path, path, 1);
        }

        IEnumerable<Diagnostic> twice = names.Values.Where(same => same.Count > 1).Select(same => Found(same.First, same.Last == same.First
            ? "two pages want this file"
            : $"another page wants \"{show(same.Last)}\", which differs only in capitals"));
        var asSpans = names.GetAlternateLookup<ReadOnlySpan<char>>();
        IEnumerable<Diagnostic> under = names.Values.Where(same => LiesUnderPage(same.First)).SelectMany(same => SitePath.FoldersOf(same.First).Where(names.ContainsKey)
            .Select(folder => Found(folder, $"is a page, but \"{show(same.First)}\" needs a folder of that name")));
        return [.. twice.Concat(under).OrderBy(finding => finding.At.File, StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal)];

        // Hardly any does, and of none that does not are the folders made texts.
        bool LiesUnderPage(string path)
        {
            for (int slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            {
                if (asSpans.ContainsKey(path.AsSpan(0, slash)))
                {
                    return true;
                }
            }

            return false;
        }

        Diagnostic Found(string path, string message) => new(WriteRules.SamePath, SourceSpan.WholeFile(show(path)), message, null);
    }

    private static string Lesser(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? one : other;
}
