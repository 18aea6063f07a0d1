using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MsqSite.Shape;

namespace MsqSite.Export.Hosting;

/// <summary>
/// Writes what nginx needs to know of a site, to be included inside <c>http</c>. A location that adds one header loses all those of its server, so
/// no location adds any: what depends on the address is looked up in a map.
/// </summary>
internal static class NginxFile
{
    public static byte[] Write(HostedSite site)
    {
        string root = $"^{Regex.Escape(site.Path)}/";
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $$"""
            # Written by `msqsite build --server-config` for {{site.BaseUrl}}; include it inside http { }.

            map $uri $msqsite_cache {
                default "{{SiteHeaders.AskEachTime}}";
                "~{{root}}{{SiteHeaders.HashedName}}$" "{{SiteHeaders.ForEver}}";
            }

            map $uri $msqsite_policy {
                default "{{SiteHeaders.Policy}}; {{SiteHeaders.NoFraming}}";
                "~^{{Regex.Escape(site.Embedded)}}" "{{SiteHeaders.Policy}}";
            }

            map $uri $msqsite_framing {
                default "{{SiteHeaders.OldNoFraming}}";
                "~^{{Regex.Escape(site.Embedded)}}" "";
            }


            """);
        if (IsSecure(site))
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                server {
                    listen 80;
                    listen [::]:80;
                    server_name {{site.BaseUrl.IdnHost}};
                    return 301 https://{{site.BaseUrl.Authority}}$request_uri;
                }


                """);
        }

        text.Append("server {\n").AppendJoin('\n', Server(site).Select(line => line.Length == 0 ? line : "    " + line)).Append("\n}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static bool IsSecure(HostedSite site) => site.BaseUrl.Scheme == Uri.UriSchemeHttps;

    private static IEnumerable<string> Server(HostedSite site) =>
    [
        .. IsSecure(site)
            ? new[]
            {
                $"listen {site.BaseUrl.Port} ssl http2;",
                $"listen [::]:{site.BaseUrl.Port} ssl http2;",
                $"server_name {site.BaseUrl.IdnHost};",
                $"ssl_certificate /etc/letsencrypt/live/{site.BaseUrl.IdnHost}/fullchain.pem;",
                $"ssl_certificate_key /etc/letsencrypt/live/{site.BaseUrl.IdnHost}/privkey.pem;",
            }
            : [$"listen {site.BaseUrl.Port};", $"server_name {site.BaseUrl.IdnHost};"],
        "server_tokens off;",
        "absolute_redirect off;",
        "charset utf-8;",
        "",
        "# Files that `msqsite build --compress` wrote; on Debian brotli_static is in the package libnginx-mod-http-brotli-static.",
        "gzip_static on;",
        "gzip_vary on;",
        "brotli_static on;",
        "",
        "add_header Content-Security-Policy $msqsite_policy always;",
        "add_header X-Frame-Options $msqsite_framing always;",
        "add_header Cache-Control $msqsite_cache always;",
        .. SiteHeaders.Everywhere.Select(header => $"add_header {header.Name} \"{header.Value}\" always;"),
        "",
        $"error_page 404 \"{site.NotFound}\";",
        .. site.Moved.Select(moved => $"location = \"{moved.From}\" {{ return 301 \"{moved.To}\"; }}"),
        $"location = \"{site.Feed}\" {{ {(site.Path.Length == 0 ? "" : $"alias \"{site.Folder}/{Routes.Feed}\"; ")}types {{ }} default_type \"{SiteHeaders.FeedType}\"; }}",
        .. site.Path.Length == 0
            ? new[] { $"root \"{site.Folder}\";", "location ~ \"^/\\.\" { return 404; }" }
            : [$"location = \"{site.Path}\" {{ return 301 \"{site.Path}/\"; }}", $"location ~ \"^{Regex.Escape(site.Path)}/\\.\" {{ return 404; }}", $"location \"{site.Path}/\" {{ alias \"{site.Folder}/\"; }}"],
    ];
}
