using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Export.Data;

/// <summary>What answers of all kinds have in common: a text, ticks, things to count, addresses.</summary>
internal static class AnswerFacts
{
    /// <summary>The answer's text in Markdown: the answer itself, or the explanation beside it.</summary>
    public static SourceText? Text(Answer? answer) => answer switch
    {
        Answer.FreeText text => text.Words,
        Answer.Links links => links.Text,
        Answer.Official official => official.Text,
        Answer.Options options => options.Explanation,
        Answer.LegalInstruments legal => legal.Explanation,
        Answer.Indicators indicators => indicators.Text,
        Answer.Cooperation cooperation => cooperation.Text,
        Answer.Partnerships partnerships => partnerships.Text,
        _ => null,
    };

    public static Ticks? Ticks(Answer? answer) => answer switch
    {
        Answer.Options options => options.Ticks,
        Answer.LegalInstruments legal => legal.Ticks,
        _ => null,
    };

    /// <summary>How many things the answer names; null where its kind names none, or the ticks are not known.</summary>
    public static int? Count(Answer? answer) => answer switch
    {
        Answer.Links links => links.Groups.Sum(group => group.Links.Length),
        Answer.Options { Ticks.State: AnswerState.Answered } options => options.Ticks.Each.Count(tick => tick.State == AnswerState.Answered),
        Answer.LegalInstruments legal => legal.Instruments.Length,
        Answer.Indicators indicators => indicators.Figures.Length,
        Answer.Cooperation cooperation => cooperation.Entries.Length,
        Answer.Partnerships partnerships => partnerships.Entries.Length,
        _ => null,
    };

    /// <summary>Every address of an answer in its order, those in running text last.</summary>
    public static IEnumerable<NamedAddress> Links(Answer answer, PublicWords words)
    {
        IEnumerable<(string? Part, string? Topics, SourceText? Name, ImmutableArray<WrittenAddress> Addresses)> named = answer switch
        {
            Answer.Links links => from part in links.Groups from link in part.Links select (part.Part, (string?)null, link.Name, link.Addresses),
            Answer.LegalInstruments legal => legal.Instruments.Select(one => ((string?)null, Topics(one), (SourceText?)one.Title, one.Addresses)),
            Answer.Indicators indicators => indicators.Sources.Select(one => ((string?)null, (string?)null, one.Name, one.Addresses)),
            Answer.Cooperation cooperation => cooperation.Entries.Select(one => ((string?)null, (string?)null, one.Subject, one.Addresses)),
            Answer.Partnerships partnerships => partnerships.Entries.Select(one => ((string?)null, (string?)null, (SourceText?)one.Name, one.Addresses)),
            _ => [],
        };
        return named.SelectMany(one => one.Addresses.Select(address => new NamedAddress(one.Part, one.Topics, words.Of(one.Name), words.Of(address))))
            .Concat(words.LinksIn(answer).Select(address => new NamedAddress(null, null, null, address)));
    }

    /// <summary>What the form asks for of the holder of an office: a profile shows nothing else.</summary>
    public static Answer.Official Official(Question question, Answer.Official given) => question.Labels is { } labels
        ? given with { Email = labels.Email is null ? null : given.Email, Phone = labels.Phone is null ? null : given.Phone }
        : given with { Email = null, Phone = null };

    /// <summary>The topics of an instrument, with spaces between.</summary>
    public static string? Topics(LegalInstrument instrument) => instrument.Topics.IsEmpty ? null : string.Join(' ', instrument.Topics.Select(topic => topic.Value));
}

/// <summary>An address with the name it was given under.</summary>
internal sealed record NamedAddress(string? Part, string? Topics, string? Name, PublicAddress Address);
