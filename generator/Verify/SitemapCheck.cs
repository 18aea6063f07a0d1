using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>Holds that the sitemaps list every page that search engines should find, and nothing else.</summary>
internal static class SitemapCheck
{
    public static void Check(
        IEnumerable<SitemapEntry> entries, SiteAddresses addresses, SortedDictionary<string, PageFacts?> site, DiagnosticBag findings)
    {
        HashSet<string> listed = new(StringComparer.Ordinal);
        foreach (SitemapEntry entry in entries)
        {
            Destination goal = addresses.Of(entry.Sitemap, entry.Address, new char[SiteAddresses.RoomFor(entry.Sitemap, entry.Address)]);
            string path = goal.Path.ToString();
            string address = Quoted.Text(entry.Address);
            if (goal.Kind != DestinationKind.InSite || goal.Form != AddressKind.Web)
            {
                Add(entry, $"the sitemap lists {address}, which is no absolute address in this site", findings);
            }
            else if (!site.TryGetValue(path, out PageFacts? facts))
            {
                Add(entry, $"the sitemap lists {address}, but the site has no \"{path}\"", findings);
            }
            else if (facts is { IsIndexed: false })
            {
                Add(entry, $"the sitemap lists {address}, a page that search engines should not find", findings);
            }
            else if (!listed.Add(path))
            {
                Add(entry, $"the sitemap lists {address} twice", findings);
            }
        }

        foreach (PageFacts? page in site.Values)
        {
            if (page is { IsIndexed: true } && !listed.Contains(page.Path))
            {
                findings.Add(VerifyRules.SitemapDisagrees, page.Source, PageFindings.InPage("no sitemap lists the page", page.Path, 1, 1));
            }
        }
    }

    private static void Add(SitemapEntry entry, string message, DiagnosticBag findings) =>
        findings.Add(
            VerifyRules.SitemapDisagrees,
            new SourceSpan(entry.Sitemap, entry.Line, entry.Column, entry.Address.Length),
            PageFindings.InPage(message, entry.Sitemap, entry.Line, entry.Column));
}
