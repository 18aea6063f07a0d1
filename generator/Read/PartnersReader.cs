using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Read;

/// <summary>Reads <c>partners.yaml</c>: what else answers call Member States, and the organisations they name. A site may do without it.</summary>
public static class PartnersReader
{
    private const string Example = "write the name, a colon and the country's three letters, for example Russia: RUS";

    public static PartnerList Read(ContentFile file, DiagnosticBag findings)
    {
        if (file.Open("partners.yaml", findings) is not { } keys)
        {
            return PartnerList.Empty;
        }

        PartnerList list = new(
            keys.Take("countries") is { } countries ? ReadCountries(countries, keys) : [],
            [.. keys.List("organisations").Select(node => ReadOrganisation(node, findings))]);
        keys.Finish();
        return list;
    }

    private static ImmutableArray<CountryAlias> ReadCountries(YamlNode node, KeyReader keys)
    {
        if (node is not YamlMapping names)
        {
            keys.Findings.Add(ReadRules.WrongShape, node.At, $"\"countries\" is a group of names; this is {NodeWords.Described(node)}", Example);
            return [];
        }

        List<CountryAlias> aliases = [];
        foreach (YamlEntry entry in names.Entries)
        {
            if (string.IsNullOrWhiteSpace(entry.Key))
            {
                keys.Findings.Add(ReadRules.EmptyValue, entry.At, "a country's other name is empty", Example);
            }
            else if (keys.AsText(entry.Value, entry.Key) is { } code)
            {
                aliases.Add(new CountryAlias(new SourceText(entry.Key, entry.At), code));
            }
        }

        return [.. aliases];
    }

    private static Organisation ReadOrganisation(YamlNode node, DiagnosticBag findings)
    {
        KeyReader keys = KeyReader.Open(node, "an organisation", findings);
        SourceText slug = keys.NeedText("slug");
        keys.SlugOf(slug, "slug");
        Organisation organisation = new(keys.NeedText("name"), slug, keys.Texts("aliases"));
        keys.Finish();
        return organisation;
    }
}
