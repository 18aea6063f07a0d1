using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>The part of an address after <c>#</c>.</summary>
internal static class Fragment
{
    // Looking for the nearest of very many ids would take longer than the page itself.
    private const int MostToCompare = 500;

    /// <summary>
    /// Whether the fragment names a place of a page with these ids, as written or percent-decoded; the empty one and "top" are the top.
    /// </summary>
    public static bool IsOn(ReadOnlySpan<char> fragment, IdSet ids) =>
        fragment.IsEmpty || fragment.Equals("top", StringComparison.OrdinalIgnoreCase) || ids.Contains(fragment) || (fragment.Contains('%') && ids.Contains(Uri.UnescapeDataString(fragment)));

    public static string? Remedy(ReadOnlySpan<char> fragment, IdSet ids) =>
        ids.Count > MostToCompare || fragment.Length > 100 ? null : NearestWord.DidYouMean(fragment.ToString(), ids);
}
