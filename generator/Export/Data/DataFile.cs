using System.Security.Cryptography;

namespace MsqSite.Export.Data;

/// <summary>A file of the open data, made when it is first asked for: its page tells its size before it is written.</summary>
internal sealed class DataFile
{
    /// <summary>Where all of them lie.</summary>
    public const string Folder = "data/";

    private readonly Lazy<(byte[] Bytes, int? Rows)> made;
    private readonly Lazy<string> hash;

    private DataFile(string name, string mediaType, DataTable? table, Func<(byte[], int?)> make)
    {
        (Name, MediaType, Table, made) = (name, mediaType, table, new(make));
        hash = new(() => Convert.ToHexStringLower(SHA256.HashData(Bytes)));
    }

    /// <summary>Its path under the folder of the data.</summary>
    public string Name { get; }

    /// <summary>Its path under the site's root.</summary>
    public string Path => Folder + Name;

    public string MediaType { get; }

    /// <summary>The table that it holds; null where it holds none.</summary>
    public DataTable? Table { get; }

    public byte[] Bytes => made.Value.Bytes;

    /// <summary>How many rows its table has, or how many responses it holds; null where it is about neither.</summary>
    public int? Rows => made.Value.Rows;

    /// <summary>Its SHA-256 in hexadecimal.</summary>
    public string Hash => hash.Value;

    public static DataFile Of(int edition, DataTable table) => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{edition}/{table.Name}.csv"), "text/csv", table, () =>
    {
        (byte[] csv, int rows) = table.Write();
        return (csv, rows);
    });

    public static DataFile Of(string name, string mediaType, Func<byte[]> make) => new(name, mediaType, null, () => (make(), null));

    public static DataFile OfResponses(string name, int count, Func<byte[]> make) => new(name, "application/json", null, () => (make(), count));
}
