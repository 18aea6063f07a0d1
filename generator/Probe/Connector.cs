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
        IPAddress[] all = await network.Resolve(context.DnsEndPoint.Host, stop);
        IPAddress[] addresses = [.. all.Where(address => allowPrivate || PublicAddress.Is(address)).OrderBy(address => address.AddressFamily == AddressFamily.InterNetwork ? 0 : 1)];
        if (addresses.Length == 0)
        {
            throw all.Length == 0 ? new SocketException((int)SocketError.HostNotFound) : new PrivateAddressException();
        }

        for (int index = 0; ; index++)
        {
            try
            {
                return await network.Connect(new IPEndPoint(addresses[index], context.DnsEndPoint.Port), stop);
            }
            catch (SocketException) when (index + 1 < addresses.Length)
            {
                // the next one may be there
            }
        }
    }
}

/// <summary>A name leads only to private addresses. Thrown through HttpClient, which carries nothing else out of a connection.</summary>
internal sealed class PrivateAddressException() : IOException("the address is private");
