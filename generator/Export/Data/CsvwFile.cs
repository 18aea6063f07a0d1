using System.Text.Json.Nodes;

namespace MsqSite.Export.Data;

/// <summary>Writes the metadata of an edition's tables as the W3C's "CSV on the Web" has it.</summary>
internal static class CsvwFile
{
    public static byte[] Write(EditionFiles edition, TableWords words) => JsonFile.Write(new JsonObject
    {
        ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "en" }),
        ["tables"] = new JsonArray([.. edition.Tables.Select(file => Table(file, words))]),
    });

    private static JsonObject Table(DataFile file, TableWords words)
    {
        DataTable table = file.Table!;
        return new JsonObject
        {
            ["url"] = $"{table.Name}.csv",
            ["dc:title"] = words.Title(table),
            ["dc:description"] = words.Line(table),
            ["tableSchema"] = new JsonObject
            {
                ["columns"] = new JsonArray([.. table.Columns.Select(column => new JsonObject
                {
                    ["name"] = column.Name,
                    ["titles"] = column.Name,
                    ["dc:description"] = words.Line(table, column),
                    ["datatype"] = Type(column.Kind),
                    ["required"] = column.IsRequired,
                })]),
                ["primaryKey"] = JsonFile.Texts(table.Key),
                ["foreignKeys"] = new JsonArray([.. table.Parents.Select(parent => new JsonObject
                {
                    ["columnReference"] = JsonFile.Texts(parent.Key),
                    ["reference"] = new JsonObject { ["resource"] = $"{parent.Name}.csv", ["columnReference"] = JsonFile.Texts(parent.Key) },
                })]),
            },
        };
    }

    private static string Type(CellKind kind) => kind switch
    {
        CellKind.Integer => "integer",
        CellKind.Decimal => "decimal",
        CellKind.Day => "date",
        CellKind.Flag => "boolean",
        CellKind.Address => "anyURI",
        _ => "string",
    };
}
