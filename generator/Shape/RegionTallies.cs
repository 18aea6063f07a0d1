using System.Collections.Frozen;
using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>What the published responses of one region to one edition give, fact by fact: counted once for all their profiles.</summary>
internal sealed class RegionTallies
{
    private readonly FrozenDictionary<int, LeadingFacts> facts;
    private readonly FrozenDictionary<(string Area, int Edition), Lazy<RegionTally>> tallies;

    public RegionTallies(Content content)
    {
        facts = content.Questionnaires.ToFrozenDictionary(one => one.Edition, one => new LeadingFacts(one));
        tallies = content.Responses
            .Where(one => one.Status == ResponseStatus.Published && facts.ContainsKey(one.Edition) && content.CountryByIso3.ContainsKey(one.Country.Value))
            .GroupBy(one => (content.CountryByIso3[one.Country.Value].Area.Slug, one.Edition))
            .ToFrozenDictionary(group => group.Key, group => new Lazy<RegionTally>(() => Count(facts[group.Key.Edition], [.. group])));
    }

    public LeadingFacts Facts(int edition) => facts[edition];

    public RegionTally Of(Country country, int edition) => tallies[(country.Area.Slug, edition)].Value;

    /// <summary>Counts every region now, in place of each when it is asked for.</summary>
    public void CountAll()
    {
        foreach (Lazy<RegionTally> tally in tallies.Values)
        {
            _ = tally.Value;
        }
    }

    private static RegionTally Count(LeadingFacts facts, ImmutableArray<Response> responses)
    {
        (int[] given, int[] lost) = (new int[facts.All.Length], new int[facts.All.Length]);
        foreach (Response response in responses)
        {
            foreach ((int place, AnswerState state) in facts.Of(response).Index())
            {
                given[place] += state == AnswerState.Answered ? 1 : 0;
                lost[place] += state == AnswerState.NotRecoverable ? 1 : 0;
            }
        }

        return new RegionTally(responses.Length, [.. given], [.. lost]);
    }
}

/// <summary>Of how many responses how many give each fact, and of how many the source has lost it.</summary>
internal sealed record RegionTally(int Responses, ImmutableArray<int> Given, ImmutableArray<int> Lost);
