using System.Collections.Immutable;
using MsqSite.Model;
using MsqSite.Pack;

namespace MsqSite.Shape;

/// <summary>
/// The partners that have pages, and by which written names they are meant: all that links to them need. While answers name the same partners and all
/// but responses is the same, the table of the last build is that of this one, and nobody goes through the answers for it.
/// </summary>
/// <param name="Listed">In the order of <see cref="PartnerBook.Partners"/>.</param>
/// <param name="ByWrittenName">By the names as answers have them.</param>
internal sealed record PartnerTable(ImmutableArray<ListedPartner> Listed, Dictionary<string, ListedPartner> ByWrittenName)
{
    /// <param name="named">A hash of who names whom.</param>
    /// <returns>For <see cref="Read"/>.</returns>
    public ReadOnlyMemory<byte> Pack(UInt128 named)
    {
        Dictionary<ListedPartner, int> numbers = new(ReferenceEqualityComparer.Instance);
        const int OfName = 32; // bytes, about
        return PackWriter.BytesOf(
            places: false,
            pack =>
            {
                pack.Write(named);
                pack.Each(Listed, one =>
                {
                    numbers.Add(one, numbers.Count);
                    pack.Write(one.Slug);
                    pack.Maybe(one.Country?.Iso3.Value);
                });
                pack.Write(ByWrittenName.Count);
                foreach ((string written, ListedPartner meant) in ByWrittenName)
                {
                    pack.Write(written);
                    pack.Write(numbers[meant]);
                }
            },
            room: (Listed.Length + ByWrittenName.Count) * OfName);
    }

    /// <summary>Null where nothing was kept, or somebody names others than then.</summary>
    /// <param name="packed">What <see cref="Pack"/> made; or nothing.</param>
    /// <param name="named">A hash of who names whom today.</param>
    /// <param name="content">Has the countries, which are those of then.</param>
    public static PartnerTable? Read(ReadOnlyMemory<byte> packed, UInt128 named, Content content)
    {
        PackReader pack = new(packed);
        if (pack.IsAtEnd || pack.Wide() != named)
        {
            return null;
        }

        ImmutableArray<ListedPartner> listed = pack.Each(() => new ListedPartner(pack.Text(), pack.MaybeText() is { } code ? content.CountryByIso3[code] : null));
        int count = pack.Count();
        Dictionary<string, ListedPartner> byWrittenName = new(count, StringComparer.Ordinal);
        for (int left = count; left > 0; left--)
        {
            byWrittenName.Add(pack.Text(), listed[pack.Number()]);
        }

        return new PartnerTable(listed, byWrittenName);
    }
}

/// <summary>A partner that has a page.</summary>
/// <param name="Country">The Member State that it is; null: an organisation, or whatever else was named.</param>
public sealed record ListedPartner(string Slug, Country? Country)
{
    public string Path { get; } = Routes.Partner(Slug).Path;
}
