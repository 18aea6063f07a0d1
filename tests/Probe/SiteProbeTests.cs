using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Probe;
using MsqSite.Read;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Probe;

/// <summary>What a run leaves behind: the states beside the content, and the cache.</summary>
public sealed class SiteProbeTests
{
    private const string Answers = "  national-portals:\n    - {name: Portal, url: \"https://a.example/\"}\n    - {name: Laws, url: \"https://b.example/laws\"}\n    - {name: Again, url: \"https://a.example/\"}";

    private static readonly DateOnly Today = new(2026, 11, 26);

    [Fact]
    public async Task A_run_writes_one_line_for_each_address_sorted()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers(Answers);
        await using Outside outside = await Outside.Open();
        await Run(content, outside.Page("a.example/"));
        string[] lines = File.ReadAllLines(content.PathTo("link-health.json"));
        Assert.Equal(["{", "  \"probed\": \"2026-11-26\",", "  \"addresses\": {"], lines[..3]);
        Assert.Contains("    \"https://a.example/\": {\"state\":\"alive\",\"status\":200,\"since\":\"2026-11-26\"},", lines);
        Assert.Contains(lines, line => line.StartsWith("    \"https://b.example/laws\": {\"state\":\"dead\",\"status\":404,\"since\":\"2026-11-26\"}", StringComparison.Ordinal));
        Assert.Equal(lines[3..^2].Order(StringComparer.Ordinal), lines[3..^2]);
        Assert.Equal("", content.Report());
    }

    [Fact]
    public async Task What_did_not_change_keeps_its_line_and_what_died_says_when_it_was_last_reached()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers(Answers);
        content.Put("link-health.json", """
            {"probed": "2026-11-19", "addresses": {
            "https://a.example/": {"state": "alive", "status": 200, "since": "2020-01-02"},
            "https://b.example/laws": {"state": "alive", "status": 200, "since": "2020-01-02"},
            "https://unlinked.example/": {"state": "dead", "since": "2020-01-02"}}}
            """);
        await using Outside outside = await Outside.Open();
        LinkHealth health = (await Run(content, outside.Page("a.example/")))!;
        Assert.Equal(new AddressHealth(LinkState.Alive, new DateOnly(2020, 1, 2)) { Status = 200, LastReached = Today }, health.Of("https://a.example/"));
        Assert.Equal(new AddressHealth(LinkState.Dead, Today) { Status = 404, LastReached = new DateOnly(2026, 11, 19) }, health.Of("https://b.example/laws"));
        Assert.Null(health.Of("https://unlinked.example/"));
        string text = File.ReadAllText(content.PathTo("link-health.json"));
        Assert.Contains("\"https://a.example/\": {\"state\":\"alive\",\"status\":200,\"since\":\"2020-01-02\"}", text, StringComparison.Ordinal);
        Assert.Equal(Sorted(health), Sorted(content.Read().LinkHealth));
    }

    [Fact]
    public async Task What_was_found_lately_is_not_asked_again()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers(Answers);
        await using Outside outside = await Outside.Open();
        await Run(content, outside.Page("a.example/"));
        int asked = outside.Requests.Count;
        LinkHealth again = (await Run(content, outside))!;
        Assert.Equal(asked, outside.Requests.Count);
        Assert.Equal(LinkState.Dead, again.Of("https://b.example/laws")?.State);
        await Run(content, outside, maxAge: 0);
        Assert.Equal(asked * 2, outside.Requests.Count);
    }

    [Fact]
    public async Task An_outage_is_asked_about_each_time()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers(Answers);
        await using Outside outside = await Outside.Open();
        outside.Settings = outside.Settings with { Retries = 0 };
        await Run(content, outside.Page("a.example/").Status("b.example/laws", 500));
        outside.Page("b.example/laws");
        Assert.Equal(LinkState.Alive, (await Run(content, outside))!.Of("https://b.example/laws")?.State);
    }

    [Fact]
    public async Task A_machine_without_a_network_changes_nothing()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers(Answers.Replace("https://a.example/\"}\n    - {name: Laws", "https://a.example/\"}\n    - {name: Third, url: \"https://c.example/\"}\n    - {name: Laws", StringComparison.Ordinal));
        await using Outside outside = await Outside.Open();
        foreach (string host in Hosts(content))
        {
            outside.Name(host, () => throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound));
        }

        DiagnosticBag findings = new();
        Assert.Null(await Run(content, outside, findings: findings));
        Assert.Equal("MSQ512", Assert.Single(findings.Sorted()).Rule.Code);
        Assert.False(File.Exists(content.PathTo("link-health.json")));
    }

    [Fact]
    public async Task A_run_that_is_broken_off_keeps_what_it_found_for_the_next_one()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers(Answers);
        await using Outside outside = await Outside.Open();
        using CancellationTokenSource stop = new();
        outside.Page("a.example/").On("b.example/laws", async context =>
        {
            await Task.Delay(300);
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        Assert.Null(await Run(content, outside, stop: stop.Token));
        Assert.False(File.Exists(content.PathTo("link-health.json")));
        LinkHealth cache = LinkHealthReader.Read(new ContentFile(content.PathTo(".msqsite/probe.json"), "probe.json"), new DiagnosticBag());
        Assert.Equal(LinkState.Alive, cache.Of("https://a.example/")?.State);
        Assert.Null(cache.Of("https://b.example/laws"));
    }

    [Fact]
    public async Task A_broken_cache_is_said_and_written_anew()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers(Answers);
        await using Outside outside = await Outside.Open();
        content.Put(".msqsite/probe.json", "<<<<<<< HEAD\n{}");
        DiagnosticBag findings = new();
        Assert.NotNull(await Run(content, outside.Page("a.example/"), findings: findings));
        Assert.Equal("MSQ513", Assert.Single(findings.Sorted()).Rule.Code);
        findings = new DiagnosticBag();
        await Run(content, outside, findings: findings);
        Assert.True(findings.IsEmpty);
    }

    [Fact]
    public async Task What_there_was_no_time_for_is_not_probed_or_keeps_what_was_known()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers(Answers);
        content.Put("link-health.json", "{\"probed\": \"2026-11-19\", \"addresses\": {\"https://b.example/laws\": {\"state\": \"dead\", \"since\": \"2026-11-12\"}}}");
        await using Outside outside = await Outside.Open();
        outside.Settings = outside.Settings with { TimeLimit = TimeSpan.FromSeconds(30) };
        RequestDelegate never = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        LinkHealth health = (await Run(content, outside.On("a.example/", never).On("b.example/laws", never)))!;
        Assert.Equal(new AddressHealth(LinkState.NotProbed, Today), health.Of("https://a.example/"));
        Assert.Equal(new AddressHealth(LinkState.Dead, new DateOnly(2026, 11, 12)), health.Of("https://b.example/laws"));
    }

    private static IEnumerable<KeyValuePair<string, AddressHealth>> Sorted(LinkHealth health) => health.Addresses.OrderBy(one => one.Key, StringComparer.Ordinal);

    private static IEnumerable<string> Hosts(TemporaryContent content) => ContentAddresses.Of(content.Read()).Select(one => new Uri(one.Address.Href).IdnHost);

    private static async Task<LinkHealth?> Run(TemporaryContent content, Outside outside, int maxAge = 3, DiagnosticBag? findings = null, CancellationToken stop = default)
    {
        Content read = content.Read();
        foreach (string host in Hosts(content).Where(host => host is not ("a.example" or "b.example" or "c.example")))
        {
            outside.Page($"{host}/*");
        }

        ImmutableArray<LinkedAddress> addresses = ContentAddresses.Of(read);
        return await new SiteProbe(content.Root, content.PathTo(".msqsite/probe.json"), maxAge).Run(read, addresses, outside.Settings, outside.Network, findings ?? new DiagnosticBag(), stop);
    }
}
