using System.Collections.Concurrent;
using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Probe;

/// <summary>Asks many addresses: hosts side by side, the addresses of one host one after the other.</summary>
public sealed class LinkProber(ProbeSettings settings, ProbeNetwork network)
{
    private readonly ConcurrentDictionary<string, AddressHealth> asked = new(StringComparer.Ordinal);

    /// <summary>How many addresses have been asked; read from other threads.</summary>
    public int Count => asked.Count;

    /// <summary>What was found, by address; what was not asked is not among it. Never throws for <paramref name="stop"/>: what is known by then is returned.</summary>
    public async Task<IReadOnlyDictionary<string, AddressHealth>> Run(ImmutableArray<WebAddress> addresses, CancellationToken stop)
    {
        using CancellationTokenSource late = new(settings.TimeLimit, network.Clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stop);
        using HttpAsker asker = new(settings, network);
        using Hosts hosts = new(settings, network.Clock);
        Chaser chaser = new(asker, hosts, settings, network.Clock);
        AddressProber prober = new(chaser, hosts, new SoftNotFound(chaser), settings, network);
        try
        {
            await Task.WhenAll(addresses.GroupBy(address => address.Host, StringComparer.Ordinal).Select(ofHost => Task.Run(() => InTurn(ofHost, prober, either.Token), either.Token)));
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // Each host has stopped where it was.
        }

        return asked;
    }

    private async Task InTurn(IEnumerable<WebAddress> addresses, AddressProber prober, CancellationToken stop)
    {
        foreach (WebAddress address in addresses)
        {
            if (await prober.Probe(address, stop) is { } health)
            {
                asked[address.Href] = health;
            }
        }
    }
}
