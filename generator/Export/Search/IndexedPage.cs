namespace MsqSite.Export.Search;

/// <summary>What a search finds of a page that is no profile: its title, its address, and the title of the page above it. The page itself is let go.</summary>
internal sealed record IndexedPage(string Title, string Path, string Above);
