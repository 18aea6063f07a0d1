using System.Collections.Immutable;
using MsqSite.Diagnostics;

namespace MsqSite.Model;

/// <summary>What <c>site.yaml</c> says of the site as a whole.</summary>
/// <param name="BaseUrl">Where it is published, with a slash at the end: <c>https://example.org/msq/</c>.</param>
/// <param name="Repository">Where its content is kept, for reports and edits; null where it is not public.</param>
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
    SourceText Contact,
    SourceText Notice,
    SourceText Terms,
    bool Synthetic,
    ImmutableArray<Redirect> Redirects,
    SourceSpan At);

/// <summary>A page address that moved, as paths under the site: <c>countries/byelorussia/</c> to <c>countries/belarus/</c>.</summary>
public sealed record Redirect(SourceText From, SourceText To);
