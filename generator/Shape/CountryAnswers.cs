using System.Globalization;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Shapes the answers of many countries for one page.</summary>
internal sealed class CountryAnswers(AcrossShaper across, AnswerBook answers, FormerEditions editions)
{
    /// <summary>A country's answer to a question of its response's edition.</summary>
    /// <param name="held">The country, with a response.</param>
    /// <param name="key">The question's key.</param>
    /// <param name="only">Which blocks of the answer the page shows; null for all.</param>
    public CountryAnswerView Shape(HeldResponse held, string key, Func<Block, bool>? only = null)
    {
        Response response = held.Response!;
        QuestionShaper questions = editions.Questions(response.Edition);
        Question question = questions.Questionnaire.ByKey[key];
        return new CountryAnswerView(
            held.Country.Slug,
            across.Name(held.Country),
            Routes.Flag(held.Country),
            Routes.Answer(held.Country, response.Edition, key),
            response.Edition.ToString(CultureInfo.InvariantCulture),
            across.EditionLine(response),
            response.Language,
            only is null && editions.IsNewest(response.Edition) ? answers.Of(held.Country, response, question) : answers.Apart(held.Country, response, question, questions, only));
    }
}
