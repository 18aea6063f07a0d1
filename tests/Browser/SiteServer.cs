using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MsqSite.BrowserTests;

/// <summary>A small static server: folders under paths, compressed, with the page for unknown addresses; as a plain web host would serve them.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, byte[]> compressed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> folders = new(StringComparer.Ordinal);

    private SiteServer(WebApplication app) => this.app = app;

    private Uri Address => new(app.Urls.First() + "/");

    public static async Task<SiteServer> Start()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        SiteServer server = new(builder.Build());
        server.app.Run(server.Send);
        await server.app.StartAsync();
        return server;
    }

    /// <summary>Serves a folder, which may be filled later.</summary>
    /// <param name="folder">The folder of a site.</param>
    /// <param name="path">Where it stands: <c>/</c>, <c>/msq/</c>.</param>
    public Uri Mount(string folder, string path)
    {
        folders[path] = folder;
        return new Uri(Address, path);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private Task Send(HttpContext context)
    {
        string path = context.Request.Path.Value!;
        (string mount, string folder) = folders.Where(one => path.StartsWith(one.Key, StringComparison.Ordinal)).MaxBy(one => one.Key.Length);
        string relative = path[mount.Length..];
        string file = Path.GetFullPath(Path.Combine(folder, relative, path.EndsWith('/') ? "index.html" : ""));
        if (Directory.Exists(file))
        {
            context.Response.Redirect(path + "/", permanent: true);
            return Task.CompletedTask;
        }

        if (!file.StartsWith(folder, StringComparison.Ordinal) || !File.Exists(file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            file = Path.Combine(folder, "404.html");
        }

        return Send(context, file);
    }

    private Task Send(HttpContext context, string file)
    {
        (string type, bool text) = TypeOf(file);
        context.Response.ContentType = type;
        context.Response.Headers.CacheControl = type.StartsWith("text/html", StringComparison.Ordinal) ? "no-cache" : "public, max-age=31536000, immutable";
        bool compress = text && context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal);
        byte[] bytes = compress ? compressed.GetOrAdd(file, Compress) : File.ReadAllBytes(file);
        if (compress)
        {
            context.Response.Headers.ContentEncoding = "gzip";
            context.Response.Headers.Vary = "Accept-Encoding";
        }

        context.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(bytes).AsTask();
    }

    private static byte[] Compress(string file)
    {
        using MemoryStream result = new();
        using (GZipStream gzip = new(result, CompressionLevel.Optimal))
        {
            gzip.Write(File.ReadAllBytes(file));
        }

        return result.ToArray();
    }

    private static (string Type, bool Text) TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => ("text/html; charset=utf-8", true),
        ".css" => ("text/css; charset=utf-8", true),
        ".js" => ("text/javascript; charset=utf-8", true),
        ".svg" => ("image/svg+xml", true),
        ".json" => ("application/json", true),
        ".xml" => ("application/xml", true),
        ".txt" => ("text/plain; charset=utf-8", true),
        ".csv" => ("text/csv; charset=utf-8", true),
        ".woff2" => ("font/woff2", false),
        ".png" => ("image/png", false),
        _ => ("application/octet-stream", false),
    };
}
