using MsqSite.Export.Hosting;
using MsqSite.Shape;

namespace MsqSite.Serve;

/// <summary>An answer of the live server.</summary>
/// <param name="Status">An HTTP status.</param>
/// <param name="Type">The media type; nothing for what only leads elsewhere.</param>
/// <param name="Location">Where it leads.</param>
internal sealed record LiveFile(int Status, string Type, ReadOnlyMemory<byte> Content, string? Location = null)
{
    public static LiveFile Of(string path, ReadOnlyMemory<byte> content) => new(200, TypeOf(path), content);

    public static LiveFile To(string location) => new(307, "", default, location);

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".xml" => path == Routes.Feed ? SiteHeaders.FeedType : "application/xml",
        ".csv" => "text/csv; charset=utf-8",
        ".jsonld" => "application/ld+json",
        ".zip" => "application/zip",
        _ => "text/plain; charset=utf-8",
    };
}
