using System.Collections.Immutable;
using Microsoft.Win32.SafeHandles;
using MsqSite.Pack;

namespace MsqSite.Write;

/// <summary>A response file as it was understood.</summary>
/// <param name="File">As findings name it.</param>
/// <param name="Stamp">Of its content.</param>
/// <param name="Packed">The response as bytes, made when they are asked for: all but its answers.</param>
/// <param name="Answers">Those.</param>
/// <param name="Found">What was found while it was read and checked: in its file, and in its source.</param>
internal sealed record KeptResponse(string File, string Stamp, Func<ReadOnlyMemory<byte>> Packed, StoredAnswers Answers, ImmutableArray<PackedFindings> Found)
{
    private ReadOnlyMemory<byte>? row; // all but the place, as it was read

    /// <summary>Where the last build put the answers; null where they are new.</summary>
    public AnswersPlace? Place { get; private init; }

    /// <param name="answers">The file that answers lie in.</param>
    public static KeptResponse Read(PackReader pack, SafeFileHandle answers)
    {
        AnswersPlace place = AnswersPlace.Read(pack);
        ReadOnlyMemory<byte> row = pack.Bytes();
        PackReader read = new(row);
        (string file, string stamp, ReadOnlyMemory<byte> packed) = (read.Text(), read.Text(), read.Bytes());
        return new KeptResponse(file, stamp, () => packed, place.In(answers), read.Each(() => PackedFindings.Read(read, file))) { Place = place, row = row };
    }

    /// <param name="place">Where its answers are now.</param>
    public void Write(PackWriter pack, AnswersPlace place)
    {
        place.Write(pack);
        pack.Write((row ?? Row()).Span);
    }

    private ReadOnlyMemory<byte> Row()
    {
        ReadOnlyMemory<byte> packed = Packed();
        return PackWriter.BytesOf(
            places: true,
            pack =>
            {
                pack.Write(File);
                pack.Write(Stamp);
                pack.Write(packed.Span);
                pack.Each(Found, file => file.Write(pack));
            },
            room: packed.Length + (1 << 11));
    }
}
