namespace MsqSite;

/// <summary>What a build is told: where from, where to, and how.</summary>
/// <param name="Content">The content folder.</param>
/// <param name="Templates">The templates folder.</param>
/// <param name="Output">The folder that is published, or with <paramref name="Release"/> the symbolic link to it.</param>
/// <param name="BaseUrl">Takes the place of the one in <c>site.yaml</c>.</param>
/// <param name="Compress">Whether each text of the site is published compressed, too.</param>
/// <param name="ServerConfig">The folder that configurations for web servers are written to; null where none are wanted.</param>
/// <param name="Verify">Hold the pages against the rules before they are published.</param>
/// <param name="Only">Make only the pages at addresses of this pattern, and the assets: for measurements and previews.</param>
public sealed record BuildOptions(
    string Content, string Templates, string Output, Uri? BaseUrl = null, bool Release = false, bool Compress = false, string? ServerConfig = null, bool Verify = true, string? Only = null)
{
    public bool IsWhole => Only is null;
}
