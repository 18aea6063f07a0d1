using System.Collections.Concurrent;
using System.Net.Sockets;
using MsqSite.Model;

namespace MsqSite.Tests.Probe;

/// <summary>Other people's servers are asked little at a time, and less where they are in trouble.</summary>
public sealed class PolitenessTests
{
    [Fact]
    public async Task A_host_gets_one_request_at_a_time_and_all_together_no_more_than_is_said()
    {
        await using Outside outside = await Outside.Open();
        outside.Settings = outside.Settings with { AtOnce = 3 };
        ConcurrentDictionary<string, int> under = new();
        ConcurrentBag<int> most = [];
        ConcurrentBag<int> mostOfHost = [];
        string[] hosts = [.. Enumerable.Range(0, 8).Select(number => $"h{number}.example")];
        foreach (string host in hosts)
        {
            outside.On($"{host}/*", async context =>
            {
                mostOfHost.Add(under.AddOrUpdate(host, 1, (_, count) => count + 1));
                most.Add(under.Values.Sum());
                await Task.Delay(20);
                under.AddOrUpdate(host, 0, (_, count) => count - 1);
            });
        }

        await outside.ProbeAll([.. hosts.SelectMany(host => new[] { $"https://{host}/", $"https://{host}/en", $"http://{host}/fr" })]);
        Assert.Equal(1, mostOfHost.Max());
        Assert.InRange(most.Max(), 2, 3);
        Assert.True(mostOfHost.Count >= 24);
    }

    [Fact]
    public async Task Between_two_requests_to_a_host_is_a_pause()
    {
        await using Outside outside = await Outside.Open();
        outside.Settings = outside.Settings with { Pause = TimeSpan.FromSeconds(30) };
        await outside.Page("a.example/").Page("a.example/en").ProbeAll("https://a.example/", "https://a.example/en");
        Assert.Single(outside.Clock.Waits, wait => wait > TimeSpan.FromSeconds(20) && wait <= TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData(429, "50")]
    [InlineData(503, "50")]
    [InlineData(429, "Thu, 26 Nov 2026 08:01:30 GMT")]
    public async Task A_server_that_asks_for_patience_gets_it(int status, string retryAfter)
    {
        await using Outside outside = await Outside.Open();
        int asked = 0;
        outside.On("a.example/", context =>
        {
            context.Response.StatusCode = Interlocked.Increment(ref asked) == 1 ? status : 200;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        });
        Assert.Equal(LinkState.Alive, (await outside.Probe("https://a.example/")).State);
        Assert.Equal(2, outside.Requests.Count);
        Assert.Contains(outside.Clock.Waits, wait => wait > TimeSpan.FromSeconds(25) && wait < TimeSpan.FromSeconds(100));
    }

    [Fact]
    public async Task A_server_that_asks_for_more_patience_than_the_run_has_is_left_alone()
    {
        await using Outside outside = await Outside.Open();
        outside.On("a.example/*", context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "86400";
            return Task.CompletedTask;
        });
        (string href, AddressHealth health) = Assert.Single(await outside.ProbeAll("https://a.example/1", "https://a.example/2", "https://a.example/3"));
        Assert.Equal(("https://a.example/1", LinkState.Refused, LinkTrouble.TooManyRequests), (href, health.State, health.Trouble));
        Assert.Single(outside.Requests);
    }

    [Fact]
    public async Task Nor_do_redirects_of_others_come_to_it_then()
    {
        await using Outside outside = await Outside.Open();
        outside.On("a.example/*", async context =>
        {
            await Task.Delay(200);
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "86400";
        });
        string[] others = [.. Enumerable.Range(0, 5).Select(number => $"h{number}.example")];
        foreach (string host in others)
        {
            outside.Redirect($"{host}/", "https://a.example/");
        }

        IReadOnlyDictionary<string, AddressHealth> health = await outside.ProbeAll([.. others.Select(host => $"https://{host}/")]);
        Assert.Equal(LinkState.Refused, Assert.Single(health).Value.State);
        Assert.Single(outside.Asked("a.example"));
    }

    [Theory]
    [InlineData(SocketError.HostNotFound, LinkState.Dead, LinkTrouble.NoSuchHost)]
    [InlineData(SocketError.TryAgain, LinkState.Unreachable, LinkTrouble.NameService)]
    public async Task A_name_that_is_not_found_is_looked_up_again_but_not_for_each_of_its_addresses(SocketError error, LinkState state, LinkTrouble trouble)
    {
        await using Outside outside = await Outside.Open();
        int asked = 0;
        outside.Name("a.example", () => Interlocked.Increment(ref asked) > 0 ? throw new SocketException((int)error) : []);
        IReadOnlyDictionary<string, AddressHealth> health = await outside.ProbeAll([.. Enumerable.Range(1, 40).Select(number => $"https://a.example/{number}")]);
        Assert.Equal(40, health.Count);
        Assert.All(health.Values, one => Assert.Equal((state, trouble), (one.State, one.Trouble)));
        Assert.Equal(1 + outside.Settings.Retries, asked);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_not_waited_for_at_each_of_its_addresses()
    {
        await using Outside outside = await Outside.Open();
        outside.Settings = outside.Settings with { Timeout = TimeSpan.FromSeconds(20) };
        outside.On("a.example/*", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        IReadOnlyDictionary<string, AddressHealth> health = await outside.ProbeAll([.. Enumerable.Range(1, 40).Select(number => $"https://a.example/{number}")]);
        Assert.Equal(40, health.Count);
        Assert.All(health.Values, one => Assert.Equal((LinkState.Unreachable, LinkTrouble.TimedOut), (one.State, one.Trouble)));
        Assert.InRange(outside.Requests.Count, 1, 5);
    }

    [Fact]
    public async Task Where_https_is_not_answered_http_still_is()
    {
        await using Outside outside = await Outside.Open();
        outside.Raw(443, _ => Task.CompletedTask).Page("a.example/").Page("a.example/en");
        Assert.All((await outside.ProbeAll("http://a.example/", "http://a.example/en")).Values, one => Assert.Equal((LinkState.Alive, false), (one.State, one.AnswersHttps)));
    }

    [Fact]
    public async Task What_there_was_no_time_for_is_not_among_what_was_found()
    {
        await using Outside outside = await Outside.Open();
        outside.Settings = outside.Settings with { Pause = TimeSpan.FromMinutes(10), TimeLimit = TimeSpan.FromMinutes(5) };
        outside.On("a.example/*", _ => Task.CompletedTask).Page("b.example/");
        Assert.Equal(["https://a.example/", "https://b.example/"], (await outside.ProbeAll("https://a.example/", "https://a.example/en", "https://b.example/")).Keys.Order(StringComparer.Ordinal));
    }
}
