using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MsqSite.Model;
using MsqSite.Shape;
using MsqSite.Shape.Citing;

namespace MsqSite.Export.Data;

/// <summary>Writes <c>openapi.json</c> (OpenAPI 3.1): the files of the data as a service that only answers GET.</summary>
internal sealed class OpenApiFile(Content content, Phrases phrases, TableWords words)
{
    public byte[] Write(ImmutableArray<EditionFiles> editions, IEnumerable<DataFile> others)
    {
        JsonObject paths = [];
        if (!editions.IsEmpty)
        {
            paths["/data/{edition}/{country}.json"] = Get("response", phrases.Text("data.response-json.line"), "application/json", Ref("response.schema.json"), "edition", "country");
            paths["/data/{edition}/responses.json"] = Get("responses", phrases.Text("data.responses-json.line"), "application/json", Ref("responses.schema.json"), "edition");
            paths["/data/{edition}/csv-metadata.json"] = Get("csv-metadata", phrases.Text("data-files.csv-metadata"), editions[0].TableMetadata.MediaType, new JsonObject { ["type"] = "object" }, "edition");
            foreach (DataTable table in editions[0].Tables.Select(file => file.Table!))
            {
                paths[$"/data/{{edition}}/{table.Name}.csv"] = Get($"{table.Name}-table", words.Line(table), "text/csv", new JsonObject { ["type"] = "string" }, "edition");
            }
        }

        foreach (string form in CitationShaper.Forms)
        {
            string name = phrases.Text($"cite.forms.{CitationShaper.FormKey(form)}");
            paths[$"/{Routes.DataCitation(form)}"] = Cite("", "all");
            if (!editions.IsEmpty)
            {
                paths[$"/data/{{edition}}/citation.{form}"] = Cite("edition-", "edition", "edition");
                paths[$"/data/{{edition}}/{{country}}.{form}"] = Cite("response-", "response", "edition", "country");
                paths[$"/data/{{edition}}/{{country}}.answers.{form}"] = Cite("answers-", "answers", "edition", "country");
            }

            JsonObject Cite(string of, string key, params IEnumerable<string> parameters) => Get(
                $"{of}citation-{CitationShaper.FormKey(form)}", phrases.Format($"data.citations.{key}", ("form", name)), CitationFiles.MediaType(form),
                new JsonObject { ["type"] = form == "csl.json" ? "array" : "string" }, parameters);
        }

        foreach (DataFile file in others)
        {
            string type = file.MediaType.EndsWith("json", StringComparison.Ordinal) ? "object" : "string";
            paths[$"/{file.Path}"] = Get(Id(file.Name), phrases.Text(OpenData.LineOf(file)), file.MediaType, new JsonObject { ["type"] = type });
        }

        return JsonFile.Write(new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = phrases.Text("data.dataset"), ["description"] = phrases.Text("data.description"), ["version"] = OpenData.Version },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = content.Settings.BaseUrl.AbsoluteUri.TrimEnd('/') }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["parameters"] = new JsonObject
                {
                    ["edition"] = Parameter("edition", new JsonObject { ["type"] = "integer", ["enum"] = new JsonArray([.. editions.Select(one => (JsonNode)one.Edition)]) }),
                    ["country"] = Parameter("country", new JsonObject { ["type"] = "string", ["pattern"] = "^[A-Z]{3}$" }),
                },
            },
        });
    }

    private JsonObject Parameter(string name, JsonObject schema) => new()
    {
        ["name"] = name, ["in"] = "path", ["required"] = true, ["description"] = phrases.Text($"data-columns.all.{name}"), ["schema"] = schema,
    };

    private JsonObject Get(string id, string line, string mediaType, JsonObject schema, params IEnumerable<string> parameters) => new()
    {
        ["get"] = new JsonObject
        {
            ["operationId"] = id,
            ["summary"] = line,
            ["parameters"] = new JsonArray([.. parameters.Select(name => Ref($"#/components/parameters/{name}"))]),
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject { ["description"] = phrases.Text("data.ok"), ["content"] = new JsonObject { [mediaType] = new JsonObject { ["schema"] = schema } } },
                ["404"] = new JsonObject { ["description"] = phrases.Text("data.missing") },
            },
        },
    };

    private static JsonObject Ref(string target) => new() { ["$ref"] = target };

    private static string Id(string name) => name.Replace('.', '-');
}
