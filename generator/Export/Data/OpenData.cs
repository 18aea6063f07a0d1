using System.Collections.Immutable;
using MsqSite.Model;
using MsqSite.Shape;
using MsqSite.Shape.Views;

namespace MsqSite.Export.Data;

/// <summary>All that pages say, for machines: tables, JSON, and what describes them. Addresses and columns are a contract: <c>docs/data.md</c>.</summary>
public sealed class OpenData
{
    /// <summary>The version of the contract: the first number changes when a column is renamed, moved or dropped, the second when one is added.</summary>
    public const string Version = "1.1.0";

    private readonly Content content;
    private readonly Phrases phrases;
    private readonly TableWords words;
    private readonly ImmutableArray<EditionFiles> editions;
    private ImmutableArray<FileSlices> slices = [];
    private readonly DataFile zip = new("msq-data.zip", "application/zip");
    private readonly DataFile load = new("load.sql", "application/sql");
    private readonly DataFile package = new("datapackage.json", "application/json");
    private readonly DataFile catalogue = new("catalog.jsonld", "application/ld+json");
    private readonly ImmutableArray<DataFile> schemas = [.. new[] { "response.schema.json", "responses.schema.json" }.Select(name => new DataFile(name, "application/schema+json"))];
    private readonly DataFile openApi = new("openapi.json", "application/json");

    public OpenData(Content content, Phrases phrases)
    {
        (this.content, this.phrases) = (content, phrases);
        words = new TableWords(phrases);
        editions = [.. content.Questionnaires.Select(one => new EditionFiles(content, one, phrases)).Reverse()];
    }

    /// <summary>The paths of all files under the site's root.</summary>
    public IEnumerable<string> Paths =>
        editions.SelectMany(one => one.Tables.AddRange(one.OfCountries).Add(one.AllResponses).Add(one.TableMetadata)).Concat(Common).Select(file => file.Path);

    private ImmutableArray<DataFile> Common => [.. Described, openApi];

    private ImmutableArray<DataFile> Described => [zip, load, package, catalogue, .. schemas];

    /// <summary>Makes all files once, and then knows their sizes. Everything goes to its file and into the archive at the same time, so that nothing of the size of a table is held.</summary>
    /// <returns>What the page of the data lists.</returns>
    /// <param name="send">Takes them.</param>
    /// <param name="earlier">What need not be made again.</param>
    public DataListing Write(SendFile send, EarlierData? earlier = null)
    {
        SentFiles sent = new(send);
        DateOnly? changed = content.LastChanged;
        sent.Send(zip, stream =>
        {
            using Archive archive = new(stream, changed);
            slices = [.. editions.SelectMany(edition => edition.Send(sent, archive, words, earlier ?? EarlierData.None))];

            foreach (DataFile schema in schemas)
            {
                sent.Send(schema, archive, Resource(schema.Name));
            }

            foreach ((string path, Func<byte[]> make) in new CitationFiles(content, phrases).OfData)
            {
                using Stream entry = archive.Open(path[Routes.Data.Path.Length..]); // who unpacks it a year later asks where it is from
                entry.Write(make());
            }

            sent.Send(load, archive, LoadScript.Write(editions));
            sent.Send(package, archive, new PackageFile(content, phrases, words, sent).Write(editions));
        });
        sent.Send(catalogue, stream => stream.Write(new CatalogueFile(content, phrases, words, sent).Write(editions, [zip, package], changed)));
        sent.Send(openApi, stream => stream.Write(new OpenApiFile(content, phrases, words).Write(editions, Described)));
        return Listing(sent);
    }

    /// <summary>What is kept of the files that were written, for those who write them next.</summary>
    public byte[] Pack() => FileSlices.Pack(slices);

    /// <summary>The key of the words that say what a file is for.</summary>
    internal static string LineOf(DataFile file) => $"data-files.{(file.Name.EndsWith(".json", StringComparison.Ordinal) ? file.Name[..^".json".Length] : file.Name).Replace('.', '-')}";

    private DataListing Listing(SentFiles sent)
    {
        return new DataListing(
            Version,
            [.. Common.Select(file => View(file, file.Name, LineOf(file)))],
            [
                .. editions.Select(one => new DataEdition(
                    one.Edition,
                    [.. one.Tables.Select(Table)],
                    [View(one.AllResponses, "responses.json", "data.responses-json.line"), View(one.TableMetadata, "csv-metadata.json", "data-files.csv-metadata")],
                    [.. one.OfCountries.Select(file => file.Path)])),
            ]);

        DataTableView Table(DataFile file) => new(
            View(file, $"{file.Table!.Name}.csv", $"data-tables.{file.Table.Name}.line"),
            file.Table.Name,
            words.Title(file.Table),
            [.. file.Table.Columns.Select((column, place) => new DataColumnView(column.Name, words.Line(file.Table, column), place < file.Table.KeyLength))]);

        DataFileView View(DataFile file, string name, string line) => new(file.Path, name, line, file.MediaType, sent[file].Bytes, sent[file].Rows);
    }

    private static byte[] Resource(string name)
    {
        using Stream stream = typeof(OpenData).Assembly.GetManifestResourceStream(name)!;
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
