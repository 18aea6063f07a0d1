using System.Collections.Immutable;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides what a region's published responses say at a glance: counts by state, never a score.</summary>
internal sealed class GlanceShaper(Content content, Phrases phrases, PlaceShaper places)
{
    // More names than that are a list of countries, which the question's own page is.
    private const int MostNamed = 12;

    private static readonly AnswerState[] States = [AnswerState.Answered, AnswerState.AnsweredNo, AnswerState.NotAnswered, AnswerState.NotRecoverable, AnswerState.NotAsked];

    /// <summary>The questions whose answers it reads, and not only whether they were given.</summary>
    public static IEnumerable<string> Questions(Content content) => content.Questionnaires[^1].Questions.Where(IsOfLaws).Select(question => question.Key);

    public GlanceView Shape(ImmutableArray<(Country Country, Response Response)> published)
    {
        Questionnaire newest = content.Questionnaires[^1];
        Question? laws = newest.Questions.FirstOrDefault(IsOfLaws);
        return new GlanceView(
            phrases.Count("regions.glance", published.Length),
            [.. newest.Questions.Select(question => Counts(question, published))],
            laws is null ? null : new Crumb(laws.Label.Value, Routes.Question(laws.Key).Path),
            laws is null ? [] : [.. laws.Options.Select(topic => Topic(laws, topic, published))]);
    }

    private static bool IsOfLaws(Question question) => question.Facts == FactKind.Laws;

    private QuestionCountView Counts(Question question, ImmutableArray<(Country Country, Response Response)> published)
    {
        ILookup<AnswerState, Response> byState = published.Select(pair => pair.Response)
            .ToLookup(response => AnswerStates.Of(content.Questionnaire(response.Edition)!, response, question.Key));
        return new QuestionCountView(
            question.Number,
            question.Label.Value,
            Routes.Question(question.Key).Path,
            Bars.Of(phrases, States.Select(state => (Phrases.StateKey(state), phrases.Text($"regions.counted.{Phrases.StateKey(state)}"), byState[state].Count()))));
    }

    private TopicCountView Topic(Question question, Option topic, ImmutableArray<(Country Country, Response Response)> published)
    {
        (Country Country, Response Response)[] naming = [.. published.Where(pair => Names(pair.Response, question.Key, topic.Key))];
        return new TopicCountView(
            topic.Label.Value,
            LegalTopic.IsLegal(question) ? Routes.LegalTopic(topic.Key).Path : null,
            phrases.Format("regions.topic", ("n", phrases.Number(naming.Length)), ("all", phrases.Number(published.Length))),
            Bars.Of(phrases, ("answered", "", naming.Length), ("not-held", "", published.Length - naming.Length)),
            naming.Length > MostNamed
                ? []
                : [.. naming.Select(pair => new Crumb(places.Name(pair.Country), $"{Routes.Edition(pair.Country, pair.Response.Edition)}#{Routes.TopicId(question.Key, topic.Key)}"))]);
    }

    private static bool Names(Response response, string question, string topic) =>
        response.Answers.Of(question) is Answer.LegalInstruments legal && legal.Instruments.Any(one => one.Topics.Any(at => at.Value == topic));
}
