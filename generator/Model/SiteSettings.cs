using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Diagnostics;

namespace MsqSite.Model;

/// <summary>What <c>site.yaml</c> says of the site as a whole.</summary>
/// <param name="BaseUrl">Where it is published, with a slash at the end: <c>https://example.org/msq/</c>.</param>
/// <param name="Repository">Where its content is kept, for reports and edits; null where it is not public.</param>
/// <param name="RepositoryLine">The form of the address of a file's line there, with <c>{path}</c> and <c>{line}</c>; null where the usual one serves.</param>
/// <param name="Contact">The mail address to which errors are reported.</param>
/// <param name="Notice">The line on every page that says whose site this is not.</param>
/// <param name="Terms">The terms of reuse.</param>
/// <param name="Synthetic">Made-up data for tests: every page says so.</param>
/// <param name="Redirects">Addresses that moved.</param>
public sealed record SiteSettings(
    SourceText Title,
    SourceText Tagline,
    Uri BaseUrl,
    Uri? Repository,
    SourceText? RepositoryLine,
    SourceText Contact,
    SourceText Notice,
    SourceText Terms,
    bool Synthetic,
    ImmutableArray<Redirect> Redirects,
    SourceSpan At)
{
    /// <summary>What names are made of that others keep, as those of the feed's entries: the address in <c>site.yaml</c>, wherever a build is published.</summary>
    public Uri NamingBase { get; init; } = BaseUrl; // `with { BaseUrl = ... }` leaves it

    /// <summary>The codes of hints that are not wanted.</summary>
    public ImmutableArray<SourceText> HintsOff { get; init; } = [];

    /// <summary>Addresses whose state is known and borne.</summary>
    public ImmutableArray<AllowedAddress> ProbeAllow { get; init; } = [];

    // GitHub's form; GitLab sends it on to its own.
    private const string UsualLine = "blob/main/{path}#L{line}";

    /// <summary>The address of a line of a file in the repository; null where none is named.</summary>
    /// <param name="path">From the repository's root, with forward slashes.</param>
    /// <param name="line">Counts from 1.</param>
    public string? LineAddress(string path, int line) => (RepositoryLine?.Value ?? (Repository is null ? null : Repository.AbsoluteUri + UsualLine))?
        .Replace("{line}", line.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{path}", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), StringComparison.Ordinal);
}

/// <summary>An address that <c>msqsite probe</c> need not tell of, and why.</summary>
public sealed record AllowedAddress(SourceText Url, SourceText Reason);

/// <summary>A page address that moved, as paths under the site: <c>countries/byelorussia/</c> to <c>countries/belarus/</c>.</summary>
public sealed record Redirect(SourceText From, SourceText To);
