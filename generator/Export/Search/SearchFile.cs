namespace MsqSite.Export.Search;

/// <summary>A file of the search index: its path under the site's root, and its bytes.</summary>
public sealed record SearchFile(string Path, byte[] Content);
