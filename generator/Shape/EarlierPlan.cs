using MsqSite.Model;
using MsqSite.Pack;

namespace MsqSite.Shape;

/// <summary>What a plan takes over from the one before it: what was found out from all responses, as bytes that say themselves whether they still hold.</summary>
internal sealed class EarlierPlan
{
    private readonly Func<Response, bool> isSame;

    /// <param name="stampOf">A hash of the file that a response was read from; null where none is known.</param>
    /// <param name="isSame">Whether a response is what it was then.</param>
    /// <param name="kept">What <see cref="Pack"/> made; or nothing.</param>
    public EarlierPlan(Func<Response, string?> stampOf, Func<Response, bool> isSame, ReadOnlyMemory<byte> kept)
    {
        (StampOf, this.isSame) = (stampOf, isSame);
        if (!kept.IsEmpty)
        {
            PackReader pack = new(kept);
            (Links, Partners, Leads, Tallies) = (pack.Bytes(), pack.Bytes(), pack.Bytes(), pack.Bytes());
        }
    }

    /// <summary>None: a plan for once, whose pages have no causes.</summary>
    public static EarlierPlan None { get; } = new(_ => null, _ => false, default);

    public Func<Response, string?> StampOf { get; }

    /// <summary>For a <see cref="LinkBook"/>.</summary>
    public ReadOnlyMemory<byte> Links { get; }

    /// <summary>For a <see cref="PartnerTable"/>.</summary>
    public ReadOnlyMemory<byte> Partners { get; }

    /// <summary>For <see cref="PartnerLeads"/>.</summary>
    public ReadOnlyMemory<byte> Leads { get; }

    /// <summary>For <see cref="RegionTallies"/>.</summary>
    public ReadOnlyMemory<byte> Tallies { get; }

    public bool IsSame(Response response) => isSame(response);

    /// <summary>For the next plan.</summary>
    public static ReadOnlyMemory<byte> Pack(LinkBook links, PartnerBook partners, PartnerLeads leads, RegionTallies tallies)
    {
        const int OfLength = 5; // bytes, at most
        ReadOnlyMemory<byte>[] parts = [links.Pack(), partners.Pack(), leads.Pack(), tallies.Pack()];
        return PackWriter.BytesOf(
            places: false,
            pack =>
            {
                foreach (ReadOnlyMemory<byte> part in parts)
                {
                    pack.Write(part.Span);
                }
            },
            room: parts.Sum(part => part.Length + OfLength));
    }
}
