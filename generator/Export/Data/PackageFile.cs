using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using MsqSite.Model;
using MsqSite.Shape;

namespace MsqSite.Export.Data;

/// <summary>Writes <c>datapackage.json</c> (Frictionless Data Package 1): every table with its schema, keys, size and hash.</summary>
internal sealed class PackageFile(Content content, Phrases phrases, TableWords words, SentFiles sent)
{
    public byte[] Write(ImmutableArray<EditionFiles> editions) => JsonFile.Write(new JsonObject
    {
        ["profile"] = "data-package",
        ["name"] = "member-states-questionnaire",
        ["title"] = phrases.Text("data.dataset"),
        ["description"] = phrases.Text("data.description"),
        ["version"] = OpenData.Version,
        ["homepage"] = Routes.Absolute(content.Settings.BaseUrl, Routes.Data.Path),
        ["keywords"] = new JsonArray("e-government", "United Nations", "Member States Questionnaire", "legislation", "open data"),
        ["licenses"] = Licences(),
        ["sources"] = Sources(editions),
        ["contributors"] = new JsonArray(new JsonObject { ["title"] = content.Settings.Title.Value, ["path"] = content.Settings.BaseUrl.AbsoluteUri, ["role"] = "publisher" }),
        ["resources"] = new JsonArray([.. editions.SelectMany(edition => edition.Tables.Select(file => Table(edition.Edition, file)).Append(Responses(edition)))]),
    });

    private JsonArray Licences() => new(new JsonObject { ["title"] = content.Settings.Terms.Value, ["path"] = Routes.Absolute(content.Settings.BaseUrl, $"{Routes.Data}#terms") });

    // The documents that the answers were transcribed from.
    private JsonArray Sources(ImmutableArray<EditionFiles> editions) => new(
    [
        .. from edition in editions
           from response in content.Responses
           where response.Edition == edition.Edition && response is { Status: ResponseStatus.Published, Source: not null }
           select new JsonObject
           {
               ["title"] = phrases.Format("data.source", ("country", content.CountryByIso3[response.Country.Value].ShortNames.English), ("edition", Year(edition.Edition))),
               ["path"] = Routes.Absolute(content.Settings.BaseUrl, Routes.Source(response.Source!)),
           },
    ]);

    private JsonObject Table(int edition, DataFile file)
    {
        DataTable table = file.Table!;
        return new JsonObject
        {
            ["profile"] = "tabular-data-resource",
            ["name"] = Name(table, edition),
            ["title"] = words.Title(table),
            ["description"] = words.Line(table),
            ["path"] = file.Name,
            ["format"] = "csv",
            ["mediatype"] = file.MediaType,
            ["encoding"] = "utf-8",
            ["bytes"] = sent[file].Bytes,
            ["hash"] = $"sha256:{sent[file].Hash}",
            ["dialect"] = new JsonObject { ["delimiter"] = ",", ["lineTerminator"] = "\r\n", ["quoteChar"] = "\"", ["doubleQuote"] = true, ["header"] = true },
            ["schema"] = Schema(table, edition),
        };
    }

    private JsonObject Schema(DataTable table, int edition)
    {
        JsonObject schema = new()
        {
            ["fields"] = new JsonArray([.. table.Columns.Select(column => Field(table, column))]),
            ["missingValues"] = new JsonArray(""),
            ["primaryKey"] = JsonFile.Texts(table.Key),
        };
        if (!table.Parents.IsEmpty) // the standard has no empty list of them
        {
            schema["foreignKeys"] = new JsonArray([.. table.Parents.Select(parent => new JsonObject
            {
                ["fields"] = JsonFile.Texts(parent.Key),
                ["reference"] = new JsonObject { ["resource"] = Name(parent, edition), ["fields"] = JsonFile.Texts(parent.Key) },
            })]);
        }

        return schema;
    }

    private JsonObject Field(DataTable table, DataColumn column)
    {
        JsonObject constraints = new() { ["required"] = column.IsRequired };
        if (!column.Values.IsEmpty)
        {
            constraints["enum"] = JsonFile.Texts(column.Values);
        }

        return new JsonObject { ["name"] = column.Name, ["type"] = Type(column.Kind), ["description"] = words.Line(table, column), ["constraints"] = constraints };
    }

    private JsonObject Responses(EditionFiles edition) => new()
    {
        ["profile"] = "data-resource",
        ["name"] = $"responses-json-{Year(edition.Edition)}",
        ["title"] = phrases.Text("data.responses-json.title"),
        ["description"] = phrases.Text("data.responses-json.line"),
        ["path"] = edition.AllResponses.Name,
        ["format"] = "json",
        ["mediatype"] = edition.AllResponses.MediaType,
        ["encoding"] = "utf-8",
        ["bytes"] = sent[edition.AllResponses].Bytes,
        ["hash"] = $"sha256:{sent[edition.AllResponses].Hash}",
    };

    private static string Name(DataTable table, int edition) => $"{table.Name}-{Year(edition)}";

    private static string Year(int edition) => edition.ToString(CultureInfo.InvariantCulture);

    private static string Type(CellKind kind) => kind switch
    {
        CellKind.Integer => "integer",
        CellKind.Decimal => "number",
        CellKind.Day => "date",
        CellKind.Flag => "boolean",
        _ => "string",
    };
}
