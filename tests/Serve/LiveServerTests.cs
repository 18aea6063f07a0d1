using System.Net;
using System.Net.Sockets;

namespace MsqSite.Tests.Serve;

/// <summary>What the server says, and to whom.</summary>
public sealed class LiveServerTests
{
    [Fact]
    public async Task Pages_styles_scripts_flags_and_the_search_are_sent_with_their_types()
    {
        await using Desk desk = await Desk.Open();
        string home = await desk.Text("/");
        string style = home.Split("<link rel=\"stylesheet\" href=\"./")[1].Split('"')[0];
        foreach ((string path, string type) in new[]
        {
            ("/", "text/html"), ("/countries/denmark/", "text/html"), ($"/{style}", "text/css"), ("/assets/flags/dk.svg", "image/svg+xml"),
            ("/search/start.json", "application/json"), ("/sitemap.xml", "application/xml"), ("/data/2020/response.schema.json", "application/json"), ("/robots.txt", "text/plain"),
            ("/_msqsite/live.js", "text/javascript"), ("/_msqsite/live.css", "text/css"),
        })
        {
            using HttpResponseMessage response = await desk.Ask(path);
            Assert.True(response.IsSuccessStatusCode, path);
            Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
            Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task An_address_without_its_slash_leads_to_the_one_with_it()
    {
        await using Desk desk = await Desk.Open();
        using HttpResponseMessage response = await desk.Ask("/countries/denmark?x=1");
        Assert.Equal("/countries/denmark/?x=1", response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/nowhere/")]
    [InlineData("/..%2f..%2fetc/passwd")]
    [InlineData("/%2e%2e/site.yaml")]
    [InlineData("/site.yaml")]
    [InlineData("/responses/2020/DNK.yaml")]
    [InlineData("/C:/Windows/win.ini")]
    [InlineData("/%00")]
    [InlineData("/assets/../../content/site.yaml")]
    public async Task Only_files_of_the_site_are_sent(string path)
    {
        await using Desk desk = await Desk.Open();
        using HttpResponseMessage response = await desk.Ask(path);
        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
        Assert.DoesNotContain("base-url", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost")]
    public async Task Another_host_or_port_is_refused_for_pages_and_events(string host)
    {
        await using Desk desk = await Desk.Open();
        foreach (string path in new[] { "/", "/_msqsite/events", "/_msqsite/findings?%2F" })
        {
            using HttpResponseMessage response = await desk.Ask(path, request => request.Headers.Host = host);
            Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
        }
    }

    [Fact]
    public async Task Localhost_with_the_port_is_answered()
    {
        await using Desk desk = await Desk.Open();
        using HttpResponseMessage response = await desk.Ask("/", request => request.Headers.Host = $"localhost:{desk.Server.Port}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Nothing_but_reading_is_allowed(string method)
    {
        await using Desk desk = await Desk.Open();
        using HttpResponseMessage response = await desk.Ask("/", request => request.Method = new HttpMethod(method));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_head_request_gets_the_length_and_nothing_more()
    {
        await using Desk desk = await Desk.Open();
        using HttpResponseMessage response = await desk.Ask("/", request => request.Method = HttpMethod.Head);
        Assert.True(response.Content.Headers.ContentLength > 1000);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Listeners_are_told_the_version_at_once_and_after_each_look()
    {
        await using Desk desk = await Desk.Open();
        using HttpResponseMessage response = await desk.Ask("/_msqsite/events");
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        using StreamReader events = new(await response.Content.ReadAsStreamAsync());
        Assert.Equal("data: 1", await events.ReadLineAsync());
        Assert.Equal("", await events.ReadLineAsync());
        desk.Save("Changed.");
        Assert.Equal("data: 2", await events.ReadLineAsync());
    }

    [Fact]
    public async Task A_taken_port_gives_way_to_the_next()
    {
        await using Desk first = await Desk.Open();
        await using MsqSite.Serve.LiveServer second = await MsqSite.Serve.LiveServer.Start(first.Site, Desk.Editor, first.Server.Port, more: 500);
        Assert.NotEqual(first.Server.Port, second.Port);
    }

    [Fact]
    public async Task Servers_that_start_in_the_same_moment_get_a_port_each()
    {
        await using Desk desk = await Desk.Open();
        MsqSite.Serve.LiveServer[] servers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => MsqSite.Serve.LiveServer.Start(desk.Site, Desk.Editor, desk.Server.Port, more: 500))));
        Assert.Equal(servers.Length, servers.Select(server => server.Port).Distinct().Count());
        foreach (MsqSite.Serve.LiveServer server in servers)
        {
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task When_all_ports_are_taken_the_message_names_the_option()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        await using Desk desk = await Desk.Open();
        IOException refused = await Assert.ThrowsAsync<IOException>(() => MsqSite.Serve.LiveServer.Start(desk.Site, Desk.Editor, ((IPEndPoint)taken.LocalEndpoint).Port, more: 0));
        Assert.Contains("--port", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_is_published_under_a_path_is_served_under_it()
    {
        await using Desk desk = await Desk.Open(content => content.Change("site.yaml", "base-url: https://profiles.example/", "base-url: https://profiles.example/repository/"));
        using HttpResponseMessage root = await desk.Ask("/");
        Assert.Equal("/repository/", root.Headers.Location?.OriginalString);
        using HttpResponseMessage page = await desk.Ask("/repository/countries/denmark/");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }
}
