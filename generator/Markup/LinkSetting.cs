using MsqSite.Model;

namespace MsqSite.Markup;

/// <summary>What a page adds to the links of a text; the words are the page's, so Markup asks for them.</summary>
/// <param name="NoteOf">What the page says beside an address.</param>
/// <param name="Root">What leads from the page to the site's root: <c>../../</c>. Put before an address that begins with a slash; empty where there are no links of our own (answers).</param>
/// <param name="FootnoteId">The id of a footnote's element, for <c>[^2]</c>.</param>
public sealed record LinkSetting(Func<WebAddress, LinkNote> NoteOf, string Root, Func<int, string> FootnoteId)
{
    /// <summary>For a text of which only links and words are wanted.</summary>
    public static LinkSetting Plain { get; } = new(_ => LinkNote.None, "", number => $"note-{number}");
}
