namespace MsqSite.Write;

/// <summary>
/// The order of publishing: what pages need before the pages, pages before those above them that link to them, and lists for machines
/// (feed, sitemap) last. So a reader in the middle of it never meets a page whose style sheet is not there yet.
/// </summary>
internal sealed class PublishOrder : IComparer<string>
{
    public static readonly PublishOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        int byRank = Rank(x).CompareTo(Rank(y));
        int byDepth = byRank != 0 ? byRank : y.Count('/').CompareTo(x.Count('/'));
        return byDepth != 0 ? byDepth : string.CompareOrdinal(x, y);
    }

    // A compressed page is a page: a server sends it in the page's place.
    private static int Rank(string path) => Path.GetExtension(Compressed.IsOne(path) ? Path.GetFileNameWithoutExtension(path) : path) switch
    {
        ".html" => 1,
        ".xml" => 2,
        _ => 0,
    };
}
