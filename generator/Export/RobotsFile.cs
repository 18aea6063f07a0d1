using System.Text;
using MsqSite.Shape;

namespace MsqSite.Export;

/// <summary>Writes <c>robots.txt</c>: everything may be read, and where the sitemap is. A made-up site asks not to be listed.</summary>
public static class RobotsFile
{
    public static byte[] Write(Uri baseUrl, bool synthetic) =>
        Encoding.UTF8.GetBytes($"User-agent: *\n{(synthetic ? $"Disallow: {baseUrl.AbsolutePath}\n" : "Allow: /\n")}\nSitemap: {Routes.Absolute(baseUrl, Routes.Sitemap)}\n");
}
