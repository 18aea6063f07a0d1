namespace MsqSite.Verify;

/// <summary>What can be said of an address before all pages are known.</summary>
public enum LinkStanding
{
    /// <summary>It needs no further look: what it leads to is known, or is another host's.</summary>
    IsRight,

    /// <summary>It leads to a place in the page itself.</summary>
    OnPage,

    /// <summary>It waits for other pages.</summary>
    Waits,
}
