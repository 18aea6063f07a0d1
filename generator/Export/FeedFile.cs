using System.Globalization;
using System.Text;
using System.Xml;
using MsqSite.Shape;

namespace MsqSite.Export;

/// <summary>Writes <c>feed.xml</c>, an Atom feed (RFC 4287). Days become instants at their beginning: content knows no hours.</summary>
public static class FeedFile
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static byte[] Write(Uri baseUrl, Feed feed)
    {
        using MemoryStream stream = new();
        using (XmlWriter xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " ", NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, feed.Language);
            Text(xml, "id", feed.Id);
            Text(xml, "title", feed.Title);
            Text(xml, "subtitle", feed.Subtitle);
            Text(xml, "updated", Instant(feed.Updated));
            Link(xml, "self", MediaType, Routes.Absolute(baseUrl, Routes.Feed));
            Link(xml, "alternate", "text/html", Routes.Absolute(baseUrl, Routes.Home.Path));
            xml.WriteStartElement("author", Namespace);
            Text(xml, "name", feed.Author);
            Text(xml, "uri", Routes.Absolute(baseUrl, Routes.Home.Path));
            xml.WriteEndElement();
            Text(xml, "rights", feed.Rights);
            foreach (FeedEntry entry in feed.Entries)
            {
                Entry(xml, baseUrl, entry);
            }

            xml.WriteEndElement();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>As feed readers know it.</summary>
    public const string MediaType = "application/atom+xml";

    private static void Entry(XmlWriter xml, Uri baseUrl, FeedEntry entry)
    {
        string address = Routes.Absolute(baseUrl, entry.Path);
        xml.WriteStartElement("entry", Namespace);
        Text(xml, "id", entry.Id);
        Text(xml, "title", entry.Title);
        Text(xml, "updated", Instant(entry.Updated));
        if (entry.Published is { } day)
        {
            Text(xml, "published", Instant(day));
        }

        Link(xml, "alternate", "text/html", address);
        foreach ((string slug, string name) in entry.Regions)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", slug);
            xml.WriteAttributeString("scheme", Routes.Absolute(baseUrl, Routes.Regions.Path));
            xml.WriteAttributeString("label", Allowed(name));
            xml.WriteEndElement();
        }

        Text(xml, "summary", entry.Summary);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Allowed(text));

    private static string Instant(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);

    // XML has no way to write some characters at all: halves of pairs and most that control a terminal.
    private static string Allowed(string text)
    {
        StringBuilder allowed = new(text.Length);
        for (int at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
            {
                allowed.Append(text, at++, 2);
            }
            else if (XmlConvert.IsXmlChar(text[at]))
            {
                allowed.Append(text[at]);
            }
        }

        return allowed.ToString();
    }
}
