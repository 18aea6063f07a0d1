using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>Takes out of a page what the tokenizer cannot bear, after reporting it; every other character keeps its place.</summary>
internal static class ReadableMarkup
{
    // The tokenizer calls itself once for each "</>" or "--!" in a row: some thousands of them end the process.
    // It takes U+FFFF for the end of the page and would leave the rest unread.
    private static readonly string[] Unbearable = ["</>", "--!", "\uFFFF"];

    public static ReadOnlyMemory<char> Of(ReadOnlyMemory<char> html, PageFindings page)
    {
        foreach (string markup in Unbearable)
        {
            int first = html.Span.IndexOf(markup);
            if (first >= 0)
            {
                html = Without(markup, first, html, page);
            }
        }

        return html;
    }

    private static char[] Without(string markup, int first, ReadOnlyMemory<char> html, PageFindings page)
    {
        string name = markup is "\uFFFF" ? "the character U+FFFF" : $"\"{markup}\"";
        char[] readable = html.ToArray();
        for (int at = first, next = 0; next >= 0; at += next)
        {
            page.Add(VerifyRules.MalformedHtml, at, null, $"{name} means nothing in HTML");
            Span<char> rest = readable.AsSpan(at);
            rest[..markup.Length].Fill(' ');
            next = rest.IndexOf(markup);
        }

        return readable;
    }
}
