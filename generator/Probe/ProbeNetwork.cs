using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace MsqSite.Probe;

/// <summary>The world outside: what names mean, how a place is reached, whom to trust, what time it is.</summary>
/// <param name="Resolve">The addresses of a host. Throws a <see cref="SocketException"/> as <see cref="Dns"/> does.</param>
/// <param name="Connect">A connection to a place. Throws a <see cref="SocketException"/> where there is none.</param>
/// <param name="Clock">For pauses, limits and the day.</param>
/// <param name="Roots">The authorities that are trusted; null for those of the machine.</param>
public sealed record ProbeNetwork(
    Func<string, CancellationToken, Task<IPAddress[]>> Resolve, Func<IPEndPoint, CancellationToken, Task<Stream>> Connect, TimeProvider Clock, X509Certificate2Collection? Roots = null)
{
    public static ProbeNetwork Real { get; } = new((host, stop) => Dns.GetHostAddressesAsync(host, stop), Open, TimeProvider.System);

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    private static async Task<Stream> Open(IPEndPoint place, CancellationToken stop)
    {
        Socket socket = new(place.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(place, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
