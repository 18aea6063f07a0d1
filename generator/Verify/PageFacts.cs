using System.Collections.Immutable;
using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>What is kept of a page until all pages are known.</summary>
/// <param name="Path">The page's file in the site.</param>
/// <param name="Source">What the page was made from.</param>
/// <param name="Language">The page's language; empty when it names none.</param>
/// <param name="Title">The page's title; empty when it has none.</param>
/// <param name="IsIndexed">Whether search engines should find the page: not so for redirects, 404.html and pages marked noindex.</param>
/// <param name="Ids">The ids of its elements.</param>
/// <param name="Links">Its addresses that wait for other pages: those within the page are checked with it.</param>
public sealed record PageFacts(
    string Path,
    SourceSpan Source,
    string Language,
    string Title,
    bool IsIndexed,
    IdSet Ids,
    ImmutableArray<PageLink> Links);
