using System.Collections.Immutable;
using MsqSite.Model;
using MsqSite.Shape;

namespace MsqSite.Export.Hosting;

/// <summary>A site as a web server of one's own must know it.</summary>
/// <param name="BaseUrl">Where readers find it.</param>
/// <param name="Folder">The folder that it is published in, as the server finds it.</param>
/// <param name="Redirects">Addresses that moved.</param>
internal sealed record HostedSite(Uri BaseUrl, string Folder, ImmutableArray<Redirect> Redirects)
{
    /// <summary>The path under which the site stands, without a slash at its end: nothing, or <c>/msq</c>.</summary>
    public string Path => Uri.UnescapeDataString(BaseUrl.AbsolutePath).TrimEnd('/');

    public string NotFound => $"{Path}/{Routes.NotFound}";

    public string Feed => $"{Path}/{Routes.Feed}";

    public string Embedded => $"{Path}/{Routes.Embedded}";

    /// <summary>The path or folder that a configuration cannot hold, since servers take some of its characters for their own; null where all can be written.</summary>
    public string? Unwritable => new[] { Path, Folder }.FirstOrDefault(text => text.Any(c => char.IsControl(c) || c is '"' or '\\' or '$' or '{' or '}' or '`'));

    public IEnumerable<(string From, string To)> Moved => Redirects.Select(one => ($"{Path}/{one.From.Value}", $"{Path}/{one.To.Value}"));
}
