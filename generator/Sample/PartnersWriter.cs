using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Sample;

/// <summary>Writes <c>partners.yaml</c>: the real list, without aliases of countries that a small world does not have.</summary>
internal static class PartnersWriter
{
    public static string Write(PartnerList list, ImmutableArray<Country> countries)
    {
        YamlWriter yaml = new();
        yaml.Group("countries", () =>
        {
            foreach (CountryAlias alias in list.Countries.Where(alias => countries.Any(country => country.Iso3.Value == alias.Code.Value)))
            {
                yaml.Text(alias.Name.Value, alias.Code.Value);
            }
        });
        yaml.List("organisations", () =>
        {
            foreach (Organisation organisation in list.Organisations)
            {
                yaml.Item(() =>
                {
                    yaml.Text("slug", organisation.Slug.Value);
                    yaml.Text("name", organisation.Name.Value);
                    yaml.Texts("aliases", organisation.Aliases.Select(alias => alias.Value));
                });
            }
        });
        return yaml.Finish();
    }
}
