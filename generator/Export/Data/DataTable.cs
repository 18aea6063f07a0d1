using System.Collections.Immutable;

namespace MsqSite.Export.Data;

/// <summary>A table of the open data. Its name, its columns and their order are a contract: <c>docs/data.md</c>.</summary>
/// <param name="Name">The name of its file without the ending.</param>
/// <param name="Columns">The first of them are its key.</param>
/// <param name="KeyLength">How many columns the key has.</param>
/// <param name="Parents">Tables whose keys stand in its columns, under the same names.</param>
/// <param name="Groups">The rows, those of one response together.</param>
internal sealed record DataTable(string Name, ImmutableArray<DataColumn> Columns, int KeyLength, ImmutableArray<DataTable> Parents, IEnumerable<RowGroup> Groups)
{
    public IEnumerable<string> Key => Columns.Take(KeyLength).Select(column => column.Name);

    /// <summary>Writes it as CSV.</summary>
    /// <param name="known">The lines that some responses have in it.</param>
    /// <param name="piece">Takes it.</param>
    /// <returns>How many rows it has, and which part each response.</returns>
    public (int Rows, ImmutableArray<FileSlice> Slices) Write(EarlierSlices known, Action<ReadOnlySpan<byte>> piece)
    {
        CsvWriter csv = new(piece);
        csv.Line([.. Columns.Select(column => column.Name)]);
        int all = 0;
        ImmutableArray<FileSlice>.Builder slices = ImmutableArray.CreateBuilder<FileSlice>();
        foreach (RowGroup group in Groups)
        {
            long start = csv.Length;
            int rows = 0;
            if (group.Response is { } response && known.TryRead(response, out ReadOnlyMemory<byte> lines, out rows))
            {
                csv.Lines(lines.Span);
            }
            else
            {
                foreach (string?[] row in group.Rows)
                {
                    Line(csv, row);
                    rows++;
                }
            }

            all += rows;
            if (group.Response is { } file && FileSlice.Of(file, start, csv.Length, rows) is { } slice)
            {
                slices.Add(slice);
            }
        }

        csv.End();
        return (all, slices.ToImmutable());
    }

    private void Line(CsvWriter csv, string?[] row)
    {
        for (int place = 0; place < row.Length; place++)
        {
            row[place] = SafeCell.Of(Columns[place].Kind, row[place]);
        }

        csv.Line(row);
    }
}

/// <summary>Rows of a table that belong together.</summary>
/// <param name="Response">The file of the response that they tell of, as findings name it; null where they are of none.</param>
/// <param name="Rows">Made when they are walked; a cell without a value is null.</param>
internal sealed record RowGroup(string? Response, IEnumerable<string?[]> Rows)
{
    /// <summary>All rows of a table that tells of no response.</summary>
    public static IEnumerable<RowGroup> Alone(IEnumerable<string?[]> rows) => [new(null, rows)];
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
