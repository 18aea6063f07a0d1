using System.Collections.Immutable;
using Microsoft.Win32.SafeHandles;
using MsqSite.Pack;

namespace MsqSite.Write;

/// <summary>A response file as it was understood.</summary>
/// <param name="File">As findings name it.</param>
/// <param name="Stamp">Of its content.</param>
/// <param name="Packed">The response as bytes, made when they are asked for: all but the words of its answers.</param>
/// <param name="Words">Those.</param>
/// <param name="Found">What was found while it was read and checked: in its file, and in its source.</param>
internal sealed record KeptResponse(string File, string Stamp, Func<ReadOnlyMemory<byte>> Packed, StoredBytes Words, ImmutableArray<PackedFindings> Found)
{
    private ReadOnlyMemory<byte>? row; // all but the place, as it was read

    /// <summary>Where the last build put the words; null where they are new.</summary>
    public WordsPlace? Place { get; private init; }

    /// <param name="answers">The file that words lie in.</param>
    public static KeptResponse Read(PackReader pack, SafeFileHandle answers)
    {
        WordsPlace place = new(pack.Long(), pack.Number(), pack.Wide());
        ReadOnlyMemory<byte> row = pack.Bytes();
        PackReader read = new(row);
        (string file, string stamp, ReadOnlyMemory<byte> packed) = (read.Text(), read.Text(), read.Bytes());
        StoredBytes words = new(answers, place.Start, place.Length, place.Hash);
        return new KeptResponse(file, stamp, () => packed, words, read.Each(() => PackedFindings.Read(read, file))) { Place = place, row = row };
    }

    /// <param name="place">Where its words are now.</param>
    public void Write(PackWriter pack, WordsPlace place)
    {
        pack.Write(place.Start);
        pack.Write(place.Length);
        pack.Write(place.Hash);
        pack.Write((row ?? Row()).Span);
    }

    private ReadOnlyMemory<byte> Row()
    {
        ReadOnlyMemory<byte> packed = Packed();
        using MemoryStream stream = new(packed.Length + (1 << 12));
        using (PackWriter pack = new(stream, places: true))
        {
            pack.Write(File);
            pack.Write(Stamp);
            pack.Write(packed.Span);
            pack.Each(Found, file => file.Write(pack));
        }

        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }
}
