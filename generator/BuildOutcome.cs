using MsqSite.Write;

namespace MsqSite;

/// <summary>How a build ended: published, or at the first stage that failed.</summary>
public abstract record BuildOutcome
{
    private BuildOutcome()
    {
    }

    public sealed record Published(PublishOutcome Files, int Pages) : BuildOutcome;

    public sealed record ContentErrors : BuildOutcome;

    public sealed record SiteErrors : BuildOutcome;

    /// <summary>The disk is full, a folder may not be written, another build is running.</summary>
    public sealed record Surroundings : BuildOutcome;
}
