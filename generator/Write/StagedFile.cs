namespace MsqSite.Write;

/// <summary>A file of the new site: where it goes, the SHA-256 of its bytes, and where they wait; nowhere when they are already published.</summary>
internal sealed record StagedFile(string Path, string Hash, string? Location);
