using MsqSite.Shape.Views;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>Tables of countries by topics and lists of instruments as templates see them.</summary>
internal static class MatrixModels
{
    public static ScriptObject? Of(MatrixView? matrix) => matrix is null ? null : new ScriptObject
    {
        ["caption"] = matrix.Caption,
        ["columns"] = Scripts.List(matrix.Columns, column => new ScriptObject { ["label"] = column.Label, ["path"] = column.Path, ["count"] = Cell(column.Count, column.Label) }),
        ["span"] = matrix.Columns.Length + 1,
        ["regions"] = Scripts.List(matrix.Regions, region => new ScriptObject
        {
            ["id"] = region.Id,
            ["name"] = region.Name,
            ["rows"] = Scripts.List(region.Rows, row => new ScriptObject
            {
                ["name"] = row.Name,
                ["path"] = row.Path,
                ["edition"] = row.Edition,
                ["cells"] = Scripts.List(row.Cells.Zip(matrix.Columns), pair => Cell(pair.First, pair.Second.Label)),
            }),
        }),
        ["count_label"] = matrix.CountLabel,
        ["legend"] = Scripts.List(matrix.Legend, entry => new ScriptObject { ["key"] = entry.Key, ["word"] = entry.Word, ["note"] = entry.Note }),
    };

    public static ScriptObject Register(RegisterRegionView region) => new()
    {
        ["id"] = region.Id,
        ["name"] = region.Name,
        ["line"] = region.Line,
        ["has_topics"] = region.Countries[0].Entries[0].Topics is not null,
        ["countries"] = Scripts.List(region.Countries, country => new ScriptObject
        {
            ["name"] = country.Name,
            ["flag"] = country.Flag,
            ["path"] = country.Path,
            ["line"] = country.Line,
            ["tick"] = country.Tick,
            ["entries"] = Scripts.List(country.Entries, entry => new ScriptObject { ["instrument"] = AnswerModels.Instrument(entry.Instrument), ["topics"] = entry.Topics }),
        }),
    };

    private static ScriptObject Cell(CellView cell, string column) => new()
    {
        ["column"] = column, ["number"] = cell.Number, ["label"] = cell.Label, ["path"] = cell.Path, ["key"] = cell.Key, ["word"] = cell.Word,
    };
}
