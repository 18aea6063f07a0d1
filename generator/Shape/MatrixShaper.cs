using System.Collections.Immutable;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides a table of countries by topics or technologies.</summary>
internal sealed class MatrixShaper(Phrases phrases, AcrossShaper across)
{
    /// <summary>The table, or null where there is no country to show.</summary>
    /// <param name="caption">What the table is called.</param>
    /// <param name="countLabel">What its last line counts.</param>
    /// <param name="columns">The columns' names, and their pages if they have any.</param>
    /// <param name="rows">The countries with their cells.</param>
    /// <param name="counted">The standing of the countries that the last line counts.</param>
    /// <param name="lost">What a lost box means here.</param>
    public MatrixView? Shape(string caption, string countLabel, ImmutableArray<(string Label, string? Path)> columns, ImmutableArray<MatrixRow> rows, Standing counted, string lost)
    {
        if (rows.Length == 0)
        {
            return null;
        }

        return new MatrixView(
            caption,
            [.. columns.Select((column, place) => new ColumnView(column.Label, column.Path, Count(rows, place, counted)))],
            [
                .. AcrossShaper.ByRegion(rows, row => row.Held.Country).Select(group => new MatrixRegionView(
                    $"matrix-{group.Region.Slug}", across.RegionName(group.Region), [.. group.Members.Select(row => Row(row, columns))])),
            ],
            countLabel,
            Legend(rows, lost));
    }

    // Where none is known to have ticked and some boxes are lost, nought would be a "no" for "we don't know".
    private CellView Count(ImmutableArray<MatrixRow> rows, int place, Standing counted)
    {
        int count = rows.Count(row => row.Cells[place].Standing == counted);
        return count == 0 && counted == Standing.Ticked && rows.Any(row => row.Cells[place].Standing == Standing.NotRecoverable)
            ? Cell(MatrixCell.Bare(Standing.NotRecoverable), "")
            : new CellView(phrases.Number(count), null, null, null, null);
    }

    private MatrixRowView Row(MatrixRow row, ImmutableArray<(string Label, string? Path)> columns) => new(
        across.Name(row.Held.Country), row.Path, across.EarlierEdition(row.Held.Response!), [.. row.Cells.Zip(columns, (cell, column) => Cell(cell, column.Label))]);

    private CellView Cell(MatrixCell cell, string column) => new(
        cell.Number > 0 ? phrases.Number(cell.Number) : null,
        cell.Number > 0 ? phrases.Format("across.cell", ("instruments", phrases.Count("across.instruments", cell.Number)), ("topic", column)) : null,
        cell.Path,
        cell.Sign is { } sign ? Standings.Key(sign) : null,
        cell.Sign is { } shown ? Standings.Word(shown, phrases) : null);

    // Only the signs that stand in the table.
    private ImmutableArray<LegendView> Legend(ImmutableArray<MatrixRow> rows, string lost) =>
    [
        .. rows.Any(row => row.Cells.Any(cell => cell.Number > 0)) ? [new LegendView("number", phrases.Text("across.legend-number"), null)] : ImmutableArray<LegendView>.Empty,
        .. rows.SelectMany(row => row.Cells).Select(cell => cell.Sign).OfType<Standing>().Distinct().Order()
            .Select(sign => new LegendView(Standings.Key(sign), Standings.Word(sign, phrases), sign == Standing.NotRecoverable ? lost : null)),
    ];
}

/// <summary>A country's line.</summary>
/// <param name="Path">What its name leads to.</param>
internal sealed record MatrixRow(HeldResponse Held, string Path, ImmutableArray<MatrixCell> Cells);

/// <summary>What a country says of one column.</summary>
/// <param name="Standing">In one word.</param>
/// <param name="Sign">The sign shown: its standing, or beside a number of instruments its box where that is known.</param>
/// <param name="Number">How many instruments it named.</param>
/// <param name="Path">Where they stand.</param>
internal sealed record MatrixCell(Standing Standing, Standing? Sign, int Number = 0, string? Path = null)
{
    public static MatrixCell Bare(Standing standing) => new(standing, standing);
}
