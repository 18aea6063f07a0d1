using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>Holds that the sitemaps list every page that search engines should find, and nothing else.</summary>
internal static class SitemapCheck
{
    public static void Check(
        IEnumerable<ListedAddress> entries, SiteAddresses addresses, SortedDictionary<string, PageFacts?> site, DiagnosticBag findings)
    {
        HashSet<string> listed = new(StringComparer.Ordinal);
        foreach (ListedAddress entry in entries)
        {
            Destination goal = addresses.Of(entry.List, entry.Address, new char[SiteAddresses.RoomFor(entry.List, entry.Address)]);
            string path = goal.Path.ToString();
            string address = Quoted.Text(entry.Address);
            if (goal.Kind != DestinationKind.InSite || goal.Form != AddressKind.Web)
            {
                entry.Add($"the sitemap lists {address}, which is no absolute address in this site", findings);
            }
            else if (!site.TryGetValue(path, out PageFacts? facts))
            {
                entry.Add($"the sitemap lists {address}, but the site has no \"{path}\"", findings);
            }
            else if (facts is { IsIndexed: false })
            {
                entry.Add($"the sitemap lists {address}, a page that search engines should not find", findings);
            }
            else if (!listed.Add(path))
            {
                entry.Add($"the sitemap lists {address} twice", findings);
            }
        }

        foreach (PageFacts? page in site.Values)
        {
            if (page is { IsIndexed: true } && !listed.Contains(page.Path))
            {
                findings.Add(VerifyRules.ListDisagrees, page.Source, PageFindings.InPage("no sitemap lists the page", page.Path, 1, 1));
            }
        }
    }
}
