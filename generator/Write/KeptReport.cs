using System.Collections.Immutable;

namespace MsqSite.Write;

/// <summary>What a build told people, all but what became of it, for the next one that is made from the same: the same findings need not be set out again. It may be deleted at any time.</summary>
/// <param name="output">The folder that was published.</param>
/// <param name="inputs">A hash of all that the build was made from.</param>
internal sealed class KeptReport(string output, string inputs)
{
    private string Place => Path.Combine(Releases.Locate(output), SitePath.OwnFolder, "report.bin");

    /// <summary>In UTF-8, in pieces; none where nothing is known.</summary>
    /// <param name="colour">Whether in colour.</param>
    public ImmutableArray<ReadOnlyMemory<byte>> Told(bool colour) =>
        SealedFile.Read<ReadOnlyMemory<byte>[]>(Place, pack => pack.Text() == inputs && pack.Flag() == colour ? [.. pack.Each(pack.Bytes)] : null) is { } told ? [.. told] : [];

    public void Keep(ImmutableArray<ReadOnlyMemory<byte>> told, bool colour) => SealedFile.Replace(Place, pack =>
    {
        pack.Write(inputs);
        pack.Write(colour);
        pack.Each(told, piece => pack.Write(piece.Span));
    });
}
