using MsqSite.Diagnostics;
using MsqSite.Pack;

namespace MsqSite.Write;

/// <summary>A file of the content as the last build read it, beside the site. It counts for the same reader and the same file, and may be deleted at any time.</summary>
/// <param name="output">The folder that is published.</param>
/// <param name="name">What it is called there.</param>
/// <param name="reader">Tells the program, and what it calls the file, from others.</param>
/// <param name="reading">Under what a memory has what was read of the file, and that by the file's stamp.</param>
internal sealed class KeptReading(string output, string name, string reader, Work reading)
{
    private bool isKept;

    private string Place => Path.Combine(Releases.Locate(output), SitePath.OwnFolder, $"{name}.bin");

    /// <summary>Gives the memory what was read of the file, if it was what it is today.</summary>
    /// <param name="stamp">Of the file today.</param>
    /// <param name="unpack">What was read, from its bytes: when it is asked for.</param>
    public void Take(string stamp, Memory memory, Func<ReadOnlyMemory<byte>, object> unpack) => isKept = SealedFile.Read(Place, pack =>
    {
        bool isSame = IsOf(pack, stamp);
        if (isSame)
        {
            ReadOnlyMemory<byte> packed = pack.Bytes();
            memory.Take(reading, cause => cause as string == stamp, () => unpack(packed), [.. pack.Each(() => PackedFindings.Read(pack)).SelectMany(file => file.All)]);
        }

        return isSame;
    });

    /// <summary>Keeps what the memory has, unless it was taken from here.</summary>
    /// <param name="pack">What was read, as bytes.</param>
    public void Keep(Memory memory, Func<object, ReadOnlyMemory<byte>> pack)
    {
        if (!isKept && memory.Of(reading) is { Cause: string stamp, Made: { } read, Findings: var findings })
        {
            SealedFile.Replace(Place, packed =>
            {
                packed.Write(reader);
                packed.Write(stamp);
                packed.Write(pack(read).Span);
                packed.Each(FileFindings.Of(findings), file => PackedFindings.Of(file).Write(packed));
            });
        }
    }

    private bool IsOf(PackReader pack, string stamp) => pack.Text() == reader && pack.Text() == stamp;
}
