using System.Collections.Frozen;
using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Probe;

/// <summary>Puts what a run found beside what was known: a state that stayed keeps its first day.</summary>
public static class HealthUpdate
{
    /// <summary>What is known after the run, of the addresses that the content has now.</summary>
    /// <param name="before">What was known.</param>
    /// <param name="addresses">Those of the content.</param>
    /// <param name="found">What was found, by address; an address that was not asked keeps what was known of it.</param>
    /// <param name="today">The day of the run.</param>
    public static LinkHealth Of(LinkHealth before, ImmutableArray<LinkedAddress> addresses, IReadOnlyDictionary<string, AddressHealth> found, DateOnly today) =>
        new(today, addresses.Select(one => one.Address.Href).ToFrozenDictionary(href => href, href => Of(before.Of(href), found.GetValueOrDefault(href), today), StringComparer.Ordinal));

    private static AddressHealth Of(AddressHealth? before, AddressHealth? found, DateOnly today) => (before, found) switch
    {
        (null, null) => new AddressHealth(LinkState.NotProbed, today),
        (_, null) => before,
        (null, _) => found,
        _ => found with
        {
            Since = before.State == found.State && before.Since < found.Since ? before.Since : found.Since,
            LastReached = found.LastReached ?? before.LastReached,
            AnswersHttps = found.AnswersHttps ?? before.AnswersHttps,
        },
    };
}
