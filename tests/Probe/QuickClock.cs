using System.Collections.Concurrent;

namespace MsqSite.Tests.Probe;

/// <summary>A clock that runs many times as fast as the machine's and begins on a day of its own: a wait of a minute is over before a test is tired of it.</summary>
internal sealed class QuickClock(int times) : TimeProvider
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 26, 8, 0, 0, TimeSpan.Zero);

    private readonly long start = System.GetTimestamp();

    /// <summary>What was waited for or set as a limit, in order.</summary>
    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public TimeSpan SinceBegin => System.GetElapsedTime(start) * times;

    public override long TimestampFrequency => System.TimestampFrequency;

    public override long GetTimestamp() => (System.GetTimestamp() - start) * times;

    public override DateTimeOffset GetUtcNow() => Begin + SinceBegin;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Enqueue(dueTime);
        return System.CreateTimer(callback, state, Real(dueTime), Real(period));
    }

    private TimeSpan Real(TimeSpan time) => time > TimeSpan.Zero ? time / times : time;
}
