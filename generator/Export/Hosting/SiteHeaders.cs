using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MsqSite.Export.Hosting;

/// <summary>What a server says beside each file: the one source of <c>_headers</c> and of the configurations for nginx and Caddy.</summary>
internal static partial class SiteHeaders
{
    /// <summary>The policy that stands in the <c>meta</c> of each page too, for hosts that take no headers.</summary>
    public const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";

    /// <summary>What a <c>meta</c> cannot say: no other site shows our pages in a frame.</summary>
    public const string NoFraming = "frame-ancestors 'none'";

    /// <summary>For browsers that do not know <see cref="NoFraming"/>.</summary>
    public const string OldNoFraming = "DENY";

    /// <summary>For a file whose name changes with its content.</summary>
    public const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>For any other file: kept, and asked after each time.</summary>
    public const string AskEachTime = "public, max-age=0, must-revalidate";

    /// <summary>A file whose name changes with its content, as a pattern behind the site's root: <c>assets/site-2e4ce2bd.css</c>.</summary>
    public const string HashedName = @"assets/[a-z0-9/_-]+-[0-9a-f]{8}\.[a-z0-9]+";

    /// <summary>What the feed is; by the name of its file, servers take it for any XML.</summary>
    public const string FeedType = $"{FeedFile.MediaType}; charset=utf-8";

    /// <summary>Sent with every file, beside the policy. Of other hosts under the same domain name we say nothing: HSTS is for this host alone.</summary>
    public static ImmutableArray<(string Name, string Value)> Everywhere { get; } =
    [
        ("Strict-Transport-Security", "max-age=31536000"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ];

    public static bool IsHashed(string path) => Hashed.IsMatch(path);

    [GeneratedRegex("^" + HashedName + "$", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Hashed { get; }
}
