using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>The external addresses that a published response gives, each once for each question, with how they fare.</summary>
internal sealed class LinkCensus(Content content, ResponseBook book, LinkBook links)
{
    /// <summary>Countries that give any, in the order of the list of countries.</summary>
    public ImmutableArray<CountryLinks> Countries { get; } =
    [
        .. from one in book.Published
           let given = links.Of(one.Response, content.Questionnaire(one.Response.Edition)!).Select(link => new GivenLink(link.Web, link.Question, content.LinkHealth.Of(link.Web.Href))).ToImmutableArray()
           where given.Length > 0
           select new CountryLinks(one.Country, one.Response, given),
    ];

    public IEnumerable<GivenLink> All => Countries.SelectMany(one => one.Links);
}

/// <summary>The addresses of one country's newest published response.</summary>
internal sealed record CountryLinks(Country Country, Response Response, ImmutableArray<GivenLink> Links);

/// <summary>An address with the question that it answers and what is known of it; null where it was never asked.</summary>
internal sealed record GivenLink(WebAddress Web, Question Question, AddressHealth? Health)
{
    public LinkFate Fate => Health?.State switch
    {
        LinkState.Alive => LinkFate.Reached,
        LinkState.Moved => LinkFate.Moved,
        LinkState.Dead or LinkState.Unreachable => LinkFate.Lost,
        LinkState.Certificate or LinkState.SoftNotFound or LinkState.Private => LinkFate.InDoubt,
        _ => LinkFate.Unknown, // a server that answers browsers only tells a probe nothing
    };
}

/// <summary>How an address fares, as a reader needs to know it.</summary>
internal enum LinkFate
{
    Reached,
    Moved,
    InDoubt,
    Lost,
    Unknown,
}
