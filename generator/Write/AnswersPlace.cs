using Microsoft.Win32.SafeHandles;
using MsqSite.Pack;

namespace MsqSite.Write;

/// <summary>Where the answers of a response are in <see cref="AnswerFile"/>.</summary>
/// <param name="Index">What is asked of many responses at once.</param>
/// <param name="Words">The words.</param>
internal readonly record struct AnswersPlace(BytesPlace Index, BytesPlace Words)
{
    public static AnswersPlace Read(PackReader pack) => new(BytesPlace.Read(pack), BytesPlace.Read(pack));

    public void Write(PackWriter pack)
    {
        Index.Write(pack);
        Words.Write(pack);
    }

    /// <summary>The answers, read when they are asked for.</summary>
    public StoredAnswers In(SafeFileHandle file) => new(Index.In(file), Words.In(file));
}

/// <summary>A part of a file.</summary>
/// <param name="Start">In bytes from its beginning.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Hash">By which damage is known.</param>
internal readonly record struct BytesPlace(long Start, int Length, UInt128 Hash)
{
    public static BytesPlace Read(PackReader pack) => new(pack.Long(), pack.Number(), pack.Wide());

    public void Write(PackWriter pack)
    {
        pack.Write(Start);
        pack.Write(Length);
        pack.Write(Hash);
    }

    public StoredBytes In(SafeFileHandle file) => new(file, Start, Length, Hash);
}
