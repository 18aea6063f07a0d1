using System.Collections.Concurrent;
using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>All files of a site and the links that wait for them; pages may be added from several threads.</summary>
public sealed class LinkTable(string baseUrl)
{
    private const int RoomOnStack = 512;

    private readonly SiteAddresses addresses = new(baseUrl);
    private readonly ConcurrentDictionary<string, PageFacts?> files = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Page, PageLink Link)> waiting = new();
    private readonly ConcurrentDictionary<string, string> knownIds = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<ListedAddress> sitemapEntries = new();
    private readonly ConcurrentQueue<ListedAddress> feedAddresses = new();
    private readonly HashSet<string> expected = new(StringComparer.Ordinal);

    /// <summary>Names files that will be added: a link to one need not wait for it, unless it leads to a place in it. To be told before pages are read.</summary>
    public void Expect(IEnumerable<string> paths) => expected.UnionWith(paths);

    /// <summary>Adds a page.</summary>
    /// <returns>What is held of it.</returns>
    public PageFacts Add(PageFacts facts)
    {
        foreach (PageLink link in facts.Links)
        {
            waiting.Enqueue((facts.Path, link));
        }

        PageFacts held = facts with { Links = [], Ids = facts.Ids.In(Known) };
        files[facts.Path] = held;
        return held;
    }

    /// <summary>What can be said of an address of a page before all pages are known.</summary>
    public LinkStanding Judge(string page, ReadOnlySpan<char> target, LinkUse use)
    {
        int size = SiteAddresses.RoomFor(page, target);
        Span<char> room = size <= RoomOnStack ? stackalloc char[RoomOnStack] : new char[size];
        Destination goal = addresses.Of(page, target, room);
        if (goal.Kind == DestinationKind.OtherHost)
        {
            return LinkStanding.IsRight; // the probe asks other hosts
        }

        if (goal.Kind != DestinationKind.InSite || !LinkCheck.IsRightForm(goal.Form, use, page))
        {
            return LinkStanding.Waits;
        }

        if (goal.Path.SequenceEqual(page) && !goal.Fragment.IsEmpty)
        {
            return LinkStanding.OnPage;
        }

        bool isRight = files.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(goal.Path, out PageFacts? facts)
            ? facts is null || Fragment.IsOn(goal.Fragment, facts.Ids)
            : goal.Fragment.IsEmpty && expected.GetAlternateLookup<ReadOnlySpan<char>>().Contains(goal.Path);
        return isRight ? LinkStanding.IsRight : LinkStanding.Waits;
    }

    /// <summary>Judges the waiting links of one page by what has been added so far.</summary>
    public void Check(PageFacts facts, DiagnosticBag findings)
    {
        if (facts.Links.Length > 0)
        {
            LinkCheck links = new(addresses, new SortedDictionary<string, PageFacts?>(files, StringComparer.Ordinal), findings);
            foreach (PageLink link in facts.Links)
            {
                links.Check(facts.Path, link);
            }
        }
    }

    /// <summary>Adds a file that is no page: an asset, open data, a text.</summary>
    public void AddFile(string path) => files.TryAdd(path, null);

    /// <summary>Adds a sitemap, which is a file too.</summary>
    public void AddSitemap(string path, string xml)
    {
        AddFile(path);
        foreach (ListedAddress entry in ListedAddress.InSitemap(path, xml))
        {
            sitemapEntries.Enqueue(entry);
        }
    }

    /// <summary>Adds a feed, which is a file too.</summary>
    public void AddFeed(string path, string xml)
    {
        AddFile(path);
        foreach (ListedAddress address in ListedAddress.InFeed(path, xml))
        {
            feedAddresses.Enqueue(address);
        }
    }

    /// <summary>Everything has been added: judges the waiting links, and what only the whole site can show.</summary>
    public void Resolve(DiagnosticBag findings)
    {
        SortedDictionary<string, PageFacts?> site = new(files, StringComparer.Ordinal);
        LinkCheck links = new(addresses, site, findings);
        foreach ((string page, PageLink link) in waiting)
        {
            links.Check(page, link);
        }

        SiteCheck.Titles(site.Values, findings);
        SiteCheck.Paths(site, findings);
        FeedCheck.Check(feedAddresses, addresses, site, findings);
        if (!sitemapEntries.IsEmpty)
        {
            SitemapCheck.Check(sitemapEntries, addresses, site, findings);
        }
    }

    // Profiles have the same ids: one text of each is enough.
    private string Known(string id) => knownIds.GetOrAdd(id, id);
}
