using System.Collections.Immutable;

namespace MsqSite.Watch;

/// <summary>What changed in watched folders since it was last told: full paths of files and folders that were made, written, renamed or deleted.</summary>
/// <param name="Everything">Some changes were lost, or a whole folder came or went: whoever keeps anything of the folders must read them anew.</param>
/// <param name="Paths">The paths that are known, in order; may be empty when everything changed.</param>
public sealed record FolderChanges(bool Everything, ImmutableArray<string> Paths);
