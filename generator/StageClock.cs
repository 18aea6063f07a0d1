using System.Diagnostics;
using System.Globalization;

namespace MsqSite;

/// <summary>Adds up the time that each stage takes. What runs on several threads adds up over them.</summary>
public sealed class StageClock
{
    private static readonly string[] Stages = ["read", "check", "shape", "render", "verify", "export", "write"];

    private readonly long[] ticks = new long[Stages.Length];
    private readonly long start = Stopwatch.GetTimestamp();
    private volatile string now = Stages[0];

    /// <summary>The stage that began last, on any thread.</summary>
    public string Now => now;

    public T Time<T>(string stage, Func<T> work)
    {
        now = stage;
        long begun = Stopwatch.GetTimestamp();
        T result = work();
        Interlocked.Add(ref ticks[Array.IndexOf(Stages, stage)], Stopwatch.GetTimestamp() - begun);
        return result;
    }

    public void Time(string stage, Action work) => Time(stage, () =>
    {
        work();
        return true;
    });

    /// <summary>Waits in the midst of a stage for what another measures: that time is not the stage's.</summary>
    public T Await<T>(string stage, Task<T> other)
    {
        long begun = Stopwatch.GetTimestamp();
        T result = other.GetAwaiter().GetResult();
        Interlocked.Add(ref ticks[Array.IndexOf(Stages, stage)], begun - Stopwatch.GetTimestamp());
        return result;
    }

    public void Report(TextWriter output)
    {
        for (int stage = 0; stage < Stages.Length; stage++)
        {
            Say(Stages[stage], Stopwatch.GetElapsedTime(0, ticks[stage]));
        }

        Say("collection", GC.GetTotalPauseDuration()); // all threads wait: it is part of the stages above
        Say("total", Stopwatch.GetElapsedTime(start));

        void Say(string name, TimeSpan span) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"timing: {name} {span.TotalMilliseconds:F1} ms"));
    }
}
