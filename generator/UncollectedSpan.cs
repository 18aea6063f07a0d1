using System.Runtime;

namespace MsqSite;

/// <summary>
/// A stretch of work that takes little memory and is over soon: the collector leaves it alone up to a bound, for what it would look at again and
/// again is all still needed. Where the system has no such bound to give, or somebody else has it, all is as ever.
/// </summary>
internal sealed class UncollectedSpan : IDisposable
{
    // A change of one country's answers takes some 150 MB, a quarter of it in large pieces. What goes beyond is collected as ever.
    private const long Most = 200 << 20;
    private const long MostInLargePieces = 64 << 20;

    private readonly bool isOurs;

    /// <param name="wanted">Whether there is such work to do.</param>
    public UncollectedSpan(bool wanted)
    {
        try
        {
            isOurs = wanted && GC.TryStartNoGCRegion(Most, MostInLargePieces);
        }
        catch (Exception refused) when (refused is ArgumentOutOfRangeException or InvalidOperationException) // too much for this machine; or begun already
        {
        }
    }

    public void Dispose()
    {
        try
        {
            if (isOurs && GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
            {
                GC.EndNoGCRegion();
            }
        }
        catch (InvalidOperationException) // it went beyond the bound just now
        {
        }
    }
}
