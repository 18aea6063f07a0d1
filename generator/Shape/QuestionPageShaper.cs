using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides the pages of the questionnaire: the list of its questions and one page for each.</summary>
internal sealed class QuestionPageShaper(Content content, Phrases phrases, LinkShaper links, AcrossShaper across, AnswerBook answers, FormerEditions former)
{
    private Questionnaire Newest => content.Questionnaires[^1];

    public ImmutableArray<Question> Questions => content.Questions;

    public ImmutableArray<SectionLinkView> Sections() =>
    [
        .. Newest.Sections.Select(section => former.Questions(Newest.Edition).View(section)).Zip(Newest.Sections, (view, section) => new SectionLinkView(
            view.Id, view.Roman, view.Title, [.. section.Questions.Select(question => LinkTo(question, former.Questions(Newest.Edition)))])),
        .. Dropped() is { Length: > 0 } dropped ? [new SectionLinkView("former", "", phrases.Text("questions.former"), dropped)] : ImmutableArray<SectionLinkView>.Empty,
    ];

    public QuestionsPage List() => new(
        Newest.Title.Value,
        links.Wording(Newest.Introduction.Value, "form"),
        [
            .. Newest.Footnotes.Where(note => Newest.Introduction.Value.Contains($"[^{note.Number}]", StringComparison.Ordinal))
                .Select(note => new FootnoteView(Routes.FootnoteId("form", note.Number), note.Number, links.InlineWording(note.Text.Value, "form"))),
        ],
        Newest.Consent.Value,
        Sections())
    {
        Address = Routes.Questions,
        Title = phrases.Text("questions.title"),
        Description = phrases.Format("questions.description", ("edition", Year(Newest.Edition))),
        Menu = "questions",
        Origin = PageOrigin.Of(Newest.At),
    };

    public QuestionPage One(Question question)
    {
        ImmutableArray<Question> all = Questions;
        int place = all.IndexOf(all.First(one => one.Key == question.Key));
        ImmutableArray<EditionQuestionView> editions = [.. content.Questionnaires.Reverse().Where(one => one.ByKey.ContainsKey(question.Key)).Select(one => InEdition(one, question.Key))];
        ImmutableArray<HeldResponse> held = across.Held(one => one.ByKey.ContainsKey(question.Key));
        ImmutableArray<(HeldResponse Held, Standing Standing)> countries = [.. held.Select(one => (one, Standings.Of(one, content, question.Key)))];
        HeldResponse[] answered = [.. countries.Where(one => one.Standing == Standing.Answered).Select(one => one.Held)];
        CountryAnswers shaper = new(across, answers, former);
        return new QuestionPage(
            editions,
            across.Tally(countries.Select(one => one.Standing)),
            across.Regions(answered, one => shaper.Shape(one, question.Key), region => region),
            across.Named(countries, Standing.Answered, (one, standing) => PathOf(one, standing, question.Key)),
            place > 0 ? CrumbTo(all[place - 1]) : null,
            place + 1 < all.Length ? CrumbTo(all[place + 1]) : null)
        {
            Address = Routes.Question(question.Key),
            Title = question.Number is { } number ? phrases.Format("questions.numbered", ("number", number), ("label", question.Label.Value)) : question.Label.Value,
            Description = phrases.Format("questions.page-description", ("label", question.Label.Value)),
            Menu = "questions",
            Crumbs = [new(phrases.Text("menu.questions"), Routes.Questions.Path)],
            Origin = AcrossShaper.Origin(question, answered),
            LastChanged = across.LastChanged(held),
        };
    }

    private static string? PathOf(HeldResponse held, Standing standing, string key) => held.Response is not { } response ? null
        : standing == Standing.NotAsked ? Routes.Edition(held.Country, response.Edition).Path : Routes.Answer(held.Country, response.Edition, key);

    private EditionQuestionView InEdition(Questionnaire questionnaire, string key)
    {
        Question question = questionnaire.ByKey[key];
        QuestionShaper shaper = former.Questions(questionnaire.Edition);
        Section section = questionnaire.Sections.First(one => one.Questions.Contains(question));
        SectionView view = shaper.View(section);
        ImmutableArray<PartView> parts = question.Parts.Length > 0
            ? [.. question.Parts.Select(part => new PartView(part.Letter, shaper.Wording(part)))]
            : [.. question.Options.Select(option => new PartView(option.Number?.ToString(CultureInfo.InvariantCulture), shaper.Wording(option)))];
        string? heading = question.Parts.Length > 0 ? phrases.Text("questions.parts") : question.Options.Length > 0 ? phrases.Text("questions.options") : null;
        return new EditionQuestionView(
            Year(questionnaire.Edition),
            phrases.Format("questions.section", ("roman", view.Roman), ("title", view.Title)),
            shaper.View(question),
            parts,
            heading,
            question.SplitFrom is { } whole && Questions.FirstOrDefault(one => one.Key == whole.Value) is { } from ? CrumbTo(from) : null,
            [.. content.Questionnaires.SkipWhile(one => one.Edition <= questionnaire.Edition).SelectMany(one => one.Questions).Where(one => one.SplitFrom?.Value == key).DistinctBy(one => one.Key).Select(CrumbTo)]);
    }

    private ImmutableArray<QuestionLinkView> Dropped() =>
    [
        .. Questions.Where(question => !Newest.ByKey.ContainsKey(question.Key))
            .Select(question => LinkTo(question, former.Questions(content.Questionnaires.Last(one => one.ByKey.ContainsKey(question.Key)).Edition))),
    ];

    private static QuestionLinkView LinkTo(Question question, QuestionShaper shaper) => new(question.Number, question.Label.Value, Routes.Question(question.Key).Path, shaper.View(question).Wording);

    private static Crumb CrumbTo(Question question) => new(question.Label.Value, Routes.Question(question.Key).Path);

    private static string Year(int edition) => edition.ToString(CultureInfo.InvariantCulture);
}
