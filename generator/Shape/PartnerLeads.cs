using System.Collections.Concurrent;
using MsqSite.Model;
using MsqSite.Pack;

namespace MsqSite.Shape;

/// <summary>Where the partners lead that a response names, as a hash: that of a response that is still the same is kept as long as the table of partners is.</summary>
internal sealed class PartnerLeads
{
    private readonly Content content;
    private readonly PartnerBook partners;
    private readonly EarlierPlan earlier;
    private readonly Dictionary<string, UInt128> before = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, UInt128> now = new(StringComparer.Ordinal);

    public PartnerLeads(Content content, PartnerBook partners, EarlierPlan earlier)
    {
        (this.content, this.partners, this.earlier) = (content, partners, earlier);
        PackReader pack = new(earlier.Leads);
        while (!pack.IsAtEnd)
        {
            before[pack.Text()] = pack.Wide();
        }
    }

    /// <param name="country">The country that answers.</param>
    /// <param name="response">Its response, which is published.</param>
    public UInt128 Of(Country country, Response response) => now.GetOrAdd(response.At.File, file =>
        partners.IsAsBefore && before.TryGetValue(file, out UInt128 same) && earlier.IsSame(response) ? same : PackHash.Of(pack =>
        {
            foreach (string question in content.Questionnaire(response.Edition)!.PartnerQuestions)
            {
                pack.Each(response.Answers.PartnersOf(question), named => pack.Maybe(partners.Find(named.Name, country)?.Path));
            }
        }));

    /// <summary>Those that were asked for, for the next build.</summary>
    public ReadOnlyMemory<byte> Pack()
    {
        const int OfResponse = 80; // bytes, about
        return PackWriter.BytesOf(
            places: false,
            pack =>
            {
                foreach (string file in content.Responses.Select(response => response.At.File))
                {
                    if (now.TryGetValue(file, out UInt128 leads))
                    {
                        pack.Write(file);
                        pack.Write(leads);
                    }
                }
            },
            room: now.Count * OfResponse);
    }
}
