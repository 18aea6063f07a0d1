namespace MsqSite.Export.Data;

/// <summary>A file of the open data.</summary>
/// <param name="Name">Its path under the folder of the data.</param>
/// <param name="Table">The table that it holds; null where it holds none.</param>
internal sealed record DataFile(string Name, string MediaType, DataTable? Table = null)
{
    /// <summary>Where all of them lie.</summary>
    public const string Folder = "data/";

    /// <summary>Its path under the site's root.</summary>
    public string Path => Folder + Name;
}
