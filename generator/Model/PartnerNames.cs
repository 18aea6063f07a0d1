using System.Collections.Immutable;

namespace MsqSite.Model;

/// <summary>
/// Tells which Member State or listed organisation a written name means: by the countries' short and official names in all languages, then by
/// the list of partners. A name that two countries share means neither, unless the list decides.
/// </summary>
public sealed class PartnerNames
{
    private const int NamesOfCountry = 12; // two in each of the six languages

    private readonly Dictionary<string, KnownPartner?> byFoldedName; // of a name that two countries share, nobody

    public PartnerNames(ImmutableArray<Country> countries, PartnerList list)
    {
        byFoldedName = new(countries.Length * NamesOfCountry, StringComparer.Ordinal);
        foreach (Country country in countries)
        {
            KnownPartner itself = new(country, null, ByAlias: false);
            foreach ((_, string folded) in Folded(country))
            {
                byFoldedName[folded] = byFoldedName.TryGetValue(folded, out KnownPartner? other) && other?.Country != country ? null : itself;
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

        void Add(SourceText name, KnownPartner partner)
        {
            string folded = FoldedName.Of(name.Value);
            byFoldedName[folded] = byFoldedName.GetValueOrDefault(folded) ?? partner;
        }
    }

    /// <summary>The names that <c>countries.yaml</c> has of a country.</summary>
    public static IEnumerable<string> Own(Country country) => country.ShortNames.ByLanguage.Values.Concat(country.OfficialNames.ByLanguage.Values);

    /// <summary>The same, each with what <see cref="FoldedName.Of"/> makes of it.</summary>
    public static IEnumerable<(string Name, string Folded)> Folded(Country country) => Own(country).Select(name => (name, FoldedName.Of(name)));

    /// <param name="folded">What <see cref="FoldedName.Of"/> makes of a name.</param>
    public KnownPartner? Find(string folded) => byFoldedName.GetValueOrDefault(folded);
}

/// <summary>A partner that content knows: a Member State or an organisation of the list.</summary>
/// <param name="ByAlias">The name is not the partner's own: that it is meant is our reading.</param>
public sealed record KnownPartner(Country? Country, Organisation? Organisation, bool ByAlias);
