using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MsqSite.Model;
using MsqSite.Probe;

namespace MsqSite.Tests.Probe;

/// <summary>
/// The web, played by one real server on loopback that speaks HTTP and TLS under any name. Names mean public addresses, which the test's own wire leads
/// to that server: what the probe refuses, it refuses as it would outside.
/// </summary>
internal sealed class Outside : IAsyncDisposable
{
    private static readonly IPAddress Public = IPAddress.Parse("20.1.2.3");

    private readonly Authority authority = new();
    private readonly WebApplication server;
    private readonly ConcurrentDictionary<string, RequestDelegate> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Func<IPAddress[]>> names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, X509Certificate2> certificates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, Func<Stream, Task>> raw = new();
    private readonly ConcurrentQueue<Request> requests = new();
    private readonly int[] ports;

    private Outside(WebApplication server, int[] ports)
    {
        this.server = server;
        this.ports = ports;
    }

    public QuickClock Clock { get; } = new(50);

    public IReadOnlyCollection<Request> Requests => requests;

    /// <summary>The places that connections were made to, before the wire led them elsewhere.</summary>
    public ConcurrentQueue<IPEndPoint> Connections { get; } = new();

    /// <summary>As a patient editor would ask, with pauses that the clock makes short.</summary>
    public ProbeSettings Settings { get; set; } = new("MsqSite/test (+https://msq.example/; editors@msq.example)", "editors@msq.example") { Timeout = TimeSpan.FromMinutes(4), TimeLimit = TimeSpan.FromDays(1) };

    public ProbeNetwork Network => new(Resolve, Connect, Clock, [authority.Root]);

    public static async Task<Outside> Open()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        Outside? outside = null;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(tls => tls.ServerCertificateSelector = (_, name) => outside!.certificates.GetOrAdd(name ?? "", outside.authority.Issue(name ?? "nobody.example"))));
        });
        WebApplication server = builder.Build();
        server.Run(context => outside!.Answer(context));
        await server.StartAsync();
        int[] ports = [.. server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(address => new Uri(address).Port)];
        return outside = new Outside(server, ports);
    }

    /// <param name="address">Without its scheme: <c>a.example/page</c>. Both schemes are answered alike.</param>
    /// <param name="answer">What is answered.</param>
    public Outside On(string address, RequestDelegate answer)
    {
        pages[address] = answer;
        return this;
    }

    public Outside Page(string address, string html = "<!doctype html><title>A page</title>") => On(address, context =>
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html);
    });

    public Outside Status(string address, int status) => On(address, context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    });

    public Outside Redirect(string address, string to, int status = 301) => On(address, context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = to;
        return Task.CompletedTask;
    });

    public Outside Name(string host, Func<IPAddress[]> means)
    {
        names[host] = means;
        return this;
    }

    public Outside Certificate(string host, Func<Authority, X509Certificate2> issue)
    {
        certificates[host] = issue(authority);
        return this;
    }

    /// <summary>A server that speaks as it likes, on a port of its own.</summary>
    public Outside Raw(int port, Func<Stream, Task> speak)
    {
        raw[port] = speak;
        return this;
    }

    /// <summary>How one address fares; fails where it was not asked.</summary>
    public async Task<AddressHealth> Probe(string address) => Assert.Single(await ProbeAll(address)).Value;

    public async Task<IReadOnlyDictionary<string, AddressHealth>> ProbeAll(params string[] addresses) => await new LinkProber(Settings, Network).Run([.. addresses.Select(address => WebAddress.Read(address, out _)!)], CancellationToken.None);

    public string[] Asked(string host) => [.. requests.Where(one => one.Host == host).Select(one => $"{one.Method} {one.Path}")];

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        authority.Dispose();
    }

    private async Task Answer(HttpContext context)
    {
        HttpRequest asked = context.Request;
        string host = asked.Headers.Host.ToString().Split(':')[0]; // as sent: HostString would read a name's ASCII form
        requests.Enqueue(new Request(asked.Method, host, $"{asked.Path.ToUriComponent()}{asked.QueryString}", asked.IsHttps, Clock.SinceBegin, asked.Headers.UserAgent.ToString(), asked.Headers["From"].ToString()));
        string address = $"{host}{asked.Path.ToUriComponent()}{asked.QueryString}";
        if (pages.TryGetValue($"{asked.Scheme}://{address}", out RequestDelegate? answer) || pages.TryGetValue(address, out answer) || pages.TryGetValue($"{host}/*", out answer))
        {
            await answer(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private Task<IPAddress[]> Resolve(string host, CancellationToken stop) =>
        names.TryGetValue(host, out Func<IPAddress[]>? means) ? Task.FromResult(means())
        : IPAddress.TryParse(host, out IPAddress? literal) ? Task.FromResult<IPAddress[]>([literal])
        : Task.FromResult<IPAddress[]>([Public]);

    private async Task<Stream> Connect(IPEndPoint place, CancellationToken stop)
    {
        Connections.Enqueue(place);
        if (raw.TryGetValue(place.Port, out Func<Stream, Task>? speak))
        {
            return await RawServer.Connect(speak, stop);
        }

        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, place.Port == 443 ? ports[1] : ports[0], stop);
        return new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>A request as it arrived.</summary>
    public sealed record Request(string Method, string Host, string Path, bool IsHttps, TimeSpan At, string UserAgent, string From);
}
