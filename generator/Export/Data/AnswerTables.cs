using System.Collections.Immutable;
using MsqSite.Model;
using MsqSite.Shape;
using static MsqSite.Export.Data.Columns;

namespace MsqSite.Export.Data;

/// <summary>The tables of all answers: what each of them is, which boxes were ticked, which addresses were given.</summary>
internal static class AnswerTables
{
    private static readonly ImmutableArray<string> States = [.. Enum.GetValues<AnswerState>().Where(state => state != AnswerState.NotAsked).Select(Phrases.StateKey)];

    public static DataTable Responses(EditionAnswers data, DataTable countries, DataTable questions) => new(
        "responses",
        [
            .. OfAnswer, Of("number", CellKind.Key), Required("label", CellKind.Words), OneOf("state", true, States), Of("count", CellKind.Integer), Of("text"), Of("other"), Of("note"),
            Required("language", CellKind.Key), Required("url", CellKind.Address),
        ],
        3,
        [countries, questions],
        data.Rows((country, response) => data.Questionnaire.Questions.Select(question => Row(data, country, response, question))));

    public static DataTable Ticks(EditionAnswers data, DataTable responses, DataTable options) => new(
        "ticks",
        [.. OfAnswer, Required("option", CellKind.Key), OneOf("state", true, States)],
        4,
        [responses, options],
        data.Rows<Answer>(given => AnswerFacts.Ticks(given.Answer) is { } ticks
            ? given.Question.Options.Select(option => (string?[])[.. given.Start, option.Key, Phrases.StateKey(ticks.Of(option.Key))])
            : []));

    public static DataTable Links(EditionAnswers data, DataTable responses) => new(
        "links",
        [
            .. OfAnswer, Required("link", CellKind.Integer), Of("part", CellKind.Key), Of("topics", CellKind.Key), Of("name"), Required("given", CellKind.Words), Of("url", CellKind.Address), Of("host"),
            OneOf("scheme", false, ["http", "https"]), OneOf("health", false, LinkWords.States.Keys.Order(StringComparer.Ordinal)), Of("health_since", CellKind.Day), Of("last_reached", CellKind.Day), Of("leads_to", CellKind.Address),
        ],
        4,
        [responses],
        data.Rows<Answer>(given => AnswerFacts.Links(given.Answer, data.Words).Select((link, place) => Row(data, given.Start, place + 1, link))));

    private static string?[] Row(EditionAnswers data, Country country, Response response, Question question)
    {
        Answer? answer = response.Answers.Of(question.Key);
        return
        [
            Number(data.Edition), country.Iso3.Value, question.Key, question.Number, question.Label.Value, Phrases.StateKey(response.Answers.StateOf(question.Key)), Number(AnswerFacts.Count(answer)),
            data.Words.Plain(AnswerFacts.Text(answer)), data.Words.Plain((answer as Answer.Options)?.Other), data.Words.Of(response.Notes.GetValueOrDefault(question.Key)),
            response.Language, data.Address(Routes.Answer(country, data.Edition, question.Key)),
        ];
    }

    private static string?[] Row(EditionAnswers data, string[] start, int number, NamedAddress link)
    {
        WebAddress? web = link.Address.Web;
        AddressHealth? health = web is null ? null : data.Content.LinkHealth.Of(web.Href);
        return
        [
            .. start, Number(number), link.Part, link.Topics, link.Name, link.Address.Given, web?.Href, web?.Host, web?.Scheme,
            health is null ? null : LinkWords.Of(health.State), Day(health?.Since), Day(health?.LastReached), health?.LeadsTo,
        ];
    }
}
