using System.Net;
using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>An address that a sitemap or a feed lists, and where in it.</summary>
internal readonly record struct ListedAddress(string List, string Address, int Line, int Column)
{
    /// <summary>The entries of a sitemap, in its order.</summary>
    public static IEnumerable<ListedAddress> InSitemap(string path, string xml) => Between("<loc>", '<', path, xml);

    /// <summary>All addresses of a feed: where it and its entries lead. Its ids are names: they stay when the site moves.</summary>
    public static IEnumerable<ListedAddress> InFeed(string path, string xml) =>
        Between(" href=\"", '"', path, xml).Concat(Between(" scheme=\"", '"', path, xml)).Concat(Between("<uri>", '<', path, xml));

    public void Add(string message, DiagnosticBag findings) =>
        findings.Add(VerifyRules.ListDisagrees, new SourceSpan(List, Line, Column, Address.Length), PageFindings.InPage(message, List, Line, Column));

    private static IEnumerable<ListedAddress> Between(string before, char after, string path, string xml)
    {
        LineCounter lines = new(xml.AsMemory());
        for (int at = xml.IndexOf(before, StringComparison.Ordinal); at >= 0; at = xml.IndexOf(before, at + 1, StringComparison.Ordinal))
        {
            int start = at + before.Length;
            int end = xml.IndexOf(after, start);
            string address = WebUtility.HtmlDecode(xml[start..(end < 0 ? xml.Length : end)].Trim());
            (int line, int column) = lines.At(start);
            yield return new ListedAddress(path, address, line, column);
        }
    }
}
