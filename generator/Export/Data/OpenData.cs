using System.Collections.Immutable;
using MsqSite.Model;
using MsqSite.Shape;
using MsqSite.Shape.Views;

namespace MsqSite.Export.Data;

/// <summary>All that pages say, for machines: tables, JSON, and what describes them. Addresses and columns are a contract: <c>docs/data.md</c>.</summary>
public sealed class OpenData
{
    /// <summary>The version of the contract: the first number changes when a column is renamed, moved or dropped, the second when one is added.</summary>
    public const string Version = "1.0.0";

    private readonly ImmutableArray<EditionFiles> editions;
    private readonly ImmutableArray<DataFile> common;
    private readonly TableWords words;

    public OpenData(Content content, Phrases phrases)
    {
        words = new TableWords(phrases);
        editions = [.. content.Questionnaires.Select(one => new EditionFiles(content, one, phrases, words)).Reverse()];
        DateOnly? changed = content.LastChanged;
        DataFile package = DataFile.Of("datapackage.json", "application/json", () => new PackageFile(content, phrases, words).Write(editions));
        DataFile load = DataFile.Of("load.sql", "application/sql", () => LoadScript.Write(editions));
        DataFile[] schemas = [Resource("response.schema.json"), Resource("responses.schema.json")];
        DataFile zip = DataFile.Of("msq-data.zip", "application/zip", () => ZipFile.Write([package, load, .. schemas, .. editions.SelectMany(one => one.Tables.Append(one.AllResponses).Append(one.TableMetadata))], changed));
        DataFile catalogue = DataFile.Of("catalog.jsonld", "application/ld+json", () => new CatalogueFile(content, phrases, words).Write(editions, [zip, package], changed));
        DataFile[] described = [zip, load, package, catalogue, .. schemas];
        common = [.. described, DataFile.Of("openapi.json", "application/json", () => new OpenApiFile(content, phrases, words).Write(editions, described))];
    }

    /// <summary>Every file with its path under the site's root.</summary>
    public IEnumerable<(string Path, Func<byte[]> Content)> Files =>
        editions.SelectMany(one => one.Tables.AddRange(one.OfCountries).Add(one.AllResponses).Add(one.TableMetadata)).Concat(common).Select(file => (file.Path, (Func<byte[]>)(() => file.Bytes)));

    /// <summary>What the page of the data lists. It makes the files: their sizes stand there.</summary>
    public DataListing Listing() => new(
        Version,
        [.. common.Select(file => View(file, file.Name, LineOf(file)))],
        [
            .. editions.Select(one => new DataEdition(
                one.Edition,
                [.. one.Tables.Select(Table)],
                [View(one.AllResponses, "responses.json", "data.responses-json.line"), View(one.TableMetadata, "csv-metadata.json", "data-files.csv-metadata")],
                [.. one.OfCountries.Select(file => file.Path)])),
        ]);

    /// <summary>The key of the words that say what a file is for.</summary>
    internal static string LineOf(DataFile file) => $"data-files.{(file.Name.EndsWith(".json", StringComparison.Ordinal) ? file.Name[..^".json".Length] : file.Name).Replace('.', '-')}";

    private DataTableView Table(DataFile file) => new(
        View(file, $"{file.Table!.Name}.csv", $"data-tables.{file.Table.Name}.line"),
        file.Table.Name,
        words.Title(file.Table),
        [.. file.Table.Columns.Select((column, place) => new DataColumnView(column.Name, words.Line(file.Table, column), place < file.Table.KeyLength))]);

    private static DataFileView View(DataFile file, string name, string line) => new(file.Path, name, line, file.MediaType, file.Bytes.Length, file.Rows);

    private static DataFile Resource(string name) => DataFile.Of(name, "application/schema+json", () =>
    {
        using Stream stream = typeof(OpenData).Assembly.GetManifestResourceStream(name)!;
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    });
}
