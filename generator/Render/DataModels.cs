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
        ["citation"] = ProfileModels.Forms(page.Citation),
        ["edition_citations"] = Scripts.List(page.EditionCitations, ProfileModels.Forms),
    };

    private static ScriptObject Line(DataLineView file) => new() { ["name"] = file.Name, ["path"] = file.Path, ["line"] = file.Line, ["size"] = file.Size };
}
