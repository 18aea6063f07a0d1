using System.Collections.Immutable;
using MsqSite.Write;

namespace MsqSite;

/// <summary>How a build ended: published, or at the first stage that failed.</summary>
public abstract record BuildOutcome
{
    private BuildOutcome()
    {
    }

    /// <param name="Files">What became of the files.</param>
    /// <param name="Pages">How many of them are pages.</param>
    /// <param name="Bytes">The size of all of them.</param>
    /// <param name="Kept">How many of the pages stay as the last build left them, without being made again.</param>
    /// <param name="Inputs">A hash of all that it was made from; null where that may have changed meanwhile, or nothing is kept for the next build.</param>
    /// <param name="Read">What was read for it; null where nothing had to be.</param>
    public sealed record Published(PublishOutcome Files, int Pages, long Bytes, int Kept, string? Inputs, ReadFiles? Read = null) : BuildOutcome;

    public sealed record ContentErrors : BuildOutcome;

    public sealed record SiteErrors : BuildOutcome;

    /// <summary>The disk is full, a folder may not be written, another build is running.</summary>
    public sealed record Surroundings : BuildOutcome;
}

/// <summary>The files that a site was made from.</summary>
/// <param name="Inputs">A hash of all that it was made from; null where that is not known.</param>
/// <param name="Responses">The files of its responses, as findings name them.</param>
/// <param name="StampOf">The stamp of a file, which changes whenever its content does; null where none is known.</param>
public sealed record ReadFiles(string? Inputs, ImmutableArray<string> Responses, Func<string, string?> StampOf);
