using System.Globalization;
using System.Text;
using System.Xml;
using MsqSite.Shape;

namespace MsqSite.Export;

/// <summary>Writes <c>sitemap.xml</c> (sitemaps.org 0.9): every page that search engines may show, with the day of its last change where content knows it.</summary>
public static class SitemapFile
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static byte[] Write(Uri baseUrl, IEnumerable<(PageAddress Address, DateOnly? LastChanged)> pages)
    {
        using MemoryStream stream = new();
        using (XmlWriter xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " ", NewLineChars = "\n" }))
        {
            xml.WriteStartElement("urlset", Namespace);
            foreach ((PageAddress address, DateOnly? lastChanged) in pages.OrderBy(page => page.Address.Path, StringComparer.Ordinal))
            {
                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, Routes.Absolute(baseUrl, address.Path));
                if (lastChanged is { } day)
                {
                    xml.WriteElementString("lastmod", Namespace, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
