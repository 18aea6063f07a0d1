namespace MsqSite.Probe;

/// <summary>Lets one request at a time through to a host, with a pause between two, and none while the host asks to be left alone.</summary>
internal sealed class HostGate(ProbeSettings settings, TimeProvider clock, SemaphoreSlim slots) : IDisposable
{
    private readonly SemaphoreSlim one = new(1);
    private DateTime notBefore;

    /// <summary>The host asked for more patience than this run has.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>It answered "not allowed" to HEAD, and did answer GET.</summary>
    public bool RefusesHead { get; set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<Reply> Through(Func<Task<Reply>> ask, CancellationToken stop)
    {
        await one.WaitAsync(stop);
        try
        {
            if (IsClosed)
            {
                return new Reply.NotAsked(); // since this one began to wait
            }

            if (notBefore - Now is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, clock, stop);
            }

            await slots.WaitAsync(stop); // last, so that nobody holds a place while it waits
            try
            {
                Reply reply = await ask();
                Wait(reply is Reply.Answer { Status: 429 or 503, RetryAfter: { } asked } ? asked : TimeSpan.Zero);
                return reply;
            }
            finally
            {
                slots.Release();
            }
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private void Wait(TimeSpan asked)
    {
        IsClosed |= asked > settings.MostRetryAfter;
        notBefore = Now + (asked > settings.Pause ? asked : settings.Pause);
    }
}
