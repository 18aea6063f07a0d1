namespace MsqSite.Write;

/// <summary>
/// The order of publishing: what pages need before the pages, pages before those above them that link to them, and lists for machines
/// (feed, sitemap) last. So a reader in the middle of it never meets a page whose style sheet is not there yet.
/// </summary>
internal static class PublishOrder
{
    /// <summary>Things in that order.</summary>
    /// <param name="things">What is published.</param>
    /// <param name="path">The path of each, under the site's root.</param>
    public static IEnumerable<T> Of<T>(IEnumerable<T> things, Func<T, string> path) =>
        things.OrderBy(one => Rank(path(one))).ThenByDescending(one => path(one).Count('/')).ThenBy(path, StringComparer.Ordinal);

    // A compressed page is a page: a server sends it in the page's place.
    private static int Rank(string path) => Path.GetExtension(Compressed.IsOne(path) ? Path.GetFileNameWithoutExtension(path) : path) switch
    {
        ".html" => 1,
        ".xml" => 2,
        _ => 0,
    };
}
