using System.Collections.Frozen;

namespace MsqSite.Model;

/// <summary>How the addresses of the content fared when they were last asked, from <c>link-health.json</c>: by address as it stands in <c>href</c>.</summary>
/// <param name="Probed">The day of the last run; null where there was none.</param>
public sealed record LinkHealth(DateOnly? Probed, FrozenDictionary<string, AddressHealth> Addresses)
{
    /// <summary>Nothing is known.</summary>
    public static LinkHealth Empty { get; } = new(null, FrozenDictionary<string, AddressHealth>.Empty);

    /// <summary>What is known of an address, or null.</summary>
    /// <param name="href">As in <see cref="WebAddress.Href"/>.</param>
    public AddressHealth? Of(string href) => Addresses.GetValueOrDefault(href);
}

/// <summary>How one address fared.</summary>
/// <param name="State">What it amounts to.</param>
/// <param name="Since">The day on which this state was first seen.</param>
public sealed record AddressHealth(LinkState State, DateOnly Since)
{
    /// <summary>More of why, where the state alone does not say it.</summary>
    public LinkTrouble? Trouble { get; init; }

    /// <summary>The status code of the last answer; null where none came.</summary>
    public int? Status { get; init; }

    /// <summary>The last day on which the page was reached; null where it never was.</summary>
    public DateOnly? LastReached { get; init; }

    /// <summary>Where redirects ended; null where there were none.</summary>
    public string? LeadsTo { get; init; }

    /// <summary>Of an http address: whether the same address with https is answered; null where it was not asked.</summary>
    public bool? AnswersHttps { get; init; }

    /// <summary>The page was read, and has no element with the address's fragment as its id.</summary>
    public bool FragmentMissing { get; init; }

    /// <summary>A reader who follows the address comes to a page.</summary>
    public bool IsReached => State is LinkState.Alive or LinkState.Moved;
}
