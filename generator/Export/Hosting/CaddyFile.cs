using System.Text;
using System.Text.RegularExpressions;

namespace MsqSite.Export.Hosting;

/// <summary>Writes a site of a Caddyfile. Where a header depends on the address, the matchers exclude each other: which of two came last would decide otherwise.</summary>
internal static class CaddyFile
{
    public static byte[] Write(HostedSite site) => Encoding.UTF8.GetBytes($$"""
        # Written by `msqsite build --server-config` for {{site.BaseUrl}}; import it into your Caddyfile.

        {{site.BaseUrl.Scheme}}://{{site.BaseUrl.IdnHost}}{{(site.BaseUrl.IsDefaultPort ? "" : $":{site.BaseUrl.Port}")}} {
        {{string.Join('\n', Lines(site).Select(line => line.Length == 0 ? line : "\t" + line))}}
        }

        """);

    private static IEnumerable<string> Lines(HostedSite site) =>
    [
        $"root * \"{site.Folder}\"",
        .. site.Moved.Select(moved => $"redir \"{moved.From}\" \"{moved.To}\" 301"),
        .. site.Path.Length == 0 ? Array.Empty<string>() : [$"redir \"{site.Path}\" \"{site.Path}/\" 301"],
        "",
        "header {",
        .. SiteHeaders.Everywhere.Select(header => $"\t{header.Name} \"{header.Value}\""),
        "}",
        $"@embedded path \"{site.Embedded}*\"",
        $"header @embedded Content-Security-Policy \"{SiteHeaders.Policy}\"",
        "@own {",
        $"\tnot path \"{site.Embedded}*\"",
        "}",
        "header @own {",
        $"\tContent-Security-Policy \"{SiteHeaders.Policy}; {SiteHeaders.NoFraming}\"",
        $"\tX-Frame-Options {SiteHeaders.OldNoFraming}",
        "}",
        $"@hashed path_regexp \"^{Regex.Escape(site.Path)}/{SiteHeaders.HashedName}$\"",
        $"header @hashed Cache-Control \"{SiteHeaders.ForEver}\"",
        "@named {",
        $"\tnot path_regexp \"^{Regex.Escape(site.Path)}/{SiteHeaders.HashedName}$\"",
        "}",
        $"header @named Cache-Control \"{SiteHeaders.AskEachTime}\"",
        $"header \"{site.Feed}\" Content-Type \"{SiteHeaders.FeedType}\"",
        "",
        site.Path.Length == 0 ? "handle {" : $"handle_path \"{site.Path}/*\" {{",
        "\tfile_server {",
        "\t\thide .*",
        "\t\tprecompressed br gzip # what `msqsite build --compress` wrote",
        "\t}",
        "}",
        .. site.Path.Length == 0 ? Array.Empty<string>() : ["handle {", "\terror 404", "}"],
        "handle_errors {",
        "\t@missing expression {http.error.status_code} == 404",
        "\thandle @missing {",
        $"\t\theader Cache-Control \"{SiteHeaders.AskEachTime}\"",
        "\t\trewrite * /404.html",
        "\t\tfile_server",
        "\t}",
        "}",
    ];
}
