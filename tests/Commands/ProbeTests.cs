using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace MsqSite.Tests.Commands;

/// <summary><c>msqsite probe</c> as it is called: what it tells, writes and returns.</summary>
public sealed class ProbeTests : IAsyncLifetime
{
    private readonly TemporarySite site = new();
    private readonly TaskCompletionSource slowAsked = new();
    private WebApplication? server;
    private string address = "";

    public async ValueTask InitializeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        server = builder.Build();
        server.Run(async context =>
        {
            context.Response.StatusCode = context.Request.Path == "/" ? 200 : 404;
            if (context.Request.Path == "/slow")
            {
                slowAsked.TrySetResult();
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }
        });
        await server.StartAsync();
        address = $"http://localhost:{new Uri(server.Urls.First()).Port}";
        site.Content.Remove("responses/2020/NOR.yaml");
        Answer("/", "/gone");
    }

    public async ValueTask DisposeAsync()
    {
        await server!.DisposeAsync();
        site.Dispose();
    }

    [Fact]
    public void A_dead_address_is_a_warning_and_fails_nothing()
    {
        Msqsite.Result run = Probe();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"DNK.yaml:8:22: warning MSQ501: \"{address}/gone\" is dead since ", run.Error, StringComparison.Ordinal);
        Assert.Contains("; addresses: 1 alive, 1 dead.", run.Error, StringComparison.Ordinal);
        Assert.Contains($"\"{address}/gone\": {{\"state\":\"dead\",\"status\":404,", File.ReadAllText(site.Content.PathTo("link-health.json")), StringComparison.Ordinal);
        Assert.Equal(0, Msqsite.Run("check", "--content", site.Content.Root).ExitCode);
    }

    [Fact]
    public void Who_asks_for_it_has_the_run_fail_on_what_has_died_since_the_baseline()
    {
        Msqsite.Result run = Probe("--fail-on", "dead", "--format", "json");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal("MSQ510", JsonDocument.Parse(run.Output).RootElement.GetProperty("findings")[0].GetProperty("code").GetString());
        string baseline = Path.Combine(site.Root, "baseline.json");
        File.Copy(site.Content.PathTo("link-health.json"), baseline);
        Assert.Equal(0, Probe("--fail-on", "dead", "--baseline", baseline).ExitCode);
        Answer("/", "/gone", "/gone-too");
        Assert.Equal(3, Probe("--fail-on", "dead", "--baseline", baseline).ExitCode);
    }

    [Fact]
    public void Private_addresses_are_not_asked_unless_they_are_allowed()
    {
        Msqsite.Result run = Msqsite.Run([.. Line().Where(word => word != "--allow-private")]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("; addresses: 2 private.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_over_content_with_errors_probes_nothing()
    {
        site.Content.Put("countries.yaml", "countries: [");
        Msqsite.Result run = Probe();
        Assert.Equal(2, run.ExitCode);
        Assert.False(File.Exists(site.Content.PathTo("link-health.json")));
    }

    [Theory]
    [InlineData("--at-once 0", "--at-once is a whole number from 1 to 256")]
    [InlineData("--timeout 601", "--timeout is a number of seconds from 0.1 to 600")]
    [InlineData("--timeout 0", "--timeout is a number of seconds from 0.1 to 600")]
    [InlineData("--max-age x", "--max-age is a whole number from 0 to 3650")]
    [InlineData("--fail-on unreachable", "unreachable")]
    public void An_option_that_means_nothing_is_said(string options, string message)
    {
        Msqsite.Result run = Probe(options.Split(' '));
        Assert.Equal(4, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_that_is_not_there_is_said_before_anybody_is_asked()
    {
        Msqsite.Result run = Probe("--baseline", Path.Combine(site.Root, "none.json"));
        Assert.Equal(4, run.ExitCode);
        Assert.Contains("MSQ118", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(site.Content.PathTo("link-health.json")));
    }

    [Fact]
    public async Task Ctrl_C_leaves_what_is_known_in_the_cache_and_no_half_written_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no such signal to send to another process.");
        Answer("/", "/slow");
        using Process process = Msqsite.Start(new Dictionary<string, string>(), Repository.Root, Line());
        Task<string> error = process.StandardError.ReadToEndAsync();
        await slowAsked.Task.WaitAsync(Msqsite.Limit);
        using Process kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync().WaitAsync(Msqsite.Limit);
        Assert.Equal(5, process.ExitCode);
        Assert.Contains("broken off", await error, StringComparison.Ordinal);
        Assert.Contains($"\"{address}/\": {{\"state\":\"alive\"", File.ReadAllText(Path.Combine(site.Root, "cache", "probe.json")), StringComparison.Ordinal);
        Assert.False(File.Exists(site.Content.PathTo("link-health.json")));
        Assert.Single(Directory.GetFiles(Path.Combine(site.Root, "cache")));
    }

    private void Answer(params string[] paths) => site.Content.Put("responses/2020/DNK.yaml",
        $"country: DNK\nedition: 2020\npublished: 2020-01-02\npublication-authorised: true\nanswers:\n  national-portals:\n{string.Concat(paths.Select(path => $"    - {{name: A, url: \"{address}{path}\"}}\n"))}");

    private Msqsite.Result Probe(params string[] more) => Msqsite.Run(Line(more));

    private string[] Line(params string[] more) => ["probe", "--content", site.Content.Root, "--cache", Path.Combine(site.Root, "cache", "probe.json"), "--allow-private", "--pause", "0", "--retries", "0", .. more];
}
