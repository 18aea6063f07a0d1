using System.Collections.Immutable;
using MsqSite.Model;
using MsqSite.Pack;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Who is named as a partner in published answers, and by whom. A country that names itself among the partners is not its own partner.</summary>
internal sealed class PartnerBook
{
    private readonly LinkShaper links;
    private readonly Lazy<Gathered> gathered;
    private readonly Lazy<ILookup<string, Partner>> namedBy;
    private readonly Lazy<UInt128> named; // of all responses, who names whom
    private readonly Lazy<PartnerTable?> kept;
    private readonly Lazy<PartnerTable> table;

    /// <param name="earlier">Has the table of partners of the last build.</param>
    public PartnerBook(Content content, LinkShaper links, ResponseBook book, string language, EarlierPlan earlier)
    {
        this.links = links;
        gathered = new(() => Gather(content, links, book, language));
        namedBy = new(() => Partners.SelectMany(partner => CountriesNaming(partner).Select(code => (Code: code, Partner: partner))).ToLookup(pair => pair.Code, pair => pair.Partner, StringComparer.Ordinal));
        named = new(() => PackHash.Of(pack =>
        {
            foreach ((Country country, Response response) in Naming(content, book))
            {
                pack.Write(country.Iso3.Value);
                pack.Write(response.Edition);
                pack.Write(response.Language);
                pack.Write(response.Answers.Digests.Partners);
            }
        }));
        kept = new(() => earlier.Partners.IsEmpty ? null : PartnerTable.Read(earlier.Partners, named.Value, content));
        table = new(() => kept.Value ?? gathered.Value.Table);
    }

    /// <summary>By name, without case and accents.</summary>
    public ImmutableArray<Partner> Partners => gathered.Value.Partners;

    /// <summary>The same, as far as links to them need it.</summary>
    public ImmutableArray<ListedPartner> Listed => table.Value.Listed;

    /// <summary>Whether names lead where they led in the last build.</summary>
    public bool IsAsBefore => kept.Value is not null;

    /// <summary>The partners that a country names itself, by name, under its three letters.</summary>
    public ILookup<string, Partner> NamedBy => namedBy.Value;

    /// <summary>Looks for them now, in place of when one is asked for first.</summary>
    public void List() => _ = table.Value;

    /// <summary>The partner that a country means by a name in a published answer; null where it means itself, or where nothing but what is withheld stands there.</summary>
    /// <param name="written">The name as the answer has it.</param>
    /// <param name="by">The country that answers.</param>
    public ListedPartner? Find(string written, Country by) => table.Value.ByWrittenName.TryGetValue(written, out ListedPartner? partner) && !ReferenceEquals(partner.Country, by) ? partner : null;

    /// <summary>The name as written, with the way to the partner's page.</summary>
    public PartnerNameView View(string written, Country by) => new(links.Public(written), Find(written, by)?.Path);

    /// <summary>The table, for the next build.</summary>
    public ReadOnlyMemory<byte> Pack() => table.Value.Pack(named.Value);

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

    private static IEnumerable<(Country Country, Response Response)> Naming(Content content, ResponseBook book) =>
        content.Countries.SelectMany(country => book.WithPages(country).Where(one => one.Status == ResponseStatus.Published), (country, response) => (country, response));

    private static Gathered Gather(Content content, LinkShaper links, ResponseBook book, string language)
    {
        PartnerDrafts drafts = new(content, links);
        foreach ((Country country, Response response) in Naming(content, book))
        {
            foreach (string question in content.Questionnaire(response.Edition)!.PartnerQuestions)
            {
                drafts.Add(country, response, question);
            }
        }

        PartnerSlugs slugs = new(content);
        List<Partner> partners = [];
        Dictionary<string, ListedPartner> byWrittenName = new(StringComparer.Ordinal);
        foreach (PartnerDraft draft in drafts.Named)
        {
            Partner partner = draft.Finish(slugs, language);
            partners.Add(partner);
            foreach (string written in draft.Written)
            {
                byWrittenName[written] = partner.Listed;
            }
        }

        ImmutableArray<Partner> sorted = [.. partners.OrderBy(partner => partner.Order, StringComparer.Ordinal)];
        return new Gathered(sorted, new PartnerTable([.. sorted.Select(partner => partner.Listed)], byWrittenName));
    }

    private sealed record Gathered(ImmutableArray<Partner> Partners, PartnerTable Table);
}
