using System.Globalization;
using System.Text;
using System.Xml.Linq;
using MsqSite.Export;
using MsqSite.Shape;

namespace MsqSite.Tests.Export;

/// <summary>The sitemap lists each page once, in one order, in the form of sitemaps.org.</summary>
public sealed class SitemapTests
{
    private static readonly XNamespace Names = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void Pages_stand_in_the_order_of_their_addresses_whatever_order_they_come_in()
    {
        (PageAddress, DateOnly?)[] pages = [(new("questions/"), null), (new("countries/zambia/"), null), (new(""), null), (new("countries/"), null)];
        byte[] bytes = SitemapFile.Write(new Uri("https://example.org/msq/"), pages);
        Assert.Equal(
            ["https://example.org/msq/", "https://example.org/msq/countries/", "https://example.org/msq/countries/zambia/", "https://example.org/msq/questions/"],
            Read(bytes).Descendants(Names + "loc").Select(element => element.Value));
        Assert.Equal(bytes, SitemapFile.Write(new Uri("https://example.org/msq/"), pages.Reverse()));
    }

    [Fact]
    public void The_day_of_the_last_change_is_given_where_it_is_known()
    {
        CultureInfo usual = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("", false) { DateTimeFormat = { DateSeparator = ".", ShortDatePattern = "d.M.yy" } };
            XDocument sitemap = Read(SitemapFile.Write(new Uri("https://example.org/"), [(new("a/"), new DateOnly(2026, 1, 2)), (new("b/"), null)]));
            Assert.Equal(["2026-01-02"], sitemap.Descendants(Names + "lastmod").Select(element => element.Value));
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }

    [Fact]
    public void The_bytes_are_utf8_without_a_mark_with_line_feeds_and_one_at_the_end()
    {
        string text = Encoding.UTF8.GetString(SitemapFile.Write(new Uri("https://example.org/"), [(new(""), null)]));
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n", text, StringComparison.Ordinal);
        Assert.EndsWith("</urlset>\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void Signs_that_mean_something_in_xml_are_escaped()
    {
        XDocument sitemap = Read(SitemapFile.Write(new Uri("https://example.org/a&b/"), [(new("c/"), null)]));
        Assert.Equal("https://example.org/a&b/c/", Assert.Single(sitemap.Descendants(Names + "loc")).Value);
    }

    private static XDocument Read(byte[] bytes) => XDocument.Parse(Encoding.UTF8.GetString(bytes));
}
