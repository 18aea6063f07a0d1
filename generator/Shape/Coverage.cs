using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>Who answered what: the page and the command <c>status</c> are made of it, so that they cannot disagree.</summary>
/// <param name="Edition">The one edition that is looked at; null: of each country its newest published answer to each question, as on the questions' pages.</param>
/// <param name="Questions">Every question that any edition asked, those of the edition first.</param>
/// <param name="Countries">All Member States, in the order of the list of countries.</param>
internal sealed record Coverage(int? Edition, ImmutableArray<CoveredQuestion> Questions, ImmutableArray<CoveredCountry> Countries)
{
    /// <summary>The states of an answer, in the order in which they are told.</summary>
    public static ImmutableArray<Standing> States { get; } = [Standing.Answered, Standing.No, Standing.NotAnswered, Standing.NotAsked, Standing.NotRecoverable];

    /// <summary>The states of a response, in the order in which they are told.</summary>
    public static ImmutableArray<ResponseStatus> Statuses { get; } = [ResponseStatus.Published, ResponseStatus.NotAuthorised, ResponseStatus.Withdrawn, ResponseStatus.NotHeld];

    public static Coverage Of(Content content, ResponseBook book) => new(
        null,
        [.. content.Questions.Select(question => Covered(content, question))],
        [.. content.Countries.Select(country => Country(content, country, book.Status(country), book.Edition(country), content.Questions, Newest(content, book, country)))]);

    public static Coverage Of(Content content, ResponseBook book, Questionnaire edition)
    {
        ImmutableArray<Question> questions = [.. edition.Questions, .. content.Questions.Where(question => !edition.ByKey.ContainsKey(question.Key))];
        return new Coverage(edition.Edition, [.. questions.Select(question => Covered(content, question))], [.. content.Countries.Select(country =>
        {
            HeldResponse held = book.Held(country, edition.Edition);
            return Country(content, country, held.Status, held.Status == ResponseStatus.NotHeld ? null : edition.Edition, questions, _ => held);
        })]);
    }

    /// <summary>How many published responses say what to a question.</summary>
    /// <param name="question">Its place.</param>
    public int Count(int question, Standing state) => Countries.Count(country => country.Answers.Length > 0 && country.Answers[question].State == state);

    public int Count(Standing state) => Countries.Sum(country => country.Count(state));

    public int Count(ResponseStatus status) => Countries.Count(country => country.Status == status);

    private static CoveredQuestion Covered(Content content, Question question)
    {
        int last = content.Questionnaires.Last(one => one.ByKey.ContainsKey(question.Key)).Edition;
        return new CoveredQuestion(question, last, last != content.Questionnaires[^1].Edition);
    }

    private static Func<string, HeldResponse> Newest(Content content, ResponseBook book, Country country) =>
        key => book.Held(country, content.Questionnaires.Where(one => one.ByKey.ContainsKey(key)).Select(one => one.Edition).ToHashSet());

    // What a response says that may not be published is nobody's to know.
    private static CoveredCountry Country(Content content, Country country, ResponseStatus status, int? edition, ImmutableArray<Question> questions, Func<string, HeldResponse> heldFor) => new(
        country,
        status,
        edition,
        status != ResponseStatus.Published ? [] : [.. questions.Select(question =>
        {
            HeldResponse held = heldFor(question.Key);
            return new CoveredAnswer(held, Standings.Of(held, content, question.Key));
        })]);
}

/// <summary>A question of any edition.</summary>
/// <param name="LastAsked">The newest edition that asks it.</param>
/// <param name="IsFormer">The newest edition of all does not.</param>
internal sealed record CoveredQuestion(Question Question, int LastAsked, bool IsFormer);

/// <summary>A Member State with what it says to each question; without answers where no response of it is published.</summary>
/// <param name="Edition">That of the response that the status speaks of; null where none is held.</param>
internal sealed record CoveredCountry(Country Country, ResponseStatus Status, int? Edition, ImmutableArray<CoveredAnswer> Answers)
{
    public int Count(Standing state) => Answers.Count(answer => answer.State == state);
}

/// <summary>What a country says to a question, and in which response.</summary>
internal sealed record CoveredAnswer(HeldResponse Held, Standing State)
{
    public int Edition => Held.Response!.Edition;
}
