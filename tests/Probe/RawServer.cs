using System.Net;
using System.Net.Sockets;

namespace MsqSite.Tests.Probe;

/// <summary>A server that takes one connection and says what a test wants it to, HTTP or not.</summary>
internal static class RawServer
{
    public static async Task<Stream> Connect(Func<Stream, Task> speak, CancellationToken stop)
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        Socket near = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        Task<Socket> accepted = listener.AcceptSocketAsync(stop).AsTask();
        await near.ConnectAsync((IPEndPoint)listener.LocalEndpoint, stop);
        Socket far = await accepted;
        _ = Task.Run(
            async () =>
            {
                await using NetworkStream stream = new(far, ownsSocket: true);
                try
                {
                    await stream.ReadAtLeastAsync(new byte[4], 4);
                    await speak(stream);
                }
                catch (IOException)
                {
                    // who asked has gone away
                }
            },
            stop);
        return new NetworkStream(near, ownsSocket: true);
    }
}
