using System.Collections.Immutable;

namespace MsqSite.Export.Data;

/// <summary>A table of the open data. Its name, its columns and their order are a contract: <c>docs/data.md</c>.</summary>
/// <param name="Name">The name of its file without the ending.</param>
/// <param name="Columns">The first of them are its key.</param>
/// <param name="KeyLength">How many columns the key has.</param>
/// <param name="Parents">Tables whose keys stand in its columns, under the same names.</param>
/// <param name="Rows">Made when they are walked; a cell without a value is null.</param>
internal sealed record DataTable(string Name, ImmutableArray<DataColumn> Columns, int KeyLength, ImmutableArray<DataTable> Parents, IEnumerable<string?[]> Rows)
{
    public IEnumerable<string> Key => Columns.Take(KeyLength).Select(column => column.Name);

    /// <summary>Writes it as CSV, and says how many rows it has.</summary>
    public int Write(Action<ReadOnlySpan<byte>> piece)
    {
        CsvWriter csv = new(piece);
        csv.Line([.. Columns.Select(column => column.Name)]);
        int rows = 0;
        foreach (string?[] row in Rows)
        {
            for (int place = 0; place < row.Length; place++)
            {
                row[place] = SafeCell.Of(Columns[place].Kind, row[place]);
            }

            csv.Line(row);
            rows++;
        }

        csv.End();
        return rows;
    }
}

/// <summary>A column of a table.</summary>
/// <param name="IsRequired">No cell of it is empty.</param>
/// <param name="Values">All that may stand in it; empty: anything of its kind.</param>
internal sealed record DataColumn(string Name, CellKind Kind, bool IsRequired, ImmutableArray<string> Values);

/// <summary>What a column holds.</summary>
internal enum CellKind
{
    /// <summary>A code or key of ours.</summary>
    Key,

    /// <summary>Words that people wrote.</summary>
    Words,

    /// <summary>A figure as it was written.</summary>
    Figure,

    Telephone,

    /// <summary>An address that can be followed.</summary>
    Address,

    /// <summary>Several of them, with spaces between.</summary>
    Addresses,

    Integer,

    Decimal,

    Day,

    Flag,
}
