using System.Runtime;

namespace MsqSite;

/// <summary>The garbage collector, where it may be left out.</summary>
internal static class Collector
{
    // Above that the collector is worth what it takes.
    private const long Most = 384 << 20;

    // Below that there is nothing to gain: the memory of a site of the size of the world, and of five times that.
    private const long Much = 48 << 20;

    /// <summary>
    /// Begins a stretch of work that takes little memory and ends with the process: the collector would look again and again at what is all
    /// still needed. What goes beyond is collected as ever; so is all where the machine has no such bound to give, or one is begun already.
    /// </summary>
    /// <param name="expected">The memory that it will take, in bytes; going beyond costs more than was gained.</param>
    public static void Rest(long expected)
    {
        try
        {
            if (expected <= Most)
            {
                GC.TryStartNoGCRegion(expected, expected / 3, disallowFullBlockingGC: true); // hardly anything is there that could be collected
            }
        }
        catch (Exception refused) when (refused is ArgumentOutOfRangeException or InvalidOperationException)
        {
        }
    }

    /// <summary>
    /// To be called where much is let go of that was held for long. Left to itself the collector does not look at that before the memory runs short, and
    /// what comes next takes its room beside it. Nothing while it rests.
    /// </summary>
    public static void Clear()
    {
        if (IsWorthClearing(GC.GetTotalMemory(forceFullCollection: false), GCSettings.LatencyMode))
        {
            GC.Collect();
        }
    }

    internal static bool IsWorthClearing(long held, GCLatencyMode mode) => held > Much && mode != GCLatencyMode.NoGCRegion;
}
