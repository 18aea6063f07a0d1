using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Markup;
using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>Decides what is said of how an address fares. Of what was never asked nothing is said.</summary>
internal sealed class HealthShaper(LinkHealth health, Phrases phrases)
{
    // An address beside another is no longer than a line of a phone.
    private const int LongestBeside = 40;

    /// <summary>What stands beside an address.</summary>
    /// <param name="web">The address.</param>
    /// <param name="day">The day from which it is, where that is known.</param>
    public LinkNote Of(WebAddress web, DateOnly? day)
    {
        if (health.Of(web.Href) is not { } known)
        {
            return LinkNote.None;
        }

        string? words = Words(known);
        ImmutableArray<LinkWay> ways =
        [
            .. known.LeadsTo is { } goal && (known.State == LinkState.Moved || web.IsShortened) && Destination(goal) is { } way ? [way] : ImmutableArray<LinkWay>.Empty,
            .. HasHttps(web, known) ? [new LinkWay("", phrases.Text("health.answers-https"), $"https{web.Href.AsSpan("http".Length)}")] : ImmutableArray<LinkWay>.Empty,
            .. IsLost(known) ? [Archive(web, known.LastReached ?? day)] : ImmutableArray<LinkWay>.Empty,
        ];
        return words is null && ways.IsEmpty ? LinkNote.None : new LinkNote(null, words, ways);
    }

    // Null where a reader comes to the page, and where it is not known.
    private string? Words(AddressHealth known)
    {
        string? key = known.State switch
        {
            LinkState.Moved => "moved",
            LinkState.Dead => "dead",
            LinkState.Unreachable => "unreachable",
            LinkState.Certificate => "certificate",
            LinkState.SoftNotFound => "soft-404",
            LinkState.Private => "private",
            _ => null,
        };
        return key is null ? null : phrases.Format(known.Since == health.Probed ? $"health.on.{key}" : $"health.since.{key}", ("date", phrases.Date(known.Since)));
    }

    /// <summary>The page is there at an https address too, for all that is known; of one that moved the new address is the better one.</summary>
    public static bool HasHttps(WebAddress web, AddressHealth known) => known is { State: LinkState.Alive, AnswersHttps: true } && web is { Scheme: "http" };

    // A reader who follows it does not come to the page.
    private static bool IsLost(AddressHealth known) => known.State is LinkState.Dead or LinkState.Unreachable or LinkState.SoftNotFound or LinkState.Certificate;

    private LinkWay? Destination(string href) => WebAddress.Read(href, out _) is { IsMail: false } goal ? new LinkWay(phrases.Text("health.leads-to"), Shown(goal, LongestBeside), goal.Href) : null;

    /// <summary>Host, port, path and query as people read them, cut where they are long: the host alone would not tell one page of a portal from another.</summary>
    public static string Shown(WebAddress address, int longest)
    {
        Uri uri = new(address.Href);
        string rest = Uri.UnescapeDataString(uri.PathAndQuery);
        string host = uri.IsDefaultPort ? address.Host : string.Create(CultureInfo.InvariantCulture, $"{address.Host}:{uri.Port}");
        string shown = rest == "/" ? host : host + rest;
        return shown.Length <= longest ? shown : string.Concat(shown.AsSpan(0, char.IsHighSurrogate(shown[longest - 2]) ? longest - 2 : longest - 1), "…");
    }

    // Whether a copy is kept there is not known: it is a place to look.
    private LinkWay Archive(WebAddress web, DateOnly? day)
    {
        string when = day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "*";
        return new LinkWay("", day is { } date ? phrases.Format("health.archive", ("date", phrases.Date(date))) : phrases.Text("health.archive-undated"), $"https://web.archive.org/web/{when}/{web.Href}");
    }
}
