using System.Text;
using MsqSite.Shape;

namespace MsqSite.Export;

/// <summary>Writes <c>robots.txt</c>: everything may be read, and where the sitemap is.</summary>
public static class RobotsFile
{
    public static byte[] Write(Uri baseUrl) =>
        Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {Routes.Absolute(baseUrl, Routes.Sitemap)}\n");
}
