namespace MsqSite.Pgo;

/// <summary>What the runtime counted of one method.</summary>
/// <param name="Name">Type and method, without assemblies: <c>System.Collections.Generic.List`1[System.__Canon].Add</c>.</param>
/// <param name="Parameters">How many parameters it has.</param>
/// <param name="IlSize">The size of its body, in bytes.</param>
/// <param name="Counters">What was counted.</param>
internal sealed record CountedMethod(string Name, int Parameters, int IlSize, IReadOnlyList<Counter> Counters)
{
    /// <summary>All that was counted, together.</summary>
    public long Weight => Counters.Sum(one => one.Counts.Sum());
}

/// <summary>How often something happened, or which types were met.</summary>
/// <param name="Kind">The runtime's number for what is counted.</param>
/// <param name="IlOffset">Where in the method's body.</param>
/// <param name="Other">What the kind wants to know besides: where an edge leads.</param>
/// <param name="Counts">The counts, where it counts.</param>
/// <param name="Types">The names of types with their assemblies, where it has types: empty for none, null for one that has no name.</param>
internal sealed record Counter(int Kind, int IlOffset, int Other, IReadOnlyList<long> Counts, IReadOnlyList<string?> Types);
