using System.Collections.Frozen;
using MsqSite.Model;

namespace MsqSite.Probe;

/// <summary>
/// What was found lately, so that a run asks only for the rest. It is kept as a file of the same form as <c>link-health.json</c>, in which the first day
/// of each state is the day on which the address was asked.
/// </summary>
public static class ProbeCache
{
    /// <summary>What is young enough to be taken for today's.</summary>
    /// <param name="cache">What was kept.</param>
    /// <param name="today">The day of the run.</param>
    /// <param name="maxAge">In days; nothing is young enough for 0.</param>
    public static Dictionary<string, AddressHealth> Young(LinkHealth cache, DateOnly today, int maxAge) =>
        cache.Addresses.Where(one => one.Value.Since <= today && today.DayNumber - one.Value.Since.DayNumber < maxAge).ToDictionary(StringComparer.Ordinal);

    /// <summary>What to keep: what is still young, and what was found and does not pass by itself.</summary>
    public static LinkHealth Of(IReadOnlyDictionary<string, AddressHealth> young, IReadOnlyDictionary<string, AddressHealth> found, DateOnly today) =>
        new(today, Joined(young, found).Where(one => Lasts(one.Value)).ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>Both; what was found now counts more.</summary>
    public static Dictionary<string, AddressHealth> Joined(IReadOnlyDictionary<string, AddressHealth> young, IReadOnlyDictionary<string, AddressHealth> found) =>
        found.Concat(young).DistinctBy(one => one.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    // An outage is asked about again each time; so is a name that leads nowhere, which costs nobody anything.
    private static bool Lasts(AddressHealth health) => health.State is not (LinkState.Unreachable or LinkState.Private or LinkState.NotProbed)
        && health.Trouble is not (LinkTrouble.TooManyRequests or LinkTrouble.NoSuchHost);
}
