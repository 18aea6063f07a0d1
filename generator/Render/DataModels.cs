using System.Buffers;
using System.Text;
using System.Text.Json;
using MsqSite.Shape;
using MsqSite.Shape.Views;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>The page of the open data as templates see it.</summary>
internal static class DataModels
{
    public static ScriptObject Of(DataPage page) => new()
    {
        ["common"] = Scripts.List(page.Common, Line),
        ["editions"] = Scripts.List(page.Editions, edition => new ScriptObject
        {
            ["id"] = edition.Id, ["name"] = edition.Heading, ["files"] = Scripts.List(edition.Files, Line), ["single_line"] = edition.OfCountriesLine, ["single"] = PageModels.Crumbs(edition.OfCountries),
        }),
        ["tables"] = Scripts.List(page.Tables, table => new ScriptObject
        {
            ["id"] = $"columns-{table.Key}", ["title"] = table.Title, ["name"] = table.File.Name,
            ["columns"] = Scripts.List(table.Columns, column => new ScriptObject { ["name"] = column.Name, ["line"] = column.Line, ["is_key"] = column.IsKey }),
        }),
        ["version"] = page.Version,
        ["citation"] = page.Citation,
        ["linked_data"] = new Html(LinkedData(page.Linked)),
    };

    private static ScriptObject Line(DataLineView file) => new() { ["name"] = file.Name, ["path"] = file.Path, ["line"] = file.Line, ["size"] = file.Size };

    // The writer's own encoder leaves no sign of HTML as it is: nothing in a text can end the element.
    private static string LinkedData(LinkedDataset data)
    {
        ArrayBufferWriter<byte> buffer = new(1 << 12);
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org/");
            json.WriteString("@type", "Dataset");
            json.WriteString("@id", $"{data.Address}#dataset");
            json.WriteString("name", data.Name);
            json.WriteString("description", data.Description);
            json.WriteString("url", data.Address);
            json.WriteString("license", data.Terms);
            json.WriteBoolean("isAccessibleForFree", true);
            json.WriteStartObject("creator");
            json.WriteString("@type", "Organization");
            json.WriteString("name", data.Publisher);
            json.WriteString("url", data.Site);
            json.WriteEndObject();
            if (data.Changed is { } day)
            {
                json.WriteString("dateModified", day);
            }

            json.WriteStartArray("distribution");
            foreach (LinkedDownload one in data.Downloads)
            {
                json.WriteStartObject();
                json.WriteString("@type", "DataDownload");
                json.WriteString("name", one.Name);
                json.WriteString("encodingFormat", one.MediaType);
                json.WriteString("contentUrl", one.Address);
                json.WriteString("contentSize", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{one.Bytes} B"));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
