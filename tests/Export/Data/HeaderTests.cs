using MsqSite.Tests.RealContent;

namespace MsqSite.Tests.Export.Data;

/// <summary>The columns are a contract: one may be added at the end of a table, none is renamed, moved or dropped (docs/data.md).</summary>
public sealed class HeaderTests
{
    private static string Golden => Repository.PathTo("tests/Export/Data/headers.txt");

    [Fact]
    public void No_column_is_renamed_or_moved()
    {
        string[] actual = Headers();
        string[] golden = File.Exists(Golden) ? File.ReadAllLines(Golden) : [];
        Assert.All(golden, line => Assert.Contains(actual, header => header == line || header.StartsWith(line + ",", StringComparison.Ordinal)));
        if (Environment.GetEnvironmentVariable("SNAPSHOTS") == "overwrite")
        {
            File.WriteAllLines(Golden, actual);
        }

        Assert.Equal(actual, File.ReadAllLines(Golden));
    }

    [Fact]
    public void The_contract_that_people_read_lists_every_table_and_column()
    {
        string page = File.ReadAllText(Repository.PathTo("docs/data.md")).ReplaceLineEndings("\n");
        Assert.All(Headers(), header => Assert.Contains($"| `{header.Split(": ")[0]}.csv` | `{header.Split(": ")[1]}` |", page, StringComparison.Ordinal));
        Assert.Contains($"version **{MsqSite.Export.Data.OpenData.Version}**", page, StringComparison.Ordinal);
    }

    private static string[] Headers()
    {
        using DataFolder data = new(Real.Content);
        return [.. Directory.EnumerateFiles(data.PathTo("2020"), "*.csv").Order(StringComparer.Ordinal).Select(file => $"{Path.GetFileNameWithoutExtension(file)}: {File.ReadLines(file).First()}")];
    }
}
