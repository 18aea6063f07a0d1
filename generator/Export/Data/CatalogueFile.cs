using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using MsqSite.Model;
using MsqSite.Shape;

namespace MsqSite.Export.Data;

/// <summary>Writes <c>catalog.jsonld</c> (the W3C's DCAT 3): what portals of open data harvest.</summary>
internal sealed class CatalogueFile(Content content, Phrases phrases, TableWords words, SentFiles sent)
{
    public byte[] Write(ImmutableArray<EditionFiles> editions, IEnumerable<DataFile> others, DateOnly? changed)
    {
        string page = Address(Routes.Data.Path);
        return JsonFile.Write(new JsonObject
        {
            ["@context"] = new JsonObject
            {
                ["dcat"] = "http://www.w3.org/ns/dcat#",
                ["dct"] = "http://purl.org/dc/terms/",
                ["foaf"] = "http://xmlns.com/foaf/0.1/",
                ["spdx"] = "http://spdx.org/rdf/terms#",
                ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
            },
            ["@id"] = $"{page}#catalog",
            ["@type"] = "dcat:Catalog",
            ["dct:title"] = content.Settings.Title.Value,
            ["dct:description"] = content.Settings.Tagline.Value,
            ["foaf:homepage"] = Link(content.Settings.BaseUrl.AbsoluteUri),
            ["dcat:dataset"] = new JsonArray(
            [
                Dataset(Address(Routes.WholeDataset), phrases.Text("data.dataset"), changed, null, others.Select(file => Distribution(file, file.Name))),
                .. editions.Select(one => Dataset(
                    Address(Routes.EditionDataset(one.Edition)),
                    phrases.Format("data.dataset-edition", ("edition", Year(one))),
                    changed,
                    Year(one),
                    one.Tables.Select(file => Distribution(file, words.Title(file.Table!))).Append(Distribution(one.AllResponses, phrases.Text("data.responses-json.title"))))),
            ]),
        });
    }

    private JsonObject Dataset(string id, string title, DateOnly? changed, string? year, IEnumerable<JsonObject> distributions)
    {
        JsonObject dataset = new()
        {
            ["@id"] = id,
            ["@type"] = "dcat:Dataset",
            ["dct:title"] = title,
            ["dct:description"] = phrases.Text("data.description"),
            ["dcat:landingPage"] = Link(Address(Routes.Data.Path)),
            ["dct:publisher"] = new JsonObject { ["@id"] = content.Settings.BaseUrl.AbsoluteUri, ["@type"] = "foaf:Agent", ["foaf:name"] = content.Settings.Title.Value },
            ["dcat:version"] = OpenData.Version,
            ["dcat:distribution"] = new JsonArray([.. distributions]),
        };
        if (changed is { } day)
        {
            dataset["dct:modified"] = new JsonObject { ["@value"] = Columns.Day(day), ["@type"] = "xsd:date" };
        }

        if (year is not null)
        {
            dataset["dct:temporal"] = new JsonObject { ["@type"] = "dct:PeriodOfTime", ["dcat:startDate"] = new JsonObject { ["@value"] = year, ["@type"] = "xsd:gYear" } };
        }

        return dataset;
    }

    private JsonObject Distribution(DataFile file, string title) => new()
    {
        ["@id"] = Address(file.Path),
        ["@type"] = "dcat:Distribution",
        ["dct:title"] = title,
        ["dcat:downloadURL"] = Link(Address(file.Path)),
        ["dcat:mediaType"] = Link($"https://www.iana.org/assignments/media-types/{file.MediaType}"),
        ["dcat:byteSize"] = new JsonObject { ["@value"] = sent[file].Bytes.ToString(CultureInfo.InvariantCulture), ["@type"] = "xsd:nonNegativeInteger" },
        ["dct:license"] = Link(Address($"{Routes.Data}#terms")),
        ["spdx:checksum"] = new JsonObject
        {
            ["@type"] = "spdx:Checksum",
            ["spdx:algorithm"] = Link("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
            ["spdx:checksumValue"] = new JsonObject { ["@value"] = sent[file].Hash, ["@type"] = "xsd:hexBinary" },
        },
    };

    private string Address(string path) => Routes.Absolute(content.Settings.BaseUrl, path);

    private static JsonObject Link(string address) => new() { ["@id"] = address };

    private static string Year(EditionFiles edition) => edition.Edition.ToString(CultureInfo.InvariantCulture);
}
