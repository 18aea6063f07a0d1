using System.Collections.Concurrent;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>All answers as pages show them, each once as long as they are kept.</summary>
internal sealed class AnswerBook(Phrases phrases, LinkShaper links, PartnerBook partners, Func<int, QuestionShaper> questionsOf, bool keeps)
{
    private readonly AnswerFold fold = new(phrases);
    private readonly ConcurrentDictionary<(string Country, int Edition, string Question), ShownAnswer> answers = new();

    /// <summary>A country's answer to a question of its response's edition.</summary>
    public ShownAnswer Of(Country country, Response response, Question question)
    {
        return keeps ? answers.GetOrAdd((country.Iso3.Value, response.Edition, question.Key), _ => New()) : New();

        ShownAnswer New() => Make(country, response, question, questionsOf(response.Edition), _ => true);
    }

    /// <summary>The same with the questions of its edition shaped for a page that shows several editions, or only some of its blocks.</summary>
    public ShownAnswer Apart(Country country, Response response, Question question, QuestionShaper questions, Func<Block, bool>? only) => Make(country, response, question, questions, only ?? (_ => true));

    /// <summary>Shapes a country's answers.</summary>
    public AnswerShaper Shaper(Country country, Response response, QuestionShaper questions) =>
        new(phrases, links.For(response), questions, response.Language, country.ShortNames.In(phrases.Language), written => partners.View(written, country));

    private ShownAnswer Make(Country country, Response response, Question question, QuestionShaper questions, Func<Block, bool> only) => new(
        () => [.. Shaper(country, response, questions).Shape(question, response.Answers.Of(question.Key)).Where(only)],
        fold,
        response.Notes.TryGetValue(question.Key, out SourceText? note) ? links.Public(note.Value) : null);
}
