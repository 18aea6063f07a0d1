using System.Collections.Immutable;
using System.Text;

namespace MsqSite.Export.Data;

/// <summary>Writes <c>load.sql</c>, by which SQLite's own program makes a database of the tables: types, keys, and the words as they were written.</summary>
internal static class LoadScript
{
    public static byte[] Write(ImmutableArray<EditionFiles> editions)
    {
        StringBuilder sql = new("-- sqlite3 msq.db < load.sql\n.bail on\nPRAGMA foreign_keys = ON;\nBEGIN;\n");
        foreach (DataTable table in editions.IsEmpty ? [] : editions[0].Tables.Select(file => file.Table!))
        {
            Create(sql, table);
            Load(sql, table, editions.Select(edition => edition.Tables.First(file => file.Table!.Name == table.Name).Name));
        }

        return Encoding.UTF8.GetBytes(sql.Append("COMMIT;\n").ToString());
    }

    private static void Create(StringBuilder sql, DataTable table)
    {
        sql.Append("CREATE TABLE ").Append(Name(table)).Append(" (\n");
        foreach (DataColumn column in table.Columns)
        {
            sql.Append("  ").Append(Quoted(column.Name)).Append(Type(column.Kind)).Append(column.IsRequired ? " NOT NULL" : "").Append(",\n");
        }

        foreach (DataTable parent in table.Parents)
        {
            sql.Append("  FOREIGN KEY (").Append(Listed(parent.Key)).Append(") REFERENCES ").Append(Name(parent)).Append(",\n");
        }

        sql.Append("  PRIMARY KEY (").Append(Listed(table.Key)).Append(")\n) STRICT, WITHOUT ROWID;\n");
    }

    // All columns come as text first: an empty cell means that there is no value.
    private static void Load(StringBuilder sql, DataTable table, IEnumerable<string> files)
    {
        sql.Append("CREATE TEMP TABLE given (").Append(Listed(table.Columns.Select(column => column.Name))).Append(");\n");
        foreach (string file in files)
        {
            sql.Append(".import --csv --skip 1 --schema temp ").Append(file).Append(" given\n");
        }

        sql.Append("INSERT INTO ").Append(Name(table)).Append(" SELECT\n  ").AppendJoin(",\n  ", table.Columns.Select(Value)).Append("\nFROM given;\nDROP TABLE temp.given;\n");
    }

    private static string Value(DataColumn column)
    {
        string cell = Quoted(column.Name);
        return column.Kind switch
        {
            CellKind.Flag => $"{cell} = 'true'",
            CellKind.Words or CellKind.Figure or CellKind.Telephone =>
                $"nullif(iif({cell} LIKE '''%' AND ltrim({cell}, {Before}) <> '' AND instr({Signs}, substr(ltrim({cell}, {Before}), 1, 1)), substr({cell}, 2), {cell}), '')",
            _ => $"nullif({cell}, '')",
        };
    }

    private static string Before { get; } = $"char({string.Join(", ", SafeCell.Before.Select(sign => (int)sign))})";

    private static string Signs { get; } = $"'{string.Concat(SafeCell.Signs.Where(sign => !char.IsControl(sign)))}' || char({string.Join(", ", SafeCell.Signs.Where(char.IsControl).Select(sign => (int)sign))})";

    private static string Type(CellKind kind) => kind switch
    {
        CellKind.Integer or CellKind.Flag => " INTEGER",
        CellKind.Decimal => " REAL",
        _ => " TEXT",
    };

    private static string Name(DataTable table) => Quoted(table.Name.Replace('-', '_'));

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(Quoted));

    private static string Quoted(string name) => $"\"{name}\"";
}
