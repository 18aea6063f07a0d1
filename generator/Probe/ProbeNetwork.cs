using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace MsqSite.Probe;

/// <summary>The world outside: where names lead, whom to trust, what time it is.</summary>
/// <param name="Resolve">The places of a host and port. Throws a <see cref="System.Net.Sockets.SocketException"/> as <see cref="Dns"/> does.</param>
/// <param name="Clock">For pauses, limits and the day.</param>
/// <param name="Roots">The authorities that are trusted; null for those of the machine.</param>
public sealed record ProbeNetwork(Func<DnsEndPoint, CancellationToken, Task<ImmutableArray<IPEndPoint>>> Resolve, TimeProvider Clock, X509Certificate2Collection? Roots = null)
{
    public static ProbeNetwork Real { get; } = new(
        async (place, stop) => [.. (await Dns.GetHostAddressesAsync(place.Host, stop)).Select(address => new IPEndPoint(address, place.Port))],
        TimeProvider.System);

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
}
