using System.Net;
using MsqSite.Model;

namespace MsqSite.Probe;

/// <summary>An address followed through its redirects.</summary>
/// <param name="Last">What the last address of the chain replied.</param>
/// <param name="End">That address.</param>
/// <param name="Settled">How far the redirects were for good: the first address where there were none such.</param>
internal sealed record Chase(Reply Last, Uri End, Uri Settled);

/// <summary>Follows redirects, each as carefully as the first address.</summary>
internal sealed class Chaser(HttpAsker asker, Hosts hosts, ProbeSettings settings, TimeProvider clock)
{
    private const int MostRedirects = 10;

    /// <param name="start">Absolute, http or https.</param>
    /// <param name="wantsPage">The page at the end is read.</param>
    /// <param name="asksHead">HEAD comes first, which costs a server less; GET only where that is refused.</param>
    /// <param name="stop">Ends the run; thrown.</param>
    public async Task<Chase> Follow(Uri start, bool wantsPage, bool asksHead, CancellationToken stop)
    {
        Patience patience = new(settings.Timeout);
        CookieContainer cookies = new(); // some servers redirect until they see that theirs is kept
        HashSet<string> seen = new(StringComparer.Ordinal);
        (Uri at, Uri settled, bool forGood) = (start, start, true);
        while (true)
        {
            Reply reply = await Ask(at, wantsPage, asksHead, cookies, patience, stop);
            if (reply is not Reply.Answer { IsRedirect: true } redirect)
            {
                return new Chase(reply, at, settled);
            }

            if (Target(at, redirect.Location) is not { } target)
            {
                return new Chase(new Reply.None(LinkTrouble.BadAnswer), at, settled);
            }

            Keep(redirect, at, cookies);
            if (!seen.Add($"{target.AbsoluteUri} {cookies.GetCookieHeader(target)}") || seen.Count > MostRedirects)
            {
                return new Chase(new Reply.None(LinkTrouble.RedirectLoop), at, settled);
            }

            forGood &= redirect.IsForGood;
            settled = forGood ? target : settled;
            at = target;
        }
    }

    private async Task<Reply> Ask(Uri address, bool wantsPage, bool asksHead, CookieContainer cookies, Patience patience, CancellationToken stop)
    {
        HostGate gate = hosts.Gate(address);
        if (!asksHead || wantsPage || gate.RefusesHead)
        {
            return await Once(HttpMethod.Get);
        }

        Reply head = await Once(HttpMethod.Head);
        if (head is Reply.Answer { IsPage: true } or Reply.Answer { IsRedirect: true } or Reply.Answer { Status: 429 } or Reply.Answer { Status: 503, RetryAfter: not null }
            || (head is not Reply.Answer && head is not Reply.None { Trouble: LinkTrouble.BadAnswer }))
        {
            return head;
        }

        Reply get = await Once(HttpMethod.Get);
        gate.RefusesHead |= head is Reply.Answer { Status: 405 or 501 } && get is Reply.Answer { Status: < 400 };
        return get;

        async Task<Reply> Once(HttpMethod method) => hosts.DownBy(address) is { } trouble ? new Reply.None(trouble)
            : gate.IsClosed ? new Reply.NotAsked()
            : await gate.Through(() => patience.Spend(clock, left => asker.Ask(method, address, wantsPage && method == HttpMethod.Get, cookies.GetCookieHeader(address), left, stop)), stop);
    }

    // Null where a browser would not follow either.
    private static Uri? Target(Uri from, string? location) =>
        location is not null && Uri.TryCreate(from, location, out Uri? target) && target.Scheme is "http" or "https" && WebAddress.Read(target.AbsoluteUri, out _) is { } read
            ? new Uri(read.Href)
            : null;

    private static void Keep(Reply.Answer answer, Uri from, CookieContainer cookies)
    {
        foreach (string cookie in answer.Cookies)
        {
            try
            {
                cookies.SetCookies(from, cookie);
            }
            catch (CookieException)
            {
                // one that no browser would keep
            }
        }
    }

    /// <summary>The time that one try has left; waiting for others does not count.</summary>
    private sealed class Patience(TimeSpan left)
    {
        private TimeSpan left = left;

        public async Task<Reply> Spend(TimeProvider clock, Func<TimeSpan, Task<Reply>> ask)
        {
            long begin = clock.GetTimestamp();
            Reply reply = await ask(left);
            left -= clock.GetElapsedTime(begin);
            return reply;
        }
    }
}
