namespace MsqSite.Export.Data;

/// <summary>The files that have been sent so far: of each only what others say of it is kept.</summary>
internal sealed class SentFiles(SendFile send)
{
    private readonly Dictionary<string, SentFile> known = new(StringComparer.Ordinal);

    public SentFile this[DataFile file] => known[file.Name];

    public void Send(DataFile file, Action<Stream> make)
    {
        (long bytes, string hash) = send(file.Path, make);
        known[file.Name] = new SentFile(bytes, hash, null);
    }

    /// <summary>Sends a file that is made at one go, and puts it into an archive.</summary>
    public void Send(DataFile file, Archive archive, byte[] content) => Send(file, archive, piece =>
    {
        piece(content);
        return null;
    });

    /// <summary>Sends a file and puts it into an archive, piece by piece.</summary>
    /// <param name="make">Hands on each piece, and says how many rows or responses there were; null where it is about neither.</param>
    public void Send(DataFile file, Archive archive, Func<Action<ReadOnlySpan<byte>>, int?> make)
    {
        int? rows = null;
        Send(file, stream =>
        {
            using Stream entry = archive.Open(file.Name);
            rows = make(piece =>
            {
                stream.Write(piece);
                entry.Write(piece);
            });
        });
        known[file.Name] = known[file.Name] with { Rows = rows };
    }
}

/// <summary>What is told of a file that was sent.</summary>
/// <param name="Hash">Its SHA-256 in hexadecimal.</param>
/// <param name="Rows">How many rows its table has, or how many responses it holds; null where it is about neither.</param>
internal sealed record SentFile(long Bytes, string Hash, int? Rows);
