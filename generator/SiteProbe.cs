using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Export;
using MsqSite.Model;
using MsqSite.Probe;
using MsqSite.Read;
using MsqSite.Write;

namespace MsqSite;

/// <summary>Asks the addresses of the content how they fare, and writes down what became of them. What was asked once is not asked again while it is fresh.</summary>
/// <param name="content">The folder.</param>
/// <param name="cache">The file with what was found lately.</param>
/// <param name="maxAge">Its days.</param>
public sealed class SiteProbe(string content, string cache, int maxAge)
{
    private const int LeastHosts = 3;

    private LinkProber? prober;
    private int toAsk;

    /// <summary>For a line that is rewritten; read from other threads.</summary>
    public string Now => prober is { } asking ? $"probing: {asking.Count} of {toAsk} addresses" : "probing";

    /// <returns>The states of all addresses; null where they could not be found out, or the run was broken off.</returns>
    public async Task<LinkHealth?> Run(Content read, ImmutableArray<LinkedAddress> addresses, ProbeSettings settings, ProbeNetwork network, DiagnosticBag findings, CancellationToken stop)
    {
        DateOnly today = network.Today;
        Dictionary<string, AddressHealth> young = ProbeCache.Young(Cached(findings), today, maxAge);
        ImmutableArray<WebAddress> due = [.. addresses.Select(one => one.Address).Where(one => !young.ContainsKey(one.Href))];
        toAsk = due.Length;
        prober = new LinkProber(settings, network);
        IReadOnlyDictionary<string, AddressHealth> found = await prober.Run(due, stop);
        if (IsOffline(found, read.LinkHealth) && !stop.IsCancellationRequested)
        {
            findings.Add(ProbeRules.NoNetwork, SourceSpan.WholeFile(read.Folder), $"none of the {found.Count} addresses that were asked could be reached", "look whether this machine reaches the internet without a proxy");
            return null;
        }

        WholeFile.Replace(cache, LinkHealthFile.Write(ProbeCache.Of(young, found, today)));
        if (stop.IsCancellationRequested)
        {
            return null;
        }

        LinkHealth health = HealthUpdate.Of(read.LinkHealth, addresses, ProbeCache.Joined(young, found), today);
        WholeFile.Replace(Path.Combine(content, LinkHealthReader.FileName), LinkHealthFile.Write(health));
        return health;
    }

    // Several hosts, no answer from any, and not only because they gave none the last time.
    private static bool IsOffline(IReadOnlyDictionary<string, AddressHealth> found, LinkHealth before) =>
        found.Values.All(one => one is { Status: null, State: LinkState.Dead or LinkState.Unreachable })
        && found.Keys.Select(href => new Uri(href).IdnHost).Distinct(StringComparer.Ordinal).Count() >= LeastHosts
        && found.Keys.Any(href => before.Of(href) is null or { IsReached: true });

    private LinkHealth Cached(DiagnosticBag findings)
    {
        if (!File.Exists(cache))
        {
            return LinkHealth.Empty;
        }

        DiagnosticBag own = new();
        string shown = cache.Replace('\\', '/');
        LinkHealth known = LinkHealthReader.Read(new ContentFile(cache, shown), own);
        if (!own.IsEmpty)
        {
            findings.Add(ProbeRules.BadCache, SourceSpan.WholeFile(shown), "the cache cannot be read; every address is asked");
            return LinkHealth.Empty;
        }

        return known;
    }
}
