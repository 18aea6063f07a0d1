using System.Collections.Concurrent;
using MsqSite.Model;

namespace MsqSite.Probe;

/// <summary>What the run has learnt of the hosts, and the gate of each.</summary>
internal sealed class Hosts(ProbeSettings settings, TimeProvider clock) : IDisposable
{
    // Slow once may be that page; slow for so many in a row is the server.
    private const int MostTimeouts = 3;

    private readonly SemaphoreSlim slots = new(settings.AtOnce);
    private readonly ConcurrentDictionary<string, HostGate> gates = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, int> timeouts = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, LinkTrouble> down = new(StringComparer.OrdinalIgnoreCase);

    public HostGate Gate(Uri address) => gates.GetOrAdd(address.IdnHost, _ => new HostGate(settings, clock, slots));

    /// <summary>Why nobody needs to be asked there again in this run, or null.</summary>
    public LinkTrouble? DownBy(Uri address) => down.TryGetValue(Server(address), out LinkTrouble trouble) ? trouble : null;

    /// <summary>An address there timed out, and none has answered since: another one gets a single try.</summary>
    public bool IsSlow(Uri address) => timeouts.GetValueOrDefault(Server(address)) > 0;

    /// <summary>Takes what came of an address after all its tries.</summary>
    public void Learn(Uri address, Reply reply)
    {
        switch (reply)
        {
            case Reply.None { Trouble: LinkTrouble.NoSuchHost or LinkTrouble.NameService or LinkTrouble.Connection } none:
                down[Server(address)] = none.Trouble;
                break;
            case Reply.None { Trouble: LinkTrouble.TimedOut } when timeouts.AddOrUpdate(Server(address), 1, (_, count) => count + 1) >= MostTimeouts:
                down[Server(address)] = LinkTrouble.TimedOut;
                break;
            case Reply.Answer:
                timeouts.TryRemove(Server(address), out _);
                break;
        }
    }

    // With the scheme: a server may answer http and not https.
    private static string Server(Uri address) => address.GetLeftPart(UriPartial.Authority);

    public void Dispose()
    {
        slots.Dispose();
        foreach (HostGate gate in gates.Values)
        {
            gate.Dispose();
        }
    }
}
