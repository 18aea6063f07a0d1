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

    /// <summary>Rows of a table, response by response.</summary>
    public IEnumerable<RowGroup> Rows(Func<Country, Response, IEnumerable<string?[]>> rows) => Published.Select(one => new RowGroup(one.Response.At.File, rows(one.Country, one.Response)));

    /// <summary>Rows of a table of the published answers of a kind.</summary>
    public IEnumerable<RowGroup> Rows<T>(Func<GivenAnswer<T>, IEnumerable<string?[]>> rows)
        where T : Answer => Rows((country, response) => Given<T>(country, response).SelectMany(rows));

    /// <summary>The Member State or organisation that a written name means, where it is another than the country that wrote it.</summary>
    public KnownPartner? Partner(SourceText written, Country by) =>
        Content.PartnerNames.Find(FoldedName.Of(Words.Of(written.Value))) is { } known && known.Country != by ? known : null;

    /// <summary>The absolute address of what stands at a path of the site.</summary>
    public string Address(string path) => Routes.Absolute(Content.Settings.BaseUrl, path);

    private IEnumerable<GivenAnswer<T>> Given<T>(Country country, Response response)
        where T : Answer =>
        from question in Questionnaire.Questions
        let answer = response.Answers.Of(question.Key) as T
        where answer is not null
        select new GivenAnswer<T>(country, response, question, answer);
}

/// <summary>An answer with where it stands.</summary>
internal sealed record GivenAnswer<T>(Country Country, Response Response, Question Question, T Answer)
    where T : Answer
{
    /// <summary>What a row of a table of answers begins with.</summary>
    public string[] Start => [Columns.Number(Response.Edition), Country.Iso3.Value, Question.Key];
}
