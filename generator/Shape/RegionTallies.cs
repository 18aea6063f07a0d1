using System.Collections.Frozen;
using System.Collections.Immutable;
using MsqSite.Model;
using MsqSite.Pack;

namespace MsqSite.Shape;

/// <summary>What the published responses of one region to one edition give, fact by fact: counted once for all their profiles.</summary>
internal sealed class RegionTallies
{
    private readonly FrozenDictionary<int, LeadingFacts> facts;
    private readonly FrozenDictionary<(string Area, int Edition), Lazy<Counted>> tallies;

    /// <param name="content">The content.</param>
    /// <param name="earlier">Has what the last build counted, which holds for regions whose responses say the same.</param>
    public RegionTallies(Content content, EarlierPlan earlier)
    {
        facts = content.Questionnaires.ToFrozenDictionary(one => one.Edition, one => new LeadingFacts(one));
        Dictionary<(string, int), Counted> before = Unpack(earlier.Tallies);
        tallies = content.Responses
            .Where(one => one.Status == ResponseStatus.Published && facts.ContainsKey(one.Edition) && content.CountryByIso3.ContainsKey(one.Country.Value))
            .GroupBy(one => (content.CountryByIso3[one.Country.Value].Area.Slug, one.Edition))
            .ToFrozenDictionary(group => group.Key, group => new Lazy<Counted>(() => Count(facts[group.Key.Edition], [.. group], before.GetValueOrDefault(group.Key))));
    }

    public LeadingFacts Facts(int edition) => facts[edition];

    public RegionTally Of(Country country, int edition) => tallies[(country.Area.Slug, edition)].Value.Tally;

    /// <summary>Counts every region now, in place of each when it is asked for.</summary>
    public void CountAll()
    {
        foreach (Lazy<Counted> tally in tallies.Values)
        {
            _ = tally.Value;
        }
    }

    /// <summary>What was counted, for the next build.</summary>
    public ReadOnlyMemory<byte> Pack()
    {
        return PackWriter.BytesOf(places: false, pack =>
        {
            foreach (((string area, int edition), Lazy<Counted> counted) in tallies.Where(one => one.Value.IsValueCreated).OrderBy(one => one.Key))
            {
                pack.Write(area);
                pack.Write(edition);
                pack.Write(counted.Value.Said);
                RegionTally tally = counted.Value.Tally;
                pack.Write(tally.Responses);
                pack.Each(tally.Given, pack.Write);
                pack.Each(tally.Lost, pack.Write);
            }
        });
    }

    private static Dictionary<(string Area, int Edition), Counted> Unpack(ReadOnlyMemory<byte> packed)
    {
        Dictionary<(string Area, int Edition), Counted> counted = [];
        PackReader pack = new(packed);
        while (!pack.IsAtEnd)
        {
            counted[(pack.Text(), pack.Number())] = new Counted(pack.Wide(), new RegionTally(pack.Number(), pack.Each(pack.Number), pack.Each(pack.Number)));
        }

        return counted;
    }

    private static Counted Count(LeadingFacts facts, ImmutableArray<Response> responses, Counted? before)
    {
        UInt128 said = PackHash.Of(pack => pack.Each(responses, response =>
        {
            SheetDigests digests = response.Answers.Digests;
            pack.Write(digests.States);
            pack.Write(digests.Options);
        }));
        return before?.Said == said ? before : new Counted(said, Count(facts, responses));
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

    // A tally, with a hash of all that it was counted from.
    private sealed record Counted(UInt128 Said, RegionTally Tally);
}

/// <summary>Of how many responses how many give each fact, and of how many the source has lost it.</summary>
internal sealed record RegionTally(int Responses, ImmutableArray<int> Given, ImmutableArray<int> Lost)
{
    /// <summary>A hash of it, for all profiles that show it.</summary>
    public UInt128 Hash { get; } = PackHash.Of(pack =>
    {
        pack.Write(Responses);
        pack.Each(Given, pack.Write);
        pack.Each(Lost, pack.Write);
    });
}
