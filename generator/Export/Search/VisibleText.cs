using System.Net;

namespace MsqSite.Export.Search;

/// <summary>
/// The words of HTML that <see cref="Markup.AnswerMarkup"/> wrote, in one pass. Not for HTML of others: it relies on every sign being escaped.
/// </summary>
internal static class VisibleText
{
    /// <param name="words">Gets the words.</param>
    /// <param name="address">Gets a link's address where that is what is shown of it, and the host of a link that has a name.</param>
    /// <param name="broken">Told that a paragraph or an entry ends.</param>
    public static void Read(string html, Action<string> words, Action<string> address, Action broken)
    {
        bool inHost = false;
        int hidden = 0; // depth inside words of caution or the mark of a footnote
        int at = 0;
        while (at < html.Length)
        {
            int open = html.IndexOf('<', at);
            int end = open < 0 ? html.Length : open;
            if (end > at && hidden == 0)
            {
                string text = WebUtility.HtmlDecode(html[at..end]);
                if (inHost)
                {
                    address(text.TrimEnd(' ', '·'));
                }
                else if (IsAddress(text))
                {
                    address(text);
                }
                else
                {
                    words(text);
                }
            }

            int close = open < 0 ? -1 : html.IndexOf('>', open);
            if (close < 0)
            {
                return;
            }

            Tag(html.AsSpan(open, close - open + 1), ref inHost, ref hidden, broken);
            at = close + 1;
        }
    }

    private static void Tag(ReadOnlySpan<char> tag, ref bool inHost, ref int hidden, Action broken)
    {
        if (hidden > 0)
        {
            hidden += tag.StartsWith("</") ? -1 : 1; // only spans, links and raised signs stand in these
        }
        else if (tag.StartsWith("<span class=\"tag\"") || tag.StartsWith("<sup"))
        {
            hidden = 1;
        }
        else if (tag.StartsWith("<span class=\"host\""))
        {
            inHost = true;
        }
        else if (tag is "</span>")
        {
            inHost = false;
        }
        else if (tag is "</p>" or "</li>" or "<br />" or "</blockquote>" or "</td>" or "</th>" or "</pre>" || tag.StartsWith("</h"))
        {
            broken();
        }
    }

    private static bool IsAddress(string text) =>
        (text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal)) && !text.AsSpan().ContainsAny(' ', '\n');
}
