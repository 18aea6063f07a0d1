using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace MsqSite.Probe;

/// <summary>Whether an IP address is one of the public internet. The content comes from elsewhere: it must not make this machine ask its own network.</summary>
public static class PublicAddress
{
    // The registries of special-purpose addresses (RFC 6890), with multicast and what is reserved.
    private static readonly ImmutableArray<IPNetwork> Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    // All public IPv6 addresses lie in 2000::/3; these parts of it do not lead to one place of the internet, or hide an IPv4 address.
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly ImmutableArray<IPNetwork> SpecialSix = [.. new[] { "2001::/23", "2001:db8::/32", "3fff::/20" }.Select(IPNetwork.Parse)];

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Is(address.MapToIPv4());
        }

        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return !Special.Any(network => network.Contains(address));
        }

        byte[] bytes = address.GetAddressBytes();
        return Translated.Contains(address) ? Is(new IPAddress(bytes.AsSpan(12)))
            : SixToFour.Contains(address) ? Is(new IPAddress(bytes.AsSpan(2, 4)))
            : address.ScopeId == 0 && Global.Contains(address) && !SpecialSix.Any(network => network.Contains(address));
    }
}
