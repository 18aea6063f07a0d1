using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Check;

/// <summary>Each alias of the list of partners leads somewhere, and each name means one partner.</summary>
internal static class PartnerChecker
{
    public static void Check(Content content, DiagnosticBag findings)
    {
        CheckCountries(content, findings);
        CheckNames(content, findings);
        CountryChecker.NoneTwice(content.Partners.Organisations, one => one.Slug.Value, one => one.Slug.At, "the slug", findings);
        ILookup<string, Country> bySlug = content.Countries.ToLookup(country => country.Slug, StringComparer.Ordinal);
        foreach (Organisation organisation in content.Partners.Organisations)
        {
            if (bySlug[organisation.Slug.Value].FirstOrDefault() is { } country)
            {
                findings.Add(CheckRules.Duplicate, organisation.Slug.At, $"the slug \"{organisation.Slug}\" is that of a country; it stands at {country.SlugAt}", "give the organisation another one");
            }
        }
    }

    private static void CheckCountries(Content content, DiagnosticBag findings)
    {
        foreach (CountryAlias alias in content.Partners.Countries.Where(alias => content.Countries.Length > 0 && !content.CountryByIso3.ContainsKey(alias.Code.Value)))
        {
            findings.Add(CheckRules.AliasOfNothing, alias.Code.At, $"\"{alias.Name}\" leads to \"{alias.Code}\", which is no country of countries.yaml",
                content.PartnerNames.Find(FoldedName.Of(alias.Code.Value))?.Country is { } named ? $"write {named.Iso3}, the code of {named.ShortNames.English}"
                    : NearestWord.DidYouMean(alias.Code.Value, content.CountryByIso3.Keys) ?? "use the three-letter code of a country of countries.yaml");
        }
    }

    private static void CheckNames(Content content, DiagnosticBag findings)
    {
        Dictionary<string, (object Partner, string Name, SourceSpan At)> firsts = new(StringComparer.Ordinal);
        foreach (Country country in content.Countries)
        {
            foreach ((string name, string folded) in PartnerNames.Folded(country))
            {
                firsts.TryAdd(folded, (country, name, country.At));
            }
        }

        foreach (CountryAlias alias in content.Partners.Countries)
        {
            if (content.CountryByIso3.TryGetValue(alias.Code.Value, out Country? country))
            {
                Name(alias.Name, country);
            }
        }

        foreach (Organisation organisation in content.Partners.Organisations)
        {
            Name(organisation.Name, organisation);
            foreach (SourceText alias in organisation.Aliases)
            {
                Name(alias, organisation);
            }
        }

        void Name(SourceText name, object partner)
        {
            if (!name.IsEmpty && !firsts.TryAdd(FoldedName.Of(name.Value), (partner, name.Value, name.At)) && firsts[FoldedName.Of(name.Value)] is var first && !ReferenceEquals(first.Partner, partner))
            {
                string same = first.Name == name.Value ? $"\"{name}\"" : $"\"{name}\", which reads as \"{first.Name}\",";
                findings.Add(CheckRules.NameOfTwo, name.At, $"{same} is the name of {Called(partner)} here and of {Called(first.Partner)} at {first.At}", "leave it to one of the two");
            }
        }
    }

    private static string Called(object partner) => partner is Country country ? country.ShortNames.English : $"{((Organisation)partner).Name}";
}
