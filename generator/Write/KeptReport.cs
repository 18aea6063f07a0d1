using System.Collections.Immutable;
using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Pack;

namespace MsqSite.Write;

/// <summary>
/// What a build told people, all but what became of it. One that is made from the same tells the same; one that is not tells the same of each file that
/// is as it was, with the same findings. It may be deleted at any time.
/// </summary>
/// <param name="output">The folder that was published.</param>
/// <param name="program">The program: another may tell it otherwise.</param>
/// <param name="inputs">A hash of all that the build was made from.</param>
/// <param name="stampOf">The stamp of a file; null where none is known.</param>
internal sealed class KeptReport(string output, string program, string inputs, Func<string, string?>? stampOf)
{
    private Dictionary<UInt128, ReadOnlyMemory<byte>> before = [];

    private string Place => Path.Combine(Releases.Locate(output), SitePath.OwnFolder, "report.bin");

    /// <summary>In UTF-8, in pieces; none where it would not be the same.</summary>
    /// <param name="colour">Whether in colour.</param>
    public ImmutableArray<ReadOnlyMemory<byte>> Told(bool colour)
    {
        (string Inputs, ImmutableArray<ToldPiece> Pieces)? kept = SealedFile.Read<(string, ImmutableArray<ToldPiece>)?>(Place, pack =>
            pack.Text() == program && pack.Flag() == colour ? (pack.Text(), pack.Each(() => new ToldPiece(pack.Wide(), pack.Bytes()))) : null);
        if (kept?.Inputs == inputs)
        {
            return [.. kept.Value.Pieces.Select(piece => piece.Text)];
        }

        before = kept?.Pieces.Where(piece => piece.Causes != 0).DistinctBy(piece => piece.Causes).ToDictionary(piece => piece.Causes, piece => piece.Text) ?? [];
        return [];
    }

    /// <summary>What is told of a file, which need not be set out anew where <see cref="Told"/> found it told before. Several threads may, each another file.</summary>
    /// <param name="report">Sets it out.</param>
    /// <param name="colour">Whether in colour.</param>
    /// <param name="file">Its findings.</param>
    /// <param name="named">Whether its name stands above.</param>
    public ToldPiece Of(FileReport report, bool colour, FileFindings file, bool named)
    {
        UInt128 causes = stampOf?.Invoke(file.File) is { } stamp ? Causes(stamp, colour, named, file) : 0;
        return new ToldPiece(causes, before.TryGetValue(causes, out ReadOnlyMemory<byte> told) ? told : Encoding.UTF8.GetBytes(report.Of(file, named)));
    }

    public void Keep(ImmutableArray<ToldPiece> told, bool colour) => SealedFile.Replace(Place, pack =>
    {
        pack.Write(program);
        pack.Write(colour);
        pack.Write(inputs);
        pack.Each(told, piece =>
        {
            pack.Write(piece.Causes);
            pack.Write(piece.Text.Span);
        });
    });

    private static UInt128 Causes(string stamp, bool colour, bool named, FileFindings file) => PackHash.Of(
        pack =>
        {
            pack.Write(stamp);
            pack.Write(colour);
            pack.Write(named);
            PackedFindings.Of(file).Write(pack);
        },
        places: true);
}

/// <summary>What was told of one file.</summary>
/// <param name="Causes">A hash of all that it was told from; 0 where that is not known.</param>
/// <param name="Text">In UTF-8.</param>
internal readonly record struct ToldPiece(UInt128 Causes, ReadOnlyMemory<byte> Text);
