using System.Text;
using MsqSite.Export;

namespace MsqSite.Tests.Export;

/// <summary><c>robots.txt</c> lets everything be read and says where the sitemap is.</summary>
public sealed class RobotsTests
{
    [Theory]
    [InlineData("https://example.org/", "https://example.org/sitemap.xml")]
    [InlineData("https://example.org/msq/", "https://example.org/msq/sitemap.xml")]
    public void All_may_be_read_and_the_sitemap_is_named_with_its_whole_address(string baseUrl, string sitemap)
    {
        Assert.Equal($"User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n", Encoding.UTF8.GetString(RobotsFile.Write(new Uri(baseUrl))));
    }
}
