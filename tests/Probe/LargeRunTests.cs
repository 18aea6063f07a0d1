using System.Net;
using Microsoft.AspNetCore.Http;
using MsqSite.Model;

namespace MsqSite.Tests.Probe;

/// <summary>As many addresses as the world's governments name, in one run.</summary>
public sealed class LargeRunTests
{
    [Fact]
    public async Task Ten_thousand_addresses_of_five_hundred_hosts_are_asked_once_each_in_little_memory()
    {
        await using Outside outside = await Outside.Open();
        outside.Settings = outside.Settings with { Pause = TimeSpan.Zero, AtOnce = 32, Timeout = TimeSpan.FromHours(1) };
        long most = 0;
        string[] addresses = [.. from host in Enumerable.Range(0, 500) from page in Enumerable.Range(0, 20) select $"http://h{host}.example:8080/page-{page}"];
        foreach (int host in Enumerable.Range(0, 500))
        {
            outside.On($"h{host}.example/*", context =>
            {
                context.Response.StatusCode = context.Request.Path.Value!.Length > 10 ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
                if (host % 50 == 0)
                {
                    most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
                }

                return Task.CompletedTask;
            });
        }

        long before = GC.GetTotalMemory(forceFullCollection: true);
        IReadOnlyDictionary<string, AddressHealth> health = await outside.ProbeAll(addresses);
        Assert.Equal(10_000, health.Count(one => one.Value.State == LinkState.Alive));
        Assert.Equal(10_000, outside.Requests.Where(one => one.Path.StartsWith("/page", StringComparison.Ordinal)).Select(one => one.Host + one.Path).Distinct().Count());
        Assert.Equal(10_500, outside.Requests.Count);
        Assert.InRange(most - before, 0, 400_000_000);
        Assert.InRange(outside.Connections.Count, 500, 2_000); // a host's connection serves it to its end
        Assert.All(outside.Connections, place => Assert.Equal(IPAddress.Parse("20.1.2.3"), place.Address));
    }
}
