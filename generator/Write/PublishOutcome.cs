namespace MsqSite.Write;

/// <summary>What became of the published files: how many were written, were left untouched, and were removed.</summary>
public sealed record PublishOutcome(int Written, int Unchanged, int Removed);
