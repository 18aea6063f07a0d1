using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Shapes the answers of many countries for one page: without ids of their own, tables named for their country, long ones folded.</summary>
internal sealed class CountryAnswers(Phrases phrases, LinkShaper links, AcrossShaper across, Func<int, QuestionShaper> questionsOf)
{
    private readonly AnswerFold fold = new(phrases);

    /// <summary>A country's answer to a question of its response's edition.</summary>
    /// <param name="held">The country, with a response.</param>
    /// <param name="key">The question's key.</param>
    /// <param name="only">Which blocks of the answer the page shows.</param>
    public CountryAnswerView Shape(HeldResponse held, string key, Func<Block, bool>? only = null)
    {
        Response response = held.Response!;
        Question question = questionsOf(response.Edition).Questionnaire.ByKey[key];
        string name = across.Name(held.Country);
        AnswerShaper shaper = new(phrases, links, questionsOf(response.Edition), response.Language, written => across.Partners.View(written, held.Country));
        ImmutableArray<Block> blocks =
        [
            .. shaper.Shape(question, response.Answers.GetValueOrDefault(key)).Where(block => only?.Invoke(block) ?? true).Select(block => Among(block, name)),
        ];
        return new CountryAnswerView(
            held.Country.Slug,
            name,
            Routes.Flag(held.Country),
            Routes.Answer(held.Country, response.Edition, key),
            response.Edition.ToString(CultureInfo.InvariantCulture),
            across.EditionLine(response),
            fold.Beginning(blocks),
            response.Language,
            blocks,
            response.Notes.TryGetValue(key, out SourceText? note) ? links.Public(note.Value) : null);
    }

    // A topic's id and a table's name are those of one profile; here many stand on one page.
    private Block Among(Block block, string country) => block switch
    {
        Block.Instruments instruments => instruments with { Caption = Caption(country, instruments.Caption), Topics = [.. instruments.Topics.Select(topic => topic with { Id = null })] },
        Block.Figures figures => figures with { Caption = Caption(country, figures.Caption) },
        _ => block,
    };

    private string Caption(string country, string caption) => phrases.Format("across.caption", ("country", country), ("caption", caption));
}
