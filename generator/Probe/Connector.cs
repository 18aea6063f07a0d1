using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace MsqSite.Probe;

/// <summary>
/// Makes the connections of all requests. Whether an address is private is decided here, on the IP address that is connected to: a name that means one
/// place when it is checked and another when it is used gains nothing, and each redirect comes through here too.
/// </summary>
internal sealed class Connector(ProbeNetwork network, bool allowPrivate)
{
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        ImmutableArray<IPEndPoint> all = await network.Resolve(context.DnsEndPoint, stop);
        IPEndPoint[] places = [.. all.Where(place => allowPrivate || PublicAddress.Is(place.Address)).OrderBy(place => place.AddressFamily == AddressFamily.InterNetwork ? 0 : 1)];
        if (places.Length == 0)
        {
            throw all.IsEmpty ? new SocketException((int)SocketError.HostNotFound) : new PrivateAddressException();
        }

        SocketException? failure = null;
        foreach (IPEndPoint place in places)
        {
            Socket socket = new(place.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(place, stop);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException refused)
            {
                socket.Dispose();
                failure = refused;
            }
            catch (OperationCanceledException)
            {
                socket.Dispose();
                throw;
            }
        }

        throw failure!;
    }
}

/// <summary>A name leads only to private addresses. Thrown through HttpClient, which carries nothing else out of a connection.</summary>
internal sealed class PrivateAddressException() : IOException("the address is private");
