using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Sample;

/// <summary>
/// Real countries and organisations that made-up answers name, by the names and aliases of the real content: so that resolving them has something
/// to do. They do not depend on the size of the world; what a small one lacks is one more name that nobody knows.
/// </summary>
internal sealed class SamplePartners(Content real)
{
    private readonly ImmutableArray<string> countryAliases = [.. real.Partners.Countries.Select(alias => alias.Name.Value)];

    private readonly ImmutableArray<string> organisations =
        [.. real.Partners.Organisations.SelectMany(one => one.Aliases.Take(1).Select(alias => alias.Value).Concat([one.Name.Value, one.Name.Value]))];

    public string Name(SampleRandom random, string language)
    {
        int turn = random.Below(100);
        if (turn < 25 && organisations.Length > 0)
        {
            return random.Pick(organisations);
        }

        if (turn < 32 && countryAliases.Length > 0)
        {
            return random.Pick(countryAliases);
        }

        Country country = random.Pick(real.Countries);
        return turn switch
        {
            < 37 => country.OfficialNameIn(language),
            < 39 => country.ShortNames.In(language).ToUpperInvariant(),
            _ => country.ShortNames.In(language),
        };
    }
}
