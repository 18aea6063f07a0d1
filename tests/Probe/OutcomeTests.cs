using Microsoft.AspNetCore.Http;
using MsqSite.Model;

namespace MsqSite.Tests.Probe;

/// <summary>What becomes of an address, by what its server does.</summary>
public sealed class OutcomeTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    [Fact]
    public async Task A_page_that_answers_is_alive_and_only_its_head_is_asked_for()
    {
        await using Outside outside = await Outside.Open();
        AddressHealth health = await outside.Page("a.example/").Probe("https://a.example/");
        Assert.Equal(new AddressHealth(LinkState.Alive, Today) { Status = 200, LastReached = Today }, health);
        Assert.Equal(["HEAD /"], outside.Asked("a.example"));
    }

    [Fact]
    public async Task Who_asks_says_who_that_is_and_where_to_complain()
    {
        await using Outside outside = await Outside.Open();
        await outside.Page("a.example/").Probe("https://a.example/");
        Outside.Request request = Assert.Single(outside.Requests);
        Assert.Equal(("MsqSite/test (+https://msq.example/; editors@msq.example)", "editors@msq.example"), (request.UserAgent, request.From));
    }

    [Fact]
    public async Task A_server_that_refuses_HEAD_is_asked_with_GET_from_then_on()
    {
        await using Outside outside = await Outside.Open();
        RequestDelegate onlyGet = context =>
        {
            context.Response.StatusCode = context.Request.Method == "GET" ? 200 : 405;
            return Task.CompletedTask;
        };
        outside.On("a.example/", onlyGet).On("a.example/en", onlyGet);
        Assert.All(await outside.ProbeAll("https://a.example/", "https://a.example/en"), one => Assert.Equal(LinkState.Alive, one.Value.State));
        Assert.Equal(["HEAD /", "GET /", "GET /en"], outside.Asked("a.example"));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(500)]
    [InlineData(501)]
    public async Task What_a_server_says_to_HEAD_alone_is_not_believed(int status)
    {
        await using Outside outside = await Outside.Open();
        outside.On("a.example/", context =>
        {
            context.Response.StatusCode = context.Request.Method == "GET" ? 200 : status;
            return Task.CompletedTask;
        });
        Assert.Equal(LinkState.Alive, (await outside.Probe("https://a.example/")).State);
    }

    [Theory]
    [InlineData(404, LinkState.Dead)]
    [InlineData(410, LinkState.Dead)]
    [InlineData(401, LinkState.Refused)]
    [InlineData(403, LinkState.Refused)]
    [InlineData(451, LinkState.Refused)]
    [InlineData(400, LinkState.Refused)]
    public async Task What_will_not_pass_is_not_tried_again(int status, LinkState state)
    {
        await using Outside outside = await Outside.Open();
        Assert.Equal(new AddressHealth(state, Today) { Status = status }, await outside.Status("a.example/page", status).Probe("https://a.example/page"));
        Assert.Equal(["HEAD /page", "GET /page"], outside.Asked("a.example"));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(408)]
    public async Task What_may_pass_is_tried_again_with_growing_pauses(int status)
    {
        await using Outside outside = await Outside.Open();
        Assert.Equal(new AddressHealth(LinkState.Unreachable, Today) { Status = status }, await outside.Status("a.example/", status).Probe("https://a.example/"));
        Assert.Equal(["HEAD /", "GET /", "GET /", "GET /"], outside.Asked("a.example"));
        Assert.Equal([outside.Settings.RetryPause, outside.Settings.RetryPause * 3], outside.Clock.Waits.Where(wait => wait > outside.Settings.Pause && wait < outside.Settings.Timeout / 2));
    }

    [Fact]
    public async Task A_server_that_is_back_in_time_was_never_away()
    {
        await using Outside outside = await Outside.Open();
        int asked = 0;
        outside.On("a.example/", context =>
        {
            context.Response.StatusCode = Interlocked.Increment(ref asked) > 2 ? 200 : 503;
            return Task.CompletedTask;
        });
        Assert.Equal(LinkState.Alive, (await outside.Probe("https://a.example/")).State);
    }

    [Fact]
    public async Task A_http_address_is_asked_whether_it_answers_https()
    {
        await using Outside outside = await Outside.Open();
        outside.Page("a.example/").Page("http://b.example/").Page("c.example/").Certificate("c.example", _ => Authority.SelfSigned("c.example")).Redirect("https://d.example/", "http://d.example/").Page("http://d.example/");
        IReadOnlyDictionary<string, AddressHealth> health = await outside.ProbeAll("http://a.example/", "http://b.example/", "http://c.example/", "http://d.example/", "https://a.example/", "http://a.example:8080/");
        Assert.Equal([true, null, false, false, false, null], health.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Value.AnswersHttps));
    }

    [Fact]
    public async Task A_name_in_another_script_is_asked_by_its_name_in_ASCII()
    {
        await using Outside outside = await Outside.Open();
        string ascii = new System.Globalization.IdnMapping().GetAscii("качество-услуг.бел");
        outside.Page($"{ascii}/%D0%B7%D0%B0%D0%BA%D0%BE%D0%BD").Raw(8080, stream =>
            stream.WriteAsync("HTTP/1.1 308 Permanent Redirect\r\nLocation: https://качество-услуг.бел/закон\r\nContent-Length: 0\r\n\r\n"u8.ToArray()).AsTask());
        Assert.Equal(LinkState.Alive, (await outside.Probe("https://качество-услуг.бел/закон")).State);
        Assert.Equal($"https://{ascii}/%D0%B7%D0%B0%D0%BA%D0%BE%D0%BD", (await outside.Probe("http://a.example:8080/")).LeadsTo);
    }
}
