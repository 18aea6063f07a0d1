using System.Collections.Immutable;
using MsqSite.Model;
using MsqSite.Shape.Embeds;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides the page of new technologies. Which questions feed it, the questionnaire says; where none does there is no page.</summary>
internal sealed class TechnologyShaper(Content content, Phrases phrases, AcrossShaper across, AnswerBook answers, FormerEditions questions)
{
    private readonly EmbedShaper embeds = new(content, phrases);

    public IEnumerable<PlannedPages> Pages(Causes causes) => content.Questionnaires.Any(AreAsked)
        ? [new PlannedPages([Routes.Technologies, Routes.EmbeddedMatrix(Routes.Technologies)], WithEmbed) { Causes = () => causes.Questions(Keys) }]
        : [];

    public static bool AreAsked(Questionnaire questionnaire) => questionnaire.Questions.Any(IsOne);

    private ImmutableArray<Page> WithEmbed()
    {
        TechnologiesPage page = One();
        return [page, embeds.Matrix(page, page.CountsLine, page.Matrix)];
    }

    private TechnologiesPage One()
    {
        (Questionnaire Questionnaire, Question Question)[] asked = [.. from questionnaire in content.Questionnaires.Reverse() from question in questionnaire.Questions where IsOne(question) select (questionnaire, question)];
        (string Question, Option Option)[] technologies = [.. asked.SelectMany(one => one.Question.Options.Select(option => (one.Question.Key, Option: option))).DistinctBy(one => (one.Key, one.Option.Key))];
        ImmutableArray<Question> distinct = [.. asked.Select(one => one.Question).DistinctBy(question => question.Key)];
        ImmutableArray<HeldResponse> held = across.Held(AreAsked);
        HeldResponse[] published = [.. held.Where(one => one.Response is not null)];
        ImmutableArray<MatrixRow> rows = [.. published.Select(one => new MatrixRow(one, PathOf(one), [.. technologies.Select(technology => MatrixCell.Bare(Standing(one.Response!, technology.Question, technology.Option.Key)))]))];
        HeldResponse[] explained = [.. published.Where(one => distinct.Any(question => Explains(one.Response!, question.Key)))];
        CountryAnswers shaper = new(across, answers, questions);
        return new TechnologiesPage(
            phrases.Text("technologies.lead"),
            [.. distinct.Select(question => new Crumb(question.Label.Value, Routes.Question(question.Key).Path))],
            across.ResponsesLine(held),
            phrases.Text("technologies.matrix_heading"),
            new MatrixShaper(phrases, across).Shape(phrases.Text("technologies.caption"), phrases.Text("technologies.count"),
                [.. technologies.Select(one => (one.Option.Label.Value, (string?)null))], rows, Shape.Standing.Ticked, phrases.Text("technologies.lost")),
            across.Regions(explained, one => shaper.Shape(one, distinct.First(question => Explains(one.Response!, question.Key)).Key, block => block is Block.Text),
                region => phrases.Format("technologies.region", ("region", region))),
            across.Named(held.Where(one => one.Response is null).Select(one => (one, one.WithoutAnswer)), Shape.Standing.Ticked, (_, _) => null),
            embeds.MatrixSnippet(Routes.Technologies, phrases.Text("technologies.title")))
        {
            Address = Routes.Technologies,
            Title = phrases.Text("technologies.title"),
            Description = phrases.Text("technologies.description"),
            Menu = "technologies",
            Origin = AcrossShaper.Origin(distinct[0], explained),
            LastChanged = across.LastChanged(held),
        };
    }

    private IEnumerable<string> Keys => content.Questionnaires.SelectMany(one => one.Questions).Where(IsOne).Select(question => question.Key).Distinct();

    private static bool IsOne(Question question) => question is { Kind: AnswerKind.Options, Facts: FactKind.Technologies };

    private static bool Explains(Response response, string question) => response.Answers.Of(question) is Answer.Options { Other: not null } or Answer.Options { Explanation: not null };

    private Standing Standing(Response response, string key, string technology)
    {
        if (questions.Questions(response.Edition).Questionnaire.ByKey.GetValueOrDefault(key)?.Option(technology) is null)
        {
            return Shape.Standing.NotAsked;
        }

        return response.Answers.Of(key) is Answer.Options options
            ? Standings.OfTick(options.Ticks.Of(technology))
            : Standings.Of(response.Answers.StateOf(key));
    }

    private string PathOf(HeldResponse one) => questions.Questions(one.Response!.Edition).Questionnaire.Questions.FirstOrDefault(IsOne) is { } question
        ? Routes.Answer(one.Country, one.Response.Edition, question.Key)
        : Routes.Edition(one.Country, one.Response.Edition).Path;
}
