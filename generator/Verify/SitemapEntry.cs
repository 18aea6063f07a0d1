namespace MsqSite.Verify;

/// <summary>An address that a sitemap lists, and where in the sitemap.</summary>
internal readonly record struct SitemapEntry(string Sitemap, string Address, int Line, int Column)
{
    /// <summary>The entries of a sitemap, in its order.</summary>
    public static IEnumerable<SitemapEntry> In(string path, string xml)
    {
        const string Before = "<loc>";
        LineCounter lines = new(xml.AsMemory());
        for (int at = xml.IndexOf(Before, StringComparison.Ordinal); at >= 0; at = xml.IndexOf(Before, at + 1, StringComparison.Ordinal))
        {
            int start = at + Before.Length;
            int end = xml.IndexOf('<', start);
            string address = System.Net.WebUtility.HtmlDecode(xml[start..(end < 0 ? xml.Length : end)].Trim());
            (int line, int column) = lines.At(start);
            yield return new SitemapEntry(path, address, line, column);
        }
    }
}
