using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using MsqSite.Model;

namespace MsqSite.Markup;

/// <summary>Writes the links of a text: only http, https and mailto become links, with their host in sight; an address of ours stays relative.</summary>
internal sealed class LinkHtml(LinkSetting setting) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        string address = link.Url ?? "";
        if (setting.Root.Length > 0 && !link.IsImage && address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal))
        {
            renderer.Write("<a href=\"").WriteEscapeUrl(setting.Root + address[1..]).Write("\">").WriteChildren(link);
            renderer.Write("</a>");
        }
        else if (!link.IsImage && !link.IsAutoLink && WebAddress.Read(address, out _) is { } web)
        {
            OpenAnchor(renderer, web);
            renderer.WriteChildren(link);
            renderer.Write("</a>");
            WriteHost(renderer, web.Host, setting.TagsOf(web));
        }
        else if (!link.IsImage && link.IsAutoLink && WebAddress.Read(address, out _) is { } bare)
        {
            OpenAnchor(renderer, bare);
            renderer.WriteChildren(link);
            renderer.Write("</a>");
            WriteHost(renderer, null, setting.TagsOf(bare));
        }
        else if (link.IsAutoLink)
        {
            renderer.WriteChildren(link); // "ftp://x" in running text is text
        }
        else
        {
            // Nothing is lost: what cannot be a link is shown as it was written.
            renderer.WriteChildren(link);
            renderer.Write(" (").WriteEscape(address).Write(")");
        }
    }

    internal static void OpenAnchor(HtmlRenderer renderer, WebAddress web) => renderer.Write("<a href=\"").WriteEscape(web.Href).Write("\">");

    internal static void WriteHost(HtmlRenderer renderer, string? host, string? tags)
    {
        if (host is null && tags is null)
        {
            return;
        }

        renderer.Write(" <span class=\"host\">").WriteEscape(host ?? "");
        if (tags is not null)
        {
            renderer.Write(host is null ? "<span class=\"tag\">" : " · <span class=\"tag\">").WriteEscape(tags).Write("</span>");
        }

        renderer.Write("</span>");
    }
}

/// <summary>Writes an address that stands in angle brackets: shown whole, as it was written.</summary>
internal sealed class BareAddressHtml(LinkSetting setting) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        string address = link.IsEmail ? "mailto:" + link.Url : link.Url;
        if (WebAddress.Read(address, out _) is not { } web)
        {
            renderer.WriteEscape(link.Url);
            return;
        }

        LinkHtml.OpenAnchor(renderer, web);
        renderer.WriteEscape(link.Url).Write("</a>");
        LinkHtml.WriteHost(renderer, null, setting.TagsOf(web));
    }
}

/// <summary>Writes a pointer to a footnote.</summary>
internal sealed class FootnoteMarkHtml(LinkSetting setting) : HtmlObjectRenderer<FootnoteMark>
{
    protected override void Write(HtmlRenderer renderer, FootnoteMark mark) =>
        renderer.Write("<sup><a href=\"#").WriteEscape(setting.FootnoteId(mark.Number)).Write("\">").Write(mark.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)).Write("</a></sup>");
}
