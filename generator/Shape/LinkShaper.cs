using System.Collections.Immutable;
using MsqSite.Markup;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides how addresses and texts with links are shown on one page.</summary>
public sealed class LinkShaper
{
    private readonly string withheld;
    private readonly string notHttps;
    private readonly string noScheme;
    private readonly string shortened;

    public LinkShaper(Phrases phrases)
    {
        withheld = phrases.Text("states.withheld-mark");
        notHttps = phrases.Text("links.not-https");
        noScheme = phrases.Text("links.no-scheme");
        shortened = phrases.Text("links.shortened");
    }

    public LinkView Shape(NamedLink link) => new(link.Name is { } name ? Public(name.Value) : null, Shape(link.Addresses, link.Name is not null));

    public ImmutableArray<AddressView> Shape(ImmutableArray<WrittenAddress> addresses, bool named) => [.. addresses.Select(address => Shape(address, named))];

    /// <summary>An answer's text as HTML, mail addresses and telephone numbers marked as withheld.</summary>
    public SafeHtml Answer(string text) => AnswerMarkup.Parse(Public(text)).ToHtml(Setting("", ""));

    /// <summary>The form's words; its own contact address stays.</summary>
    /// <param name="text">Markdown.</param>
    /// <param name="footnoteOwner">The id that footnotes of this text begin with.</param>
    public SafeHtml Wording(string text, string footnoteOwner) => AnswerMarkup.Parse(text, MarkupStyle.Wording).ToHtml(Setting("", footnoteOwner));

    public SafeHtml InlineWording(string text, string footnoteOwner) => AnswerMarkup.Parse(text, MarkupStyle.Wording).ToInlineHtml(Setting("", footnoteOwner));

    public SafeHtml Prose(AnswerMarkup prose, string root) => prose.ToHtml(Setting(root, ""));

    /// <summary>A text of the country without what may be a private person's.</summary>
    public string Public(string text) => PersonalData.Mask(text, withheld);

    private AddressView Shape(WrittenAddress written, bool named)
    {
        // An address may carry a private person's: then it is not linked either.
        if (written.Web is not { } web || (!web.IsMail && PersonalData.Find(written.Text) is not null))
        {
            return new AddressView(null, Public(written.Text), null);
        }

        return web.IsMail ? new AddressView(null, withheld, null) : new AddressView(web.Href, named ? web.Host : written.Text, Tags(web));
    }

    private LinkSetting Setting(string root, string footnoteOwner) => new(Tags, root, number => Routes.FootnoteId(footnoteOwner, number));

    private string? Tags(WebAddress web)
    {
        if (web.IsMail || (web.IsHttps && !web.IsShortened))
        {
            return null;
        }

        string? scheme = !web.SchemeWritten ? noScheme : web.IsHttps ? null : notHttps;
        return !web.IsShortened ? scheme : scheme is null ? shortened : $"{scheme} · {shortened}";
    }
}
