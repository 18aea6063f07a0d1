using System.Net;
using System.Net.Http.Headers;
using MsqSite.Diagnostics;
using MsqSite.Export.Hosting;
using MsqSite.Model;
using MsqSite.Tests.Commands;

namespace MsqSite.Tests.Export.Hosting;

/// <summary>A small site, compressed, with a page that moved and one to be embedded, behind a real web server.</summary>
internal sealed class ServedSite : IDisposable
{
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None });
    private readonly WebServer server;

    private ServedSite(TemporarySite site, WebServer server, Uri address)
    {
        (Site, this.server) = (site, server);
        client.BaseAddress = address;
    }

    public TemporarySite Site { get; }

    public static async Task<ServedSite> Start(string program, string path)
    {
        int port = WebServer.FreePort();
        Uri address = new($"http://127.0.0.1:{port}{path}");
        TemporarySite site = new();
        site.Content.Change("site.yaml", "redirects: []", "redirects: [{from: countries/norge/, to: countries/norway/}]");
        site.Built("--base-url", address.AbsoluteUri, "--compress");
        SourceSpan anywhere = SourceSpan.WholeFile("site.yaml");
        HostedSite hosted = new(address, site.Output, [new Redirect(new SourceText("countries/norge/", anywhere), new SourceText("countries/norway/", anywhere))]);
        return new ServedSite(site, await WebServer.Of(program, hosted).Start(port), address);
    }

    /// <summary>Asks for a path under the site's root; one that begins with a slash is under the host's.</summary>
    public async Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request);
    }

    /// <summary>A header as it was sent; null where there was none.</summary>
    public static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out HeaderStringValues values) || response.Content.Headers.NonValidated.TryGetValues(name, out values) ? values.ToString() : null;

    public void Dispose()
    {
        server.Dispose();
        client.Dispose();
        Site.Dispose();
    }
}
