using System.Collections.Immutable;

namespace MsqSite.Shape.Views;

/// <summary>The open data as they are listed: files about all editions, and each edition's own.</summary>
/// <param name="Version">That of the contract on addresses and columns.</param>
public sealed record DataListing(string Version, ImmutableArray<DataFileView> Common, ImmutableArray<DataEdition> Editions)
{
    /// <summary>No data were made.</summary>
    public static DataListing Empty { get; } = new("", [], []);
}

/// <summary>The files of one edition.</summary>
/// <param name="OfCountries">The paths of those of single responses.</param>
public sealed record DataEdition(int Edition, ImmutableArray<DataTableView> Tables, ImmutableArray<DataFileView> Others, ImmutableArray<string> OfCountries);

/// <summary>A file of the open data.</summary>
/// <param name="Path">Under the site's root.</param>
/// <param name="LineKey">The key of the words that say what it is.</param>
/// <param name="Rows">How many rows or responses it has; null where that would say nothing.</param>
public sealed record DataFileView(string Path, string Name, string LineKey, string MediaType, long Bytes, int? Rows);

/// <summary>A table with its columns.</summary>
/// <param name="Key">Its name in ids.</param>
public sealed record DataTableView(DataFileView File, string Key, string Title, ImmutableArray<DataColumnView> Columns);

/// <summary>A column and what it means.</summary>
/// <param name="IsKey">It is part of what tells rows apart.</param>
public sealed record DataColumnView(string Name, string Line, bool IsKey);

/// <summary>A file as a line of the page shows it.</summary>
/// <param name="Size">With its rows, where it has any.</param>
public sealed record DataLineView(string Name, string Path, string Line, string Size);

/// <summary>The files of an edition as the page shows them.</summary>
public sealed record DataEditionView(string Id, string Heading, ImmutableArray<DataLineView> Files, string? OfCountriesLine, ImmutableArray<Crumb> OfCountries);
