using System.Collections.Immutable;
using MsqSite.Markup;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides how addresses and texts with links are shown on one page.</summary>
public sealed class LinkShaper
{
    private const int LongestShown = 80;

    private readonly HealthShaper health;
    private readonly DateOnly? day;
    private readonly string withheld;
    private readonly string notHttps;
    private readonly string noScheme;
    private readonly string shortened;

    /// <param name="phrases">The site's words.</param>
    /// <param name="known">How the addresses fare.</param>
    public LinkShaper(Phrases phrases, LinkHealth known)
    {
        health = new HealthShaper(known, phrases);
        withheld = phrases.Text("states.withheld-mark");
        notHttps = phrases.Text("links.not-https");
        noScheme = phrases.Text("links.no-scheme");
        shortened = phrases.Text("links.shortened");
    }

    private LinkShaper(LinkShaper other, DateOnly? day)
    {
        (health, withheld, notHttps, noScheme, shortened) = (other.health, other.withheld, other.notHttps, other.noScheme, other.shortened);
        this.day = day;
    }

    /// <summary>The same for what stands in a response: a copy of a page that is gone is looked for near the day of the response.</summary>
    public LinkShaper For(Response response) => new(this, response.Submitted);

    public LinkView Shape(NamedLink link) => new(link.Name is { } name ? Public(name.Value) : null, Shape(link.Addresses, link.Name is not null));

    public ImmutableArray<AddressView> Shape(ImmutableArray<WrittenAddress> addresses, bool named) => [.. addresses.Select(address => Shape(address, named))];

    /// <summary>Where an address leads; null where it cannot be followed, is somebody's mail address, or carries one.</summary>
    public static string? Href(WrittenAddress written) => written.Web is { IsMail: false } web && PersonalData.Find(written.Text) is null ? web.Href : null;

    /// <summary>An address that is shown by itself, host and path.</summary>
    internal AddressView Shape(WebAddress web) => new(web.Href, AddressText.InOwnLetters(web), HealthShaper.Shown(web, LongestShown), Note(web));

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
            return new AddressView(null, null, Public(written.Text), LinkNote.None);
        }

        return web.IsMail
            ? new AddressView(null, null, withheld, LinkNote.None)
            : new AddressView(web.Href, AddressText.InOwnLetters(web), named ? web.Host : AddressText.AsWritten(written.Text, web), Note(web));
    }

    private LinkSetting Setting(string root, string footnoteOwner) => new(Note, root, number => Routes.FootnoteId(footnoteOwner, number));

    private LinkNote Note(WebAddress web)
    {
        if (web.IsMail)
        {
            return LinkNote.None;
        }

        string? scheme = !web.SchemeWritten ? noScheme : web.IsHttps ? null : notHttps;
        string? tags = !web.IsShortened ? scheme : scheme is null ? shortened : $"{scheme} · {shortened}";
        LinkNote known = health.Of(web, day);
        return tags is null ? known : known with { Tags = tags };
    }
}
