using System.Collections.Immutable;
using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>What a page must hold and where it came from.</summary>
/// <param name="Path">The page's file in the site, with forward slashes: <c>countries/belarus/index.html</c>.</param>
/// <param name="Source">The content file or template that the page was made from.</param>
/// <param name="RequiredIds">Ids that must stand on the page: its sections and questions.</param>
/// <param name="QuestionPlaces">The id of a question's element and the content line of its answer; may be empty.</param>
/// <param name="Canonical">The absolute address that the canonical link must name; null where there must be none (404.html, redirects).</param>
public sealed record PageExpectation(
    string Path,
    SourceSpan Source,
    ImmutableArray<string> RequiredIds,
    IReadOnlyDictionary<string, SourceSpan> QuestionPlaces,
    string? Canonical)
{
    /// <summary>Shown at whatever address was not found, so its links cannot be relative to it.</summary>
    public bool IsNotFoundPage => IsNotFoundPath(Path);

    internal static bool IsNotFoundPath(string path) => path == "404.html" || path.EndsWith("/404.html", StringComparison.Ordinal);
}
