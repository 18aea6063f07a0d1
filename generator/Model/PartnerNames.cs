using System.Collections.Immutable;

namespace MsqSite.Model;

/// <summary>
/// Tells which Member State or listed organisation a written name means: by the countries' short and official names in all languages, then by
/// the list of partners. A name that two countries share means neither, unless the list decides.
/// </summary>
public sealed class PartnerNames
{
    private readonly Dictionary<string, KnownPartner> byFoldedName = new(StringComparer.Ordinal);
    private readonly Dictionary<Country, (string Name, string Folded)[]> own = new(ReferenceEqualityComparer.Instance);

    public PartnerNames(ImmutableArray<Country> countries, PartnerList list)
    {
        Dictionary<string, KnownPartner?> known = new(StringComparer.Ordinal);
        foreach (Country country in countries)
        {
            KnownPartner itself = new(country, null, ByAlias: false);
            own[country] = [.. Own(country).Select(name => (name, FoldedName.Of(name)))];
            foreach ((_, string folded) in own[country])
            {
                known[folded] = known.TryGetValue(folded, out KnownPartner? other) && other?.Country != country ? null : itself;
            }
        }

        ILookup<string, Country> byCode = countries.ToLookup(country => country.Iso3.Value);
        foreach (CountryAlias alias in list.Countries)
        {
            if (byCode[alias.Code.Value].FirstOrDefault() is { } country)
            {
                Add(alias.Name, new KnownPartner(country, null, ByAlias: true));
            }
        }

        foreach (Organisation organisation in list.Organisations)
        {
            Add(organisation.Name, new KnownPartner(null, organisation, ByAlias: false));
            foreach (SourceText alias in organisation.Aliases)
            {
                Add(alias, new KnownPartner(null, organisation, ByAlias: true));
            }
        }

        byFoldedName.EnsureCapacity(known.Count);
        foreach ((string folded, KnownPartner? partner) in known)
        {
            if (partner is not null)
            {
                byFoldedName[folded] = partner;
            }
        }

        void Add(SourceText name, KnownPartner partner)
        {
            string folded = FoldedName.Of(name.Value);
            known[folded] = known.GetValueOrDefault(folded) ?? partner;
        }
    }

    /// <summary>The names that <c>countries.yaml</c> has of a country.</summary>
    public static IEnumerable<string> Own(Country country) => country.ShortNames.ByLanguage.Values.Concat(country.OfficialNames.ByLanguage.Values);

    /// <summary>The same, each with what <see cref="FoldedName.Of"/> makes of it.</summary>
    /// <param name="country">One of the countries that this was made of.</param>
    public IReadOnlyList<(string Name, string Folded)> Folded(Country country) => own[country];

    /// <param name="folded">What <see cref="FoldedName.Of"/> makes of a name.</param>
    public KnownPartner? Find(string folded) => byFoldedName.GetValueOrDefault(folded);
}

/// <summary>A partner that content knows: a Member State or an organisation of the list.</summary>
/// <param name="ByAlias">The name is not the partner's own: that it is meant is our reading.</param>
public sealed record KnownPartner(Country? Country, Organisation? Organisation, bool ByAlias);
