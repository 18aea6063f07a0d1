using MsqSite.Shape;

namespace MsqSite.Export.Data;

/// <summary>What the site's words say of tables and columns: the same on the page and in the metadata.</summary>
internal sealed class TableWords(Phrases phrases)
{
    public string Title(DataTable table) => phrases.Text($"data-tables.{table.Name}.title");

    public string Line(DataTable table) => phrases.Text($"data-tables.{table.Name}.line");

    /// <summary>A column that means the same in every table is explained once.</summary>
    public string Line(DataTable table, DataColumn column)
    {
        string own = $"data-columns.{table.Name}.{column.Name}";
        return phrases.Text(phrases.Words.Find(own) is null ? $"data-columns.all.{column.Name}" : own);
    }
}
