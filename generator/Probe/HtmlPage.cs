using System.Buffers;
using System.Net;

namespace MsqSite.Probe;

/// <summary>
/// What of somebody's page is looked at: its title, and the ids that a fragment may name. Read by hand, tag by tag and once through: a page from
/// elsewhere may be made to cost a real parser minutes, or its stack.
/// </summary>
/// <param name="Title">Of its first title element; empty where it has none.</param>
/// <param name="Ids">Values of <c>id</c>, and of <c>name</c> on links.</param>
/// <param name="IsWhole">It was read to its end.</param>
public sealed record HtmlPage(string Title, IReadOnlySet<string> Ids, bool IsWhole)
{
    private const int MostOfTitle = 300;
    private const int MostIds = 50_000;

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\f>");
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>=");

    /// <summary>The elements whose content is not markup.</summary>
    private static readonly string[] Raw = ["script", "style", "textarea", "noscript", "iframe", "xmp"];

    public static HtmlPage Read(ReadOnlySpan<char> html, bool whole)
    {
        string? title = null;
        HashSet<string> ids = new(StringComparer.Ordinal);
        while (html.IndexOf('<') is int open and >= 0)
        {
            html = html[(open + 1)..];
            if (html.StartsWith("!--"))
            {
                html = After(html, "-->");
                continue;
            }

            if (html.IsEmpty || !char.IsAsciiLetter(html[0]))
            {
                continue;
            }

            int end = html.IndexOfAny(Ends);
            ReadOnlySpan<char> name = end < 0 ? html : html[..end];
            html = Attributes(end < 0 ? [] : html[end..], name.Equals("a", StringComparison.OrdinalIgnoreCase), ids);
            if (title is null && name.Equals("title", StringComparison.OrdinalIgnoreCase))
            {
                int close = html.IndexOf('<');
                ReadOnlySpan<char> text = close < 0 ? html : html[..close];
                title = WebUtility.HtmlDecode(text[..Math.Min(text.Length, MostOfTitle)].Trim().ToString());
            }
            else
            {
                html = PastRaw(name, html);
            }
        }

        return new HtmlPage(title ?? "", ids, whole);
    }

    /// <summary>Whether a fragment of an address leads to a place of the page; true where that cannot be said.</summary>
    /// <param name="fragment">Without its sign.</param>
    public bool Has(string fragment) =>
        !IsWhole || fragment.Length == 0 || IsOfScript(fragment) || fragment.Equals("top", StringComparison.OrdinalIgnoreCase)
        || Ids.Count >= MostIds || Ids.Contains(fragment) || Ids.Contains(Uri.UnescapeDataString(fragment));

    // "#/laws/5" and "#!laws" are addresses of a script's own, "#:~:text=" words that a browser looks for.
    private static bool IsOfScript(string fragment) => fragment[0] is '/' or '!' || fragment.StartsWith(":~:", StringComparison.Ordinal) || fragment.Contains('=', StringComparison.Ordinal);

    private static ReadOnlySpan<char> Attributes(ReadOnlySpan<char> html, bool ofLink, HashSet<string> ids)
    {
        while (true)
        {
            html = html.TrimStart(" \t\r\n\f/");
            if (html.IsEmpty || html[0] == '>')
            {
                return html.IsEmpty ? html : html[1..];
            }

            int end = html[1..].IndexOfAny(NameEnds) + 1; // a name may begin with "="
            ReadOnlySpan<char> name = end == 0 ? html : html[..end];
            html = end == 0 ? [] : html[end..].TrimStart(" \t\r\n\f");
            if (html.StartsWith("="))
            {
                html = Value(html[1..].TrimStart(" \t\r\n\f"), out ReadOnlySpan<char> value);
                if (ids.Count < MostIds && (name.Equals("id", StringComparison.OrdinalIgnoreCase) || (ofLink && name.Equals("name", StringComparison.OrdinalIgnoreCase))))
                {
                    ids.Add(WebUtility.HtmlDecode(value.ToString()));
                }
            }
        }
    }

    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> html, out ReadOnlySpan<char> value)
    {
        if (html.IsEmpty || html[0] is not ('"' or '\''))
        {
            int end = html.IndexOfAny(ValueEnds);
            value = end < 0 ? html : html[..end];
            return html[value.Length..];
        }

        int close = html[1..].IndexOf(html[0]);
        value = close < 0 ? html[1..] : html.Slice(1, close);
        return close < 0 ? [] : html[(close + 2)..];
    }

    private static ReadOnlySpan<char> PastRaw(ReadOnlySpan<char> name, ReadOnlySpan<char> html)
    {
        foreach (string raw in Raw)
        {
            if (name.Equals(raw, StringComparison.OrdinalIgnoreCase))
            {
                int close = html.IndexOf($"</{raw}", StringComparison.OrdinalIgnoreCase);
                return close < 0 ? [] : html[close..];
            }
        }

        return html;
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> html, ReadOnlySpan<char> sign) => html.IndexOf(sign) is int at and >= 0 ? html[(at + sign.Length)..] : [];
}
