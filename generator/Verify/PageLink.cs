using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>An address on a page that can only be judged when all pages are known.</summary>
/// <param name="Target">The address as it stands on the page, character references decoded.</param>
/// <param name="Use">What the page does with it.</param>
/// <param name="At">The content line of the answer it stood in, or what the page was made from.</param>
/// <param name="Line">The line in the page, from 1.</param>
/// <param name="Column">The column in the page, from 1.</param>
public readonly record struct PageLink(string Target, LinkUse Use, SourceSpan At, int Line, int Column);
