using System.Net;
using MsqSite.Model;
using MsqSite.Probe;

namespace MsqSite.Tests.Probe;

/// <summary>The content comes from elsewhere: it cannot make this machine ask its own network.</summary>
public sealed class PrivacyTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.1.2")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.255")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.8")]
    [InlineData("192.0.2.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.51.100.7")]
    [InlineData("203.0.113.9")]
    [InlineData("224.0.0.1")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("100::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2001::1")]
    [InlineData("2002:7f00:1::1")]
    [InlineData("3fff::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void A_special_address_is_not_public(string address) => Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("192.167.1.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    [InlineData("2002:808:808::1")]
    [InlineData("2606:2800:220:1::1")]
    public void Others_are(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.0.0.1/")]
    [InlineData("http://inside.example/")]
    public async Task A_private_address_is_not_connected_to(string address)
    {
        await using Outside outside = await Outside.Open();
        AddressHealth health = await outside.Page("127.0.0.1/").Name("inside.example", () => [IPAddress.Parse("192.168.0.1"), IPAddress.Parse("::ffff:127.0.0.1")]).Probe(address);
        Assert.Equal(LinkState.Private, health.State);
        Assert.Empty(outside.Connections);
    }

    [Fact]
    public async Task A_redirect_to_a_private_address_is_refused()
    {
        await using Outside outside = await Outside.Open();
        AddressHealth health = await outside.Redirect("a.example/", "http://169.254.169.254/latest/meta-data").Page("169.254.169.254/latest/meta-data").Probe("https://a.example/");
        Assert.Equal((LinkState.Private, "http://169.254.169.254/latest/meta-data"), (health.State, health.LeadsTo));
        Assert.All(outside.Connections, place => Assert.True(PublicAddress.Is(place.Address)));
    }

    [Fact]
    public async Task A_name_that_means_another_place_when_it_is_used_gains_nothing()
    {
        await using Outside outside = await Outside.Open();
        int asked = 0;
        outside.Name("a.example", () => [IPAddress.Parse(Interlocked.Increment(ref asked) == 1 ? "20.1.2.3" : "127.0.0.1")]).On("a.example/*", context =>
        {
            context.Response.Headers.Connection = "close"; // so that each request needs a connection of its own
            return Task.CompletedTask;
        });
        IReadOnlyDictionary<string, AddressHealth> health = await outside.ProbeAll("https://a.example/", "https://a.example/en");
        Assert.Equal([LinkState.Alive, LinkState.Private], health.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Value.State));
        Assert.Equal(IPAddress.Parse("20.1.2.3"), Assert.Single(outside.Connections).Address);
    }

    [Fact]
    public async Task Of_a_name_with_public_and_private_addresses_only_the_public_ones_are_connected_to()
    {
        await using Outside outside = await Outside.Open();
        await outside.Name("a.example", () => [IPAddress.Loopback, IPAddress.Parse("20.1.2.3")]).Page("a.example/").Probe("https://a.example/");
        Assert.Equal(IPAddress.Parse("20.1.2.3"), Assert.Single(outside.Connections).Address);
    }

    [Fact]
    public async Task Who_allows_private_addresses_has_them_asked()
    {
        await using Outside plain = await Outside.Open();
        Outside outside = plain.Page("10.0.0.1/");
        IReadOnlyDictionary<string, AddressHealth> health = await new LinkProber(outside.Settings with { AllowPrivate = true }, outside.Network).Run([WebAddress.Read("http://10.0.0.1/", out _)!], CancellationToken.None);
        Assert.Equal(LinkState.Alive, Assert.Single(health).Value.State);
    }
}
