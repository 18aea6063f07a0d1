using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>
/// Parts that were without a fault on one page: on the next they need not be read again. A part with a fault is read on every page, so that each
/// names its own place. What is kept of a part goes with it.
/// </summary>
public sealed class PartMemory
{
    internal PartFacts? Find(Keepsake part) => part.Find<PartFacts>(this);

    internal void Keep(Keepsake part, PartFacts facts) => part.Keep(this, facts);
}
