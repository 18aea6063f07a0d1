using MsqSite.Model;

namespace MsqSite.Probe;

/// <summary>Says in one word what a chain of replies amounts to.</summary>
internal static class Verdict
{
    /// <summary>Null where the address was not asked after all.</summary>
    /// <param name="address">The address as a page links it.</param>
    /// <param name="chase">What came of it.</param>
    /// <param name="isSoft">Its page seems to say that there is none.</param>
    /// <param name="answersHttps">What came of the same address with https.</param>
    /// <param name="today">The day of the run.</param>
    public static AddressHealth? Of(WebAddress address, Chase chase, bool isSoft, bool? answersHttps, DateOnly today)
    {
        if (chase.Last is Reply.NotAsked)
        {
            return null;
        }

        Uri start = new(address.Href);
        bool moved = !IsSame(start, chase.Settled);
        AddressHealth health = chase.Last switch
        {
            Reply.ToPrivate => new(LinkState.Private, today),
            Reply.None none => new(Of(none.Trouble), today) { Trouble = none.Trouble },
            Reply.Answer answer => new(Of(answer, moved, isSoft), today)
            {
                Status = answer.Status,
                Trouble = answer.Status == 429 ? LinkTrouble.TooManyRequests : null,
                FragmentMissing = answer is { IsPage: true, Page: { } page } && !page.Has(FragmentOf(start, chase.End)),
            },
            _ => throw new InvalidOperationException($"no verdict of {chase.Last}"),
        };
        return health with
        {
            AnswersHttps = answersHttps,
            LastReached = health.IsReached ? today : null,
            LeadsTo = LeadsTo(address, chase, health.State),
        };
    }

    /// <summary>Whether two addresses are one for a reader: with http or https, with or without a slash at the end.</summary>
    public static bool IsSame(Uri one, Uri other) =>
        one.IdnHost == other.IdnHost && one.Query == other.Query && one.AbsolutePath.TrimEnd('/') == other.AbsolutePath.TrimEnd('/') && (one.IsDefaultPort ? other.IsDefaultPort : one.Port == other.Port);

    private static LinkState Of(Reply.Answer answer, bool moved, bool isSoft) => answer.Status switch
    {
        < 300 when isSoft => LinkState.SoftNotFound,
        < 300 when moved => LinkState.Moved,
        < 300 => LinkState.Alive,
        404 or 410 => LinkState.Dead,
        408 or 425 or >= 500 => LinkState.Unreachable,
        _ => LinkState.Refused, // 401, 403 and the like; a redirect without an end is no answer
    };

    private static LinkState Of(LinkTrouble trouble) => trouble switch
    {
        LinkTrouble.NoSuchHost => LinkState.Dead,
        LinkTrouble.CertificateExpired or LinkTrouble.CertificateNotYetValid or LinkTrouble.CertificateOfOtherHost or LinkTrouble.CertificateUntrusted => LinkState.Certificate,
        _ => LinkState.Unreachable,
    };

    private static string FragmentOf(Uri start, Uri end) => (end.Fragment.Length > 1 ? end : start).Fragment.TrimStart('#');

    // What is for good is told whole. A redirect for the moment often carries the visit in its query: that would be another one each week.
    private static string? LeadsTo(WebAddress address, Chase chase, LinkState state)
    {
        if (state is LinkState.Moved)
        {
            return Href(chase.Settled);
        }

        if (chase.End.AbsoluteUri == new Uri(address.Href).AbsoluteUri)
        {
            return null;
        }

        return Href(address.IsShortened ? chase.End : new Uri(chase.End.GetLeftPart(UriPartial.Path).Split(';')[0])) is { } end && end != address.Href ? end : null;
    }

    private static string? Href(Uri address) => WebAddress.Read(address.AbsoluteUri, out _)?.Href;
}
