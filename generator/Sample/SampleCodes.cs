using MsqSite.Model;

namespace MsqSite.Sample;

/// <summary>Codes that no country has, in a fixed order.</summary>
internal static class SampleCodes
{
    /// <summary>
    /// The codes that ISO 3166-1 leaves to its users: QMA to QZZ, XAA to XZZ, AAA to AAZ, ZZA to ZZZ. They are more than there are M49 codes.
    /// </summary>
    public static IEnumerable<Iso3Code> FreeIso3(Content real)
    {
        HashSet<string> taken = [.. real.Countries.Select(one => one.Iso3.Value)];
        return Range('Q', 'M', 'Z').Concat(Range('X', 'A', 'Z')).Concat(Range('A', 'A', 'A')).Concat(Range('Z', 'Z', 'Z'))
            .Where(code => !taken.Contains(code)).Select(code => new Iso3Code(code));
    }

    /// <summary>From 900 downwards, then from 999; last those of regions, which a country may share where no other is left.</summary>
    public static IEnumerable<M49Code> FreeM49(Content real)
    {
        HashSet<string> taken = [.. real.Countries.Select(one => one.M49.Value)];
        HashSet<string> regions = [.. real.Regions.Select(one => one.Code.Value)];
        return Enumerable.Range(0, 901).Reverse().Concat(Enumerable.Range(901, 99).Reverse())
            .Select(number => $"{number:D3}")
            .Where(code => !taken.Contains(code))
            .OrderBy(code => regions.Contains(code)) // keeps the order within each half
            .Select(code => new M49Code(code));
    }

    private static IEnumerable<string> Range(char first, char from, char to)
    {
        for (char second = from; second <= to; second++)
        {
            for (char third = 'A'; third <= 'Z'; third++)
            {
                yield return $"{first}{second}{third}";
            }
        }
    }
}
