using System.Collections.Concurrent;
using System.Collections.Immutable;
using MsqSite.Pack;
using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>
/// What pages are made of besides what all of them are (settings, words, countries, questionnaires, templates): the responses, or some of their
/// answers, as a hash. While all else is the same, a page of the same causes is the same page. A page that names none may show anything.
/// </summary>
internal sealed class Causes(Content content, ResponseBook book, PartnerLeads leads, RegionTallies tallies, Func<Response, string?> stampOf)
{
    private readonly ImmutableArray<string> partnerQuestions = [.. content.Questionnaires.SelectMany(one => one.PartnerQuestions).Distinct().Order(StringComparer.Ordinal)];

    private readonly ConcurrentDictionary<string, UInt128> answers = new(StringComparer.Ordinal);
    private readonly Lazy<UInt128> states = new(() => PackHash.Of(pack => pack.Each(content.Responses, response =>
    {
        WriteHead(pack, response);
        pack.Write(response.Answers.Digests.States);
    })));

    /// <summary>The causes of a page that shows nothing of any response.</summary>
    public static UInt128? None() => 0;

    /// <summary>Of a country's profile: its own file, its other editions, what its region gives, and where its partners' names lead.</summary>
    public UInt128? Profile(Country country, Response response) => stampOf(response) is not { } stamp ? null : PackHash.Of(pack =>
    {
        pack.Write(stamp);
        pack.Each(book.WithPages(country), other =>
        {
            pack.Write(other.Edition);
            pack.Write((int)other.Status);
            pack.Maybe(other.LastChanged); // a withdrawal is a change of what the country's own address shows
        });
        if (response.Status == ResponseStatus.Published)
        {
            pack.Write(tallies.Of(country, response.Edition).Hash);
            pack.Write(leads.Of(country, response));
        }
    });

    /// <summary>Of a page that compares responses of a country.</summary>
    public UInt128? Responses(params ImmutableArray<Response> responses)
    {
        ImmutableArray<string?> stamps = [.. responses.Select(stampOf)];
        return stamps.Contains(null) ? null : PackHash.Of(pack => pack.Each(stamps, stamp => pack.Write(stamp!)));
    }

    /// <summary>Of a page that shows all countries' answers to a question.</summary>
    public UInt128? Question(Question question) =>
        partnerQuestions.Contains(question.Key) ? Partners() : Questions([question.Key]);

    /// <summary>Of a page that shows all countries' answers to several questions.</summary>
    public UInt128? Questions(IEnumerable<string> keys) => answers.GetOrAdd(string.Join(' ', keys), joined => Answers([.. joined.Split(' ')]));

    /// <summary>Of a page of partners.</summary>
    public UInt128? Partners() => Questions(partnerQuestions);

    /// <summary>Of a page that shows who answered what, and none of the words.</summary>
    public UInt128? States() => states.Value;

    /// <summary>Of a page that shows that, and some answers.</summary>
    public UInt128? StatesAnd(IEnumerable<string> keys) => StatesAnd(pack => pack.Write(Questions(keys)!.Value));

    /// <summary>Of the page of all addresses.</summary>
    public UInt128? Links(LinkBook given) => StatesAnd(pack => pack.Each(book.Published, one => pack.Write(given.BytesOf(one.Response, content.Questionnaire(one.Response.Edition)!).Span)));

    private UInt128 StatesAnd(Action<PackWriter> write) => PackHash.Of(pack =>
    {
        pack.Write(states.Value);
        write(pack);
    });

    private UInt128 Answers(ImmutableArray<string> keys) => PackHash.Of(pack => pack.Each(content.Responses, response =>
    {
        WriteHead(pack, response);
        foreach (string key in keys)
        {
            pack.Write(response.Answers.DigestOf(key));
            pack.Maybe(response.Notes.GetValueOrDefault(key)?.Value);
        }
    }));

    private static void WriteHead(PackWriter pack, Response response)
    {
        pack.Write(response.Country.Value);
        pack.Write(response.Edition);
        pack.Write((int)response.Status);
        pack.Maybe(response.Submitted);
        pack.Maybe(response.Published);
        pack.Maybe(response.Updated);
        pack.Maybe(response.Withdrawn);
        pack.Write(response.Language);
    }
}
