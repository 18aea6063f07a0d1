using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MsqSite.Serve;

/// <summary>Sends the live site to browsers on this machine, and to no other: it listens on the loopback address and answers to its names only.</summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private static readonly ImmutableArray<string> Hosts = ["127.0.0.1", "localhost", "[::1]"];

    private readonly LiveSite site;
    private readonly LivePages pages;
    private readonly WebApplication application;

    private LiveServer(LiveSite site, string editor, int port)
    {
        this.site = site;
        pages = new LivePages(site, editor);
        Port = port;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Listen(IPAddress.Loopback, port);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200)); // a browser that listens would hold us for half a minute
        application = builder.Build();
        application.Run(Answer);
    }

    public int Port { get; }

    /// <summary>Listens on a port, or on the next one that is free.</summary>
    /// <param name="site">What is sent.</param>
    /// <param name="editor">What opens a file at a line in the reader's editor: an address with <c>{file}</c>, <c>{line}</c> and <c>{column}</c> in it.</param>
    /// <param name="port">The first port to try.</param>
    /// <param name="more">How many more are tried.</param>
    /// <exception cref="IOException">All of them are taken.</exception>
    public static async Task<LiveServer> Start(LiveSite site, string editor, int port, int more = 20)
    {
        for (int tried = 0; ; tried++)
        {
            LiveServer server = new(site, editor, port + tried);
            try
            {
                await server.application.StartAsync();
                return server;
            }
            // Where two programs ask for a port in the same moment, both may bind it, and the second to listen is told so bare.
            catch (Exception taken) when (taken is IOException { InnerException: AddressInUseException or SocketException } or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse })
            {
                await server.DisposeAsync();
                if (tried == more || port + tried == IPEndPoint.MaxPort)
                {
                    throw new IOException($"the ports {port} to {port + tried} are in use; name another with --port");
                }
            }
        }
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private Task Answer(HttpContext exchange)
    {
        HttpRequest request = exchange.Request;
        HttpResponse response = exchange.Response;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (!Hosts.Contains(request.Host.Host) || (request.Host.Port ?? 80) != Port)
        {
            return Refuse(response, StatusCodes.Status421MisdirectedRequest, "This server answers to 127.0.0.1 and localhost only.");
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            return Refuse(response, StatusCodes.Status405MethodNotAllowed, "Files can be read here, and nothing else.");
        }

        string path = request.Path.Value ?? "/";
        return path == LivePages.Events ? Tell(exchange) : Send(pages.Answer(path, request.QueryString.Value ?? ""), request, response);
    }

    private static Task Refuse(HttpResponse response, int status, string why)
    {
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync(why + "\n");
    }

    private static async Task Send(LiveFile file, HttpRequest request, HttpResponse response)
    {
        response.StatusCode = file.Status;
        if (file.Location is { } goal)
        {
            response.Headers.Location = goal;
            return;
        }

        response.ContentType = file.Type;
        response.ContentLength = file.Content.Length;
        if (HttpMethods.IsGet(request.Method))
        {
            await response.BodyWriter.WriteAsync(file.Content, request.HttpContext.RequestAborted);
        }
    }

    // Server-sent events: the version of the site, at once and after each look at the files.
    private async Task Tell(HttpContext exchange)
    {
        exchange.Response.ContentType = "text/event-stream";
        CancellationToken gone = exchange.RequestAborted;
        try
        {
            while (!gone.IsCancellationRequested)
            {
                int version = site.Version;
                await exchange.Response.WriteAsync($"data: {version}\n\n", gone);
                await exchange.Response.Body.FlushAsync(gone);
                await site.Changed(version).WaitAsync(gone);
            }
        }
        catch (OperationCanceledException)
        {
            // the page was closed
        }
    }
}
