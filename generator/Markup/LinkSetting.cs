using MsqSite.Model;

namespace MsqSite.Markup;

/// <summary>What a page adds to the links of a text; the words are the page's, so Markup asks for them.</summary>
/// <param name="TagsOf">Words of caution on an address ("not https"), or null.</param>
/// <param name="Root">What leads from the page to the site's root: <c>../../</c>. Put before an address that begins with a slash; empty where there are no links of our own (answers).</param>
/// <param name="FootnoteId">The id of a footnote's element, for <c>[^2]</c>.</param>
public sealed record LinkSetting(Func<WebAddress, string?> TagsOf, string Root, Func<int, string> FootnoteId)
{
    /// <summary>For a text of which only links and words are wanted.</summary>
    public static LinkSetting Plain { get; } = new(_ => null, "", number => $"note-{number}");
}
