using System.Collections.Immutable;
using MsqSite.Model;
using MsqSite.Shape.Embeds;
using MsqSite.Shape.Linked;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides the pages of laws: countries by topics, and a page for each topic. There are none where no edition asks for legal instruments.</summary>
internal sealed class LegalShaper
{
    private readonly Phrases phrases;
    private readonly SiteThings things;
    private readonly AcrossShaper across;
    private readonly FormerEditions questions;
    private readonly RegisterShaper register;
    private readonly EmbedShaper embeds;
    private readonly ImmutableArray<Question> asked;
    private readonly Lazy<ImmutableArray<HeldResponse>> held;

    public LegalShaper(Content content, Phrases phrases, LinkShaper links, AcrossShaper across, FormerEditions questions)
    {
        this.phrases = phrases;
        this.across = across;
        things = new SiteThings(content, phrases);
        this.questions = questions;
        embeds = new EmbedShaper(content, phrases);
        register = new RegisterShaper(phrases, links, across, questions);
        asked = [.. content.Questionnaires.Reverse().SelectMany(one => one.Questions).Where(LegalTopic.IsLegal).DistinctBy(one => one.Key)];
        held = new(() => across.Held(LegalTopic.AreAsked)); // when a page is drawn
        Topics = LegalTopic.Of(content.Questionnaires);
    }

    public ImmutableArray<LegalTopic> Topics { get; }

    public IEnumerable<PlannedPages> Pages(Causes causes)
    {
        Func<UInt128?> answers = () => causes.Questions(asked.Select(question => question.Key));
        return Topics.Length == 0 ? [] :
        [
            new PlannedPages([Routes.Legal, Routes.EmbeddedMatrix(Routes.Legal)], WithEmbed) { Causes = answers },
            .. Topics.Select(topic => new PlannedPages(Routes.LegalTopic(topic.Key), () => One(topic)) { Causes = answers }),
        ];
    }

    private ImmutableArray<Page> WithEmbed()
    {
        LegalPage page = Matrix();
        return [page, embeds.Matrix(page, page.CountsLine, page.Matrix)];
    }

    private LegalPage Matrix()
    {
        ImmutableArray<(string, string?)> columns = [.. Topics.Select(topic => (topic.Label, (string?)Routes.LegalTopic(topic.Key).Path))];
        ImmutableArray<MatrixRow> rows = [.. held.Value.Where(one => one.Response is not null).Select(one => new MatrixRow(one, PathOf(one), [.. Topics.Select(topic => topic.Cell(one))]))];
        return new LegalPage(
            phrases.Text("legal.lead"),
            [.. asked.Select(question => new Crumb(question.Label.Value, Routes.Question(question.Key).Path))],
            across.ResponsesLine(held.Value),
            phrases.Text("legal.matrix_heading"),
            new MatrixShaper(phrases, across).Shape(phrases.Text("legal.caption"), phrases.Text("legal.count"), columns, rows, Standing.Named, phrases.Text("legal.lost")),
            register.Shape(held.Value, answer => answer.Instruments, topics: true),
            across.Named(held.Value.Where(one => one.Response is null).Select(one => (one, one.WithoutAnswer)), Standing.Named, (_, _) => null),
            embeds.MatrixSnippet(Routes.Legal, phrases.Text("legal.title")))
        {
            Address = Routes.Legal,
            Title = phrases.Text("legal.title"),
            Description = phrases.Format("legal.description", ("n", phrases.Number(Topics.Length))),
            Menu = "legal",
            Origin = PageOrigin.Of(asked[0].At),
            LastChanged = across.LastChanged(held.Value),
            Things = [things.Table("legal-instruments")],
        };
    }

    private LegalTopicPage One(LegalTopic topic)
    {
        ImmutableArray<(HeldResponse Held, Standing Standing)> countries = [.. held.Value.Select(one => (one, one.Response is null ? one.WithoutAnswer : topic.Cell(one).Standing))];
        int place = Topics.IndexOf(topic);
        return new LegalTopicPage(
            Wordings(topic),
            across.Tally(countries.Select(one => one.Standing)),
            register.Shape(countries.Where(one => one.Standing == Standing.Named).Select(one => one.Held), answer => answer.Instruments.Where(topic.IsOn), topics: false, topic),
            across.Named(countries, Standing.Named, (one, standing) => standing is Standing.NotAsked || one.Response is null ? PathOfAll(one) : PathOf(one), phrases.Text("legal.lost")),
            place > 0 ? CrumbTo(Topics[place - 1]) : null,
            place + 1 < Topics.Length ? CrumbTo(Topics[place + 1]) : null)
        {
            Address = Routes.LegalTopic(topic.Key),
            Title = TitleOf(topic),
            Description = phrases.Format("legal.topic-description", ("topic", topic.Label)),
            Menu = "legal",
            Crumbs = [new Crumb(phrases.Text("menu.legal"), Routes.Legal.Path)],
            Origin = PageOrigin.Of(topic.Asked[0].Option.At),
            LastChanged = across.LastChanged(held.Value),
        };
    }

    // Two topics may bear one name; titles are unique.
    private string TitleOf(LegalTopic topic) => Topics.Count(other => other.Label == topic.Label) == 1
        ? phrases.Format("legal.topic-title", ("topic", topic.Label))
        : phrases.Format("legal.topic-title-of-many", ("topic", topic.Label), ("key", topic.Key));

    // The newest words first; an edition that says the same is not repeated.
    private ImmutableArray<TopicWordingView> Wordings(LegalTopic topic) =>
    [
        .. topic.Asked.DistinctBy(one => one.Option.Wording.Value).Select(one =>
        {
            QuestionShaper shaper = questions.Questions(one.Questionnaire.Edition);
            return new TopicWordingView(
                phrases.Format("legal.asked", ("edition", AcrossShaper.Year(one.Questionnaire.Edition))),
                new Crumb(one.Question.Label.Value, Routes.Question(one.Question.Key).Path),
                shaper.Wording(one.Option),
                shaper.Footnotes(one.Question, one.Option));
        }),
    ];

    private string PathOf(HeldResponse one) => asked.FirstOrDefault(question => questions.Questions(one.Response!.Edition).Questionnaire.ByKey.ContainsKey(question.Key)) is { } question
        ? Routes.Answer(one.Country, one.Response!.Edition, question.Key)
        : PathOfAll(one)!;

    private static string? PathOfAll(HeldResponse one) => one.Response is { } response ? Routes.Edition(one.Country, response.Edition).Path : null;

    private static Crumb CrumbTo(LegalTopic topic) => new(topic.Label, Routes.LegalTopic(topic.Key).Path);
}
