using System.IO.Compression;
using System.Net;
using MsqSite.Export.Hosting;

namespace MsqSite.Tests.Export.Hosting;

/// <summary>nginx and Caddy, at a host's root and under a path, with the configurations that the program writes.</summary>
public sealed class WebServerTests
{
    public static TheoryData<string, string> Servers => new() { { "nginx", "/" }, { "nginx", "/msq/" }, { "caddy", "/" }, { "caddy", "/msq/" } };

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task A_server_does_what_the_site_needs(string program, string path)
    {
        using ServedSite site = await ServedSite.Start(program, path);
        await HeadersAreThere(site);
        await CachesKnowWhatToKeep(site);
        await TheFeedIsSentAsWhatItIs(site);
        await CompressedFormsAreSent(site);
        await WhatIsNotThereIsSaid(site, path);
        await MovedPagesLeadOn(site, path);
        await EveryFileIsServed(site);
    }

    private static async Task HeadersAreThere(ServedSite site)
    {
        foreach (string path in new[] { "", "countries/norway/", "robots.txt", Hashed(site), "no-such-page/" })
        {
            using HttpResponseMessage page = await site.Get(path);
            Assert.All(SiteHeaders.Everywhere, header => Assert.Equal(header.Value, ServedSite.Header(page, header.Name)));
            Assert.Equal($"{SiteHeaders.Policy}; frame-ancestors 'none'", ServedSite.Header(page, "Content-Security-Policy"));
            Assert.Equal("DENY", ServedSite.Header(page, "X-Frame-Options"));
        }

        using HttpResponseMessage embedded = await site.Get("embed/norway/");
        Assert.Equal((SiteHeaders.Policy, null), (ServedSite.Header(embedded, "Content-Security-Policy"), ServedSite.Header(embedded, "X-Frame-Options")));
    }

    private static async Task CachesKnowWhatToKeep(ServedSite site)
    {
        using HttpResponseMessage page = await site.Get("countries/norway/");
        Assert.Equal("text/html; charset=utf-8", ServedSite.Header(page, "Content-Type"));
        Assert.Equal(SiteHeaders.AskEachTime, ServedSite.Header(page, "Cache-Control"));
        using HttpResponseMessage again = await site.Get("countries/norway/", ("If-None-Match", ServedSite.Header(page, "ETag")!));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using HttpResponseMessage style = await site.Get(Hashed(site));
        Assert.Equal((HttpStatusCode.OK, SiteHeaders.ForEver), (style.StatusCode, ServedSite.Header(style, "Cache-Control")));
        using HttpResponseMessage gone = await site.Get("assets/site-00000000.css");
        Assert.Equal((HttpStatusCode.NotFound, SiteHeaders.AskEachTime), (gone.StatusCode, ServedSite.Header(gone, "Cache-Control")));
        using HttpResponseMessage flag = await site.Get("assets/flags/no.svg");
        Assert.Equal(SiteHeaders.AskEachTime, ServedSite.Header(flag, "Cache-Control"));
    }

    private static async Task TheFeedIsSentAsWhatItIs(ServedSite site)
    {
        using HttpResponseMessage feed = await site.Get("feed.xml", ("Accept-Encoding", "gzip"));
        Assert.Equal((SiteHeaders.FeedType, SiteHeaders.AskEachTime, "gzip"), (ServedSite.Header(feed, "Content-Type"), ServedSite.Header(feed, "Cache-Control"), ServedSite.Header(feed, "Content-Encoding")));
        Assert.Equal("nosniff", ServedSite.Header(feed, "X-Content-Type-Options"));
    }

    private static async Task CompressedFormsAreSent(ServedSite site)
    {
        byte[] plain = File.ReadAllBytes(site.Site.PathTo("countries/norway/index.html"));
        foreach ((string accepted, string? sent) in new[] { ("gzip, deflate, br", "br"), ("gzip", "gzip"), ("identity", null) })
        {
            using HttpResponseMessage page = await site.Get("countries/norway/", ("Accept-Encoding", accepted));
            Assert.Equal(sent, ServedSite.Header(page, "Content-Encoding"));
            Assert.StartsWith("text/html", ServedSite.Header(page, "Content-Type"), StringComparison.Ordinal);
            if (sent is not null)
            {
                Assert.Contains("Accept-Encoding", ServedSite.Header(page, "Vary")!, StringComparison.OrdinalIgnoreCase);
            }

            await using Stream body = await page.Content.ReadAsStreamAsync();
            await using Stream read = sent switch { "br" => new BrotliStream(body, CompressionMode.Decompress), "gzip" => new GZipStream(body, CompressionMode.Decompress), _ => body };
            using MemoryStream all = new();
            await read.CopyToAsync(all);
            Assert.Equal(plain, all.ToArray());
        }
    }

    private static async Task WhatIsNotThereIsSaid(ServedSite site, string path)
    {
        string notFound = File.ReadAllText(site.Site.PathTo("404.html"));
        foreach (string missing in new[] { "no-such-page/", "countries/no-such-country/2020/", ".msqsite/manifest.txt", ".msqsite/" })
        {
            using HttpResponseMessage page = await site.Get(missing);
            Assert.Equal((missing, HttpStatusCode.NotFound), (missing, page.StatusCode));
            Assert.Equal(notFound, await page.Content.ReadAsStringAsync());
        }

        using HttpResponseMessage outside = await site.Get(path == "/" ? "/%2e%2e/%2e%2e/etc/passwd" : "/elsewhere/");
        Assert.True(outside.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest);
    }

    private static async Task MovedPagesLeadOn(ServedSite site, string path)
    {
        List<(string From, string To)> all = [("countries/norge/", $"{path}countries/norway/"), ("countries/norway", $"{path}countries/norway/")];
        if (path != "/")
        {
            all.Add((path.TrimEnd('/'), path));
        }

        foreach ((string from, string to) in all)
        {
            using HttpResponseMessage moved = await site.Get(from);
            Assert.Contains(moved.StatusCode, new[] { HttpStatusCode.MovedPermanently, HttpStatusCode.PermanentRedirect });
            // Caddy leads to the folder's name from where the reader is.
            Assert.Equal(to, new Uri(new Uri($"http://host{path}{(from.StartsWith('/') ? "" : from)}"), ServedSite.Header(moved, "Location")).AbsolutePath);
        }
    }

    private static async Task EveryFileIsServed(ServedSite site)
    {
        foreach (string file in site.Site.Files().Keys.Where(file => file != "_headers"))
        {
            using HttpResponseMessage found = await site.Get(file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file);
            Assert.True(found.IsSuccessStatusCode || file.StartsWith("countries/norge/", StringComparison.Ordinal), $"{file}: {found.StatusCode}");
        }
    }

    private static string Hashed(ServedSite site) => site.Site.Files().Keys.First(file => file.StartsWith("assets/site-", StringComparison.Ordinal) && file.EndsWith(".css", StringComparison.Ordinal));
}
