using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>Holds that each address in a feed is an absolute one of this site and leads to something: readers see the feed elsewhere.</summary>
internal static class FeedCheck
{
    public static void Check(IEnumerable<ListedAddress> listed, SiteAddresses addresses, SortedDictionary<string, PageFacts?> site, DiagnosticBag findings)
    {
        foreach (ListedAddress one in listed)
        {
            Destination goal = addresses.Of(one.List, one.Address, new char[SiteAddresses.RoomFor(one.List, one.Address)]);
            string path = goal.Path.ToString();
            if (goal.Kind != DestinationKind.InSite || goal.Form != AddressKind.Web)
            {
                one.Add($"the feed names {Quoted.Text(one.Address)}, which is no absolute address in this site", findings);
            }
            else if (!site.ContainsKey(path))
            {
                one.Add($"the feed names {Quoted.Text(one.Address)}, but the site has no \"{path}\"", findings);
            }
        }
    }
}
