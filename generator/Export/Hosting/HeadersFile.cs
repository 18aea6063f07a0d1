using System.Text;
using MsqSite.Shape;

namespace MsqSite.Export.Hosting;

/// <summary>
/// Writes <c>_headers</c>, which Netlify and Cloudflare Pages read. The hosts differ in what happens where two rules name one header, so only the
/// policy stands twice: joined, replaced or left out, the <c>meta</c> of the page and the older header say the same.
/// </summary>
internal static class HeadersFile
{
    /// <param name="pages">All pages of the site.</param>
    /// <param name="files">Its files that are no pages.</param>
    public static byte[] Write(IEnumerable<PageAddress> pages, IEnumerable<string> files)
    {
        StringBuilder text = new();
        Rule("/*", [("Content-Security-Policy", SiteHeaders.Policy), .. SiteHeaders.Everywhere]);
        foreach (string pattern in pages.Select(Pattern).Distinct().Where(pattern => pattern != $"/{Routes.Embedded}*").Order(StringComparer.Ordinal))
        {
            Rule(pattern, ("Content-Security-Policy", SiteHeaders.NoFraming), ("X-Frame-Options", SiteHeaders.OldNoFraming));
        }

        Rule($"/{Routes.Feed}", ("Content-Type", SiteHeaders.FeedType));

        // Both hosts have any other file asked after each time without being told.
        foreach (string file in files.Where(SiteHeaders.IsHashed).Order(StringComparer.Ordinal))
        {
            Rule($"/{file}", ("Cache-Control", SiteHeaders.ForEver));
        }

        return Encoding.UTF8.GetBytes(text.ToString());

        void Rule(string pattern, params (string Name, string Value)[] headers)
        {
            text.Append(pattern).Append('\n');
            foreach ((string name, string value) in headers)
            {
                text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
            }
        }
    }

    // Everything under the folder at the top that a page lies in; a page that lies in none for itself.
    private static string Pattern(PageAddress page) => page.Path.IndexOf('/') is >= 0 and int slash ? $"/{page.Path[..(slash + 1)]}*" : $"/{page.Path}";
}
