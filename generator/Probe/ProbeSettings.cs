namespace MsqSite.Probe;

/// <summary>How much is asked of other people's servers, and for how long.</summary>
/// <param name="UserAgent">Says who asks, and where to complain.</param>
/// <param name="Contact">A mail address, for the header of that purpose (RFC 9110, "From").</param>
public sealed record ProbeSettings(string UserAgent, string Contact)
{
    /// <summary>Requests under way at the same time, over all hosts. A host gets one at a time.</summary>
    public int AtOnce { get; init; } = 16;

    /// <summary>Between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>For one try of an address, its redirects included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>For the whole run; what was not asked by then keeps the state that it had.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Further tries after a failure that may pass.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Before the first further try; each one waits three times as long as the one before.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>The longest wait that a server may ask for; one that asks for more is not asked again in this run.</summary>
    public TimeSpan MostRetryAfter { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Private and loopback addresses are asked too.</summary>
    public bool AllowPrivate { get; init; }
}
