using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Pack;

namespace MsqSite.Check;

/// <summary>What was found beside single responses: in the frame, where it holds while that is the same, and among the partners that all responses name.</summary>
internal sealed record KeptChecks(ImmutableArray<FileFindings> OfFrame, SpellingFindings OfSpellings)
{
    /// <returns>For <see cref="Read"/>.</returns>
    public ReadOnlyMemory<byte> Pack()
    {
        return PackWriter.BytesOf(places: true, pack =>
        {
            Write(pack, OfFrame);
            pack.Write(OfSpellings.Named);
            pack.Each(OfSpellings.Files, pack.Write);
            Write(pack, OfSpellings.Found);
        });
    }

    /// <param name="packed">What <see cref="Pack"/> made of a build with the same frame; or nothing.</param>
    public static KeptChecks? Read(ReadOnlyMemory<byte> packed)
    {
        PackReader pack = new(packed);
        return pack.IsAtEnd ? null : new KeptChecks(Findings(pack), new SpellingFindings(pack.Wide(), pack.Each(pack.Text), Findings(pack)));
    }

    private static ImmutableArray<FileFindings> Findings(PackReader pack) => pack.Each<FileFindings>(() => PackedFindings.Read(pack));

    private static void Write(PackWriter pack, ImmutableArray<FileFindings> findings) => pack.Each(findings, file => PackedFindings.Of(file).Write(pack));
}

/// <summary>What was found among the partners that responses name.</summary>
/// <param name="Named">A hash of who names whom.</param>
/// <param name="Files">The responses that stand in what was found.</param>
internal sealed record SpellingFindings(UInt128 Named, ImmutableArray<string> Files, ImmutableArray<FileFindings> Found)
{
    /// <summary>Whether the same would be found again: the same names, at the same places.</summary>
    /// <param name="content">The content.</param>
    /// <param name="isSame">Whether the response of a file is what it was then.</param>
    public bool HoldFor(Content content, Predicate<string> isSame) => Files.All(file => isSame(file)) && Named == NamedBy(content.Responses);

    public static UInt128 NamedBy(ImmutableArray<Response> responses) => PackHash.Of(pack => pack.Each(responses, response =>
    {
        pack.Write(response.Edition);
        pack.Write(response.Status == ResponseStatus.Published);
        pack.Write(response.Answers.Digests.Partners);
    }));
}
