using System.Collections.Immutable;

namespace MsqSite.Markup;

/// <summary>What a page says beside an address.</summary>
/// <param name="Tags">Words of caution ("not https"), or null.</param>
/// <param name="Fate">What became of it ("not reached since 3 May 2026"), or null.</param>
/// <param name="Ways">Other addresses for what it stood for.</param>
public sealed record LinkNote(string? Tags, string? Fate, ImmutableArray<LinkWay> Ways)
{
    public static LinkNote None { get; } = new(null, null, []);
}

/// <summary>Another address for what an address stood for: where it leads now, or where a copy may be kept.</summary>
/// <param name="Before">Words before the link, or nothing.</param>
/// <param name="Words">The link's words.</param>
public sealed record LinkWay(string Before, string Words, string Href);
