using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MsqSite.Model;

namespace MsqSite.Markup;

/// <summary>Writes the links of a text: only http, https and mailto become links, with their host in sight; in our own prose an address of ours stays relative.</summary>
internal sealed class LinkHtml(LinkSetting setting, MarkupStyle style, string text) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        string address = link.Url ?? "";
        if (style == MarkupStyle.Prose && !link.IsImage && address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal))
        {
            renderer.Write("<a href=\"").WriteEscapeUrl((setting.Root.Length == 0 ? "./" : setting.Root) + address[1..]).Write("\">").WriteChildren(link);
            renderer.Write("</a>");
        }
        else if (!link.IsImage && WebAddress.Read(address, out _) is { } web)
        {
            bool named = !link.IsAutoLink && link.FirstChild is not null;
            OpenAnchor(renderer, web, named ? AddressText.InOwnLetters(web) : null);
            if (link.FirstChild is null || (link.IsAutoLink && AddressText.IsInternational(web)))
            {
                renderer.WriteEscape(AddressText.AsWritten(link.IsAutoLink ? text.Substring(link.Span.Start, link.Span.Length) : address, web));
            }
            else
            {
                renderer.WriteChildren(link);
            }

            renderer.Write("</a>");
            WriteHost(renderer, named ? web.Host : null, setting.NoteOf(web));
        }
        else if (link.IsAutoLink)
        {
            renderer.WriteEscape(text.AsSpan(link.Span.Start, link.Span.Length)); // "ftp://x" in running text is text
        }
        else
        {
            // Nothing is lost: what cannot be a link is shown as it was written.
            renderer.WriteChildren(link);
            renderer.Write(" (").WriteEscape(address).Write(")");
        }
    }

    // On paper a link's name is followed by its address.
    internal static void OpenAnchor(HtmlRenderer renderer, WebAddress web, string? printed)
    {
        renderer.Write("<a href=\"").WriteEscape(web.Href);
        if (printed is not null)
        {
            renderer.Write("\" data-address=\"").WriteEscape(printed);
        }

        renderer.Write("\">");
    }

    internal static void WriteHost(HtmlRenderer renderer, string? host, LinkNote note)
    {
        if (host is not null)
        {
            renderer.Write(" <span class=\"host\">").WriteEscape(host);
        }

        string between = host is null ? " " : " · ";
        foreach (string tag in new[] { note.Tags, note.Fate }.OfType<string>())
        {
            renderer.Write(between).Write("<span class=\"tag\">").WriteEscape(tag).Write("</span>");
            between = " · ";
        }

        foreach (LinkWay way in note.Ways)
        {
            renderer.Write(between).WriteEscape(way.Before).Write(way.Before.Length == 0 ? "" : " ").Write("<a href=\"").WriteEscape(way.Href).Write("\">").WriteEscape(way.Words).Write("</a>");
            between = " · ";
        }

        renderer.Write(host is null ? "" : "</span>");
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

        LinkHtml.OpenAnchor(renderer, web, printed: null);
        renderer.WriteEscape(AddressText.AsWritten(link.Url, web)).Write("</a>");
        LinkHtml.WriteHost(renderer, null, setting.NoteOf(web));
    }
}

/// <summary>Writes a pointer to a footnote.</summary>
internal sealed class FootnoteMarkHtml(LinkSetting setting) : HtmlObjectRenderer<FootnoteMark>
{
    protected override void Write(HtmlRenderer renderer, FootnoteMark mark) => renderer
        .Write("<sup><a href=\"#").WriteEscape(setting.FootnoteId(mark.Number)).Write("\">")
        .Write(mark.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)).Write("</a></sup>");
}

/// <summary>Writes three hyphens on a line of their own as what they are in an answer: words. Markdig's lists make a rule of them.</summary>
internal sealed class RuleAsWordsHtml(string text) : HtmlObjectRenderer<ThematicBreakBlock>
{
    protected override void Write(HtmlRenderer renderer, ThematicBreakBlock rule)
    {
        renderer.EnsureLine();
        renderer.Write("<p>").WriteEscape(text.Substring(rule.Span.Start, rule.Span.Length)).WriteLine("</p>");
    }
}
