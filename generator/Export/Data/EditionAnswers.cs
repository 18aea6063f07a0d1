using System.Collections.Immutable;
using MsqSite.Model;
using MsqSite.Shape;

namespace MsqSite.Export.Data;

/// <summary>What the data of one edition are made of: the responses to it that are held, and the answers of those that may be read.</summary>
internal sealed class EditionAnswers(Content content, Questionnaire questionnaire, Phrases phrases)
{
    public Content Content { get; } = content;

    public Questionnaire Questionnaire { get; } = questionnaire;

    public PublicWords Words { get; } = new(phrases);

    public int Edition => Questionnaire.Edition;

    /// <summary>The responses that are held, in the order of the list of countries.</summary>
    public ImmutableArray<(Country Country, Response Response)> Held { get; } =
    [
        .. from country in content.Countries
           join response in content.Responses.Where(one => one.Edition == questionnaire.Edition) on country.Iso3.Value equals response.Country.Value
           select (country, response),
    ];

    /// <summary>Those whose answers may be read.</summary>
    public IEnumerable<(Country Country, Response Response)> Published => Held.Where(one => one.Response.Status == ResponseStatus.Published);

    /// <summary>The published answers of a kind.</summary>
    public IEnumerable<GivenAnswer<T>> Of<T>()
        where T : Answer
    {
        foreach ((Country country, Response response) in Published)
        {
            foreach (Question question in Questionnaire.Questions)
            {
                if (response.Answers.GetValueOrDefault(question.Key) is T answer)
                {
                    yield return new GivenAnswer<T>(country, response, question, answer);
                }
            }
        }
    }

    /// <summary>The Member State or organisation that a written name means, where it is another than the country that wrote it.</summary>
    public KnownPartner? Partner(SourceText written, Country by) =>
        Content.PartnerNames.Find(FoldedName.Of(Words.Of(written.Value))) is { } known && known.Country != by ? known : null;

    /// <summary>The absolute address of what stands at a path of the site.</summary>
    public string Address(string path) => Routes.Absolute(Content.Settings.BaseUrl, path);
}

/// <summary>An answer with where it stands.</summary>
internal sealed record GivenAnswer<T>(Country Country, Response Response, Question Question, T Answer)
    where T : Answer
{
    /// <summary>What a row of a table of answers begins with.</summary>
    public string[] Start => [Columns.Number(Response.Edition), Country.Iso3.Value, Question.Key];
}
