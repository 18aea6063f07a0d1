using MsqSite.Model;

namespace MsqSite.Probe;

/// <summary>Finds out how one address fares: with further tries where a failure may pass, and a look at its page where that is needed.</summary>
internal sealed class AddressProber(Chaser chaser, Hosts hosts, SoftNotFound soft, ProbeSettings settings, ProbeNetwork network)
{
    /// <returns>Null where its server wants to be left alone.</returns>
    public async Task<AddressHealth?> Probe(WebAddress address, CancellationToken stop)
    {
        Uri start = new(address.Href);
        Chase chase = await Tries(start, stop);
        bool isPage = chase.Last is Reply.Answer { IsPage: true };
        bool isSoft = isPage && await soft.Suspects(start, chase, stop);
        bool? answersHttps = isPage && start is { Scheme: "http", IsDefaultPort: true } ? await AnswersHttps(start, chase, stop) : null;
        return Verdict.Of(address, chase, isSoft, answersHttps, network.Today);
    }

    private async Task<Chase> Tries(Uri start, CancellationToken stop)
    {
        bool wantsPage = start.Fragment.Length > 1;
        TimeSpan pause = settings.RetryPause;
        for (int left = settings.Retries; ; left--)
        {
            Chase chase = await chaser.Follow(start, wantsPage, asksHead: left == settings.Retries, stop);
            bool isKnown = hosts.DownBy(chase.End) is not null || hosts.Gate(chase.End).IsClosed;
            if (!chase.Last.MayPass || isKnown || left == 0 || hosts.IsSlow(chase.End))
            {
                hosts.Learn(chase.End, chase.Last);
                return chase;
            }

            await Task.Delay(pause, network.Clock, stop);
            pause *= 3;
        }
    }

    // Where the http address leads to the https one, that is answered already.
    private async Task<bool?> AnswersHttps(Uri start, Chase http, CancellationToken stop)
    {
        Uri twin = new UriBuilder(start) { Scheme = "https", Port = 443, Fragment = "" }.Uri;
        if (http.End.Scheme == "https" && Verdict.IsSame(start, http.End))
        {
            return true;
        }

        Chase https = await chaser.Follow(twin, wantsPage: false, asksHead: true, stop);
        hosts.Learn(https.End, https.Last);
        return https.Last switch
        {
            Reply.Answer { IsPage: true } => https.End.Scheme == "https",
            Reply.NotAsked or Reply.Answer { Status: 429 or >= 500 } => null,
            _ => false,
        };
    }
}
