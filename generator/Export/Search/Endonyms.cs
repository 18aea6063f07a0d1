using System.Collections.Frozen;
using System.Text;

namespace MsqSite.Export.Search;

/// <summary>
/// What a country is called in its official languages and in everyday English ("Deutschland", "South Korea"): a search knows these names, no page
/// shows them. Made from Unicode's CLDR, see make-endonyms.mjs.
/// </summary>
internal static class Endonyms
{
    private static readonly FrozenDictionary<string, string[]> Table = Read();

    /// <param name="iso2">The country's two letters.</param>
    public static string[] Of(string iso2) => Table.GetValueOrDefault(iso2, []);

    // "DE: Germany | Deutschland"
    private static FrozenDictionary<string, string[]> Read()
    {
        using Stream stream = typeof(Endonyms).Assembly.GetManifestResourceStream("endonyms.txt")!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        Dictionary<string, string[]> table = [];
        reader.ReadLine(); // where it comes from
        while (reader.ReadLine() is { Length: > 4 } line)
        {
            table[line[..2]] = line[4..].Split(" | ");
        }

        return table.ToFrozenDictionary();
    }
}
