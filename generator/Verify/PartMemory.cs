using System.Runtime.CompilerServices;

namespace MsqSite.Verify;

/// <summary>
/// Parts that were without a fault on one page: on the next they need not be read again. A part with a fault is read on every page, so that each
/// names its own place. What is kept of a part goes with it.
/// </summary>
public sealed class PartMemory
{
    private readonly ConditionalWeakTable<object, PartFacts> known = [];

    internal PartFacts? Find(object part) => known.TryGetValue(part, out PartFacts? facts) ? facts : null;

    internal void Keep(object part, PartFacts facts) => known.AddOrUpdate(part, facts);
}
