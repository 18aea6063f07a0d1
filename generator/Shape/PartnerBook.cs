using System.Collections.Immutable;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Who is named as a partner in published answers, and by whom. A country that names itself among the partners is not its own partner.</summary>
public sealed class PartnerBook
{
    private readonly LinkShaper links;
    private readonly Lazy<Gathered> gathered;
    private readonly Lazy<ILookup<string, Partner>> namedBy;

    public PartnerBook(Content content, LinkShaper links, ResponseBook book, string language)
    {
        this.links = links;
        gathered = new(() => Gather(content, links, book, language));
        namedBy = new(() => Partners.SelectMany(partner => CountriesNaming(partner).Select(code => (Code: code, Partner: partner))).ToLookup(pair => pair.Code, pair => pair.Partner, StringComparer.Ordinal));
    }

    /// <summary>By name, without case and accents.</summary>
    public ImmutableArray<Partner> Partners => gathered.Value.Partners;

    /// <summary>The partners that a country names itself, by name, under its three letters.</summary>
    public ILookup<string, Partner> NamedBy => namedBy.Value;

    /// <summary>Looks for them in all answers now, in place of when one is asked for first.</summary>
    public void Gather() => _ = gathered.Value;

    /// <summary>The partner that a country means by a name in a published answer; null where it means itself, or where nothing but what is withheld stands there.</summary>
    /// <param name="written">The name as the answer has it.</param>
    /// <param name="by">The country that answers.</param>
    public Partner? Find(string written, Country by) => gathered.Value.ByWrittenName.TryGetValue(written, out Partner? partner) && !ReferenceEquals(partner.Country, by) ? partner : null;

    /// <summary>The name as written, with the way to the partner's page.</summary>
    public PartnerNameView View(string written, Country by) => new(links.Public(written), Find(written, by)?.Path);

    // Each once: mentions are in the order of countries.
    private static IEnumerable<string> CountriesNaming(Partner partner)
    {
        Country? last = null;
        foreach (PartnerMention mention in partner.Mentions)
        {
            if (!ReferenceEquals(last, mention.Country))
            {
                last = mention.Country;
                yield return last.Iso3.Value;
            }
        }
    }

    private static Gathered Gather(Content content, LinkShaper links, ResponseBook book, string language)
    {
        PartnerDrafts drafts = new(content, links);
        foreach (Country country in content.Countries)
        {
            foreach (Response response in book.WithPages(country).Where(one => one.Status == ResponseStatus.Published))
            {
                foreach (string question in content.Questionnaire(response.Edition)!.PartnerQuestions)
                {
                    drafts.Add(country, response, question);
                }
            }
        }

        PartnerSlugs slugs = new(content);
        List<Partner> partners = [];
        Dictionary<string, Partner> byWrittenName = new(StringComparer.Ordinal);
        foreach (PartnerDraft draft in drafts.Named)
        {
            Partner partner = draft.Finish(slugs, language);
            partners.Add(partner);
            foreach (string written in draft.Written)
            {
                byWrittenName[written] = partner;
            }
        }

        return new Gathered([.. partners.OrderBy(partner => partner.Order, StringComparer.Ordinal)], byWrittenName);
    }

    private sealed record Gathered(ImmutableArray<Partner> Partners, Dictionary<string, Partner> ByWrittenName);
}
