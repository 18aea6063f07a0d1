using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Shape.Changes;
using MsqSite.Shape.Embeds;
using MsqSite.Shape.Linked;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides a country's pages: the profile at its two addresses, or the page that says that consent was withdrawn, with the card for other sites.</summary>
internal sealed class ProfileShaper(Content content, Phrases phrases, LinkShaper links, ResponseBook book, PartnerBook partners, AnswerBook answers, RegionTallies tallies, Func<int, QuestionShaper> questionsOf)
{
    private readonly EmbedShaper embeds = new(content, phrases);
    private readonly UseShaper uses = new(content, phrases);
    private readonly ResponseThingsShaper things = new(content, phrases);
    private readonly AmongShaper among = new(phrases, tallies);

    /// <summary>The permanent page of an edition, and the country's own page and card where that is the edition they show.</summary>
    public ImmutableArray<Page> Pages(Country country, Response response)
    {
        bool own = response == book.Shown(country);
        if (response.Status == ResponseStatus.Withdrawn)
        {
            WithdrawnPage edition = Withdrawn(country, response, own: false);
            return own ? [Withdrawn(country, response, own: true), edition, embeds.Withdrawn(country, response, edition.Head, edition.Line)] : [edition];
        }

        ProfileView profile = Profile(country, response);
        return own ? [Profile(country, response, profile, own: false), Profile(country, response, profile, own: true), embeds.Card(country, response, profile)] : [Profile(country, response, profile, own: false)];
    }

    private ProfilePage Profile(Country country, Response response, ProfileView profile, bool own)
    {
        string edition = Year(response.Edition);
        return new ProfilePage(
            profile,
            Permanent(country, response, own),
            OtherEditions(country, response),
            CountryChanges.Of(country, book) is var (from, to) && (response == from || response == to) ? CountryChanges.Way(country, book, phrases) : null)
        {
            Address = Address(country, response, own),
            Title = Title(country, response, own),
            Description = phrases.Format(own ? "profile.description" : "profile.edition-description", ("country", Name(country)), ("edition", edition)),
            Menu = "countries",
            Crumbs = Crumbs(country, own),
            Origin = Origin(response),
            LastChanged = own ? book.LastChanged(country, response) : response.LastChanged,
        };
    }

    private WithdrawnPage Withdrawn(Country country, Response response, bool own)
    {
        string edition = Year(response.Edition);
        return new WithdrawnPage(Head(country, response), phrases.Format("withdrawn.line", ("country", Name(country)), ("edition", edition), ("date", phrases.Date(response.Withdrawn!.Value))), Permanent(country, response, own))
        {
            Address = Address(country, response, own),
            Title = Title(country, response, own),
            Description = phrases.Format("withdrawn.description", ("country", Name(country)), ("edition", edition)),
            Menu = "countries",
            Crumbs = Crumbs(country, own),
            Origin = PageOrigin.Of(response.At),
            LastChanged = response.Withdrawn,
        };
    }

    private string Name(Country country) => country.ShortNames.In(phrases.Language);

    private static PageAddress Address(Country country, Response response, bool own) => own ? Routes.Country(country) : Routes.Edition(country, response.Edition);

    private Crumb? Permanent(Country country, Response response, bool own) =>
        own ? new Crumb(phrases.Format("profile.permanent", ("edition", Year(response.Edition))), Routes.Edition(country, response.Edition).Path) : null;

    private string Title(Country country, Response response, bool own) =>
        own ? Name(country) : phrases.Format("profile.edition-title", ("country", Name(country)), ("edition", Year(response.Edition)));

    private ImmutableArray<Crumb> Crumbs(Country country, bool own) =>
    [
        new(phrases.Text("menu.countries"), Routes.Countries.Path),
        .. Regions(country),
        .. own ? ImmutableArray<Crumb>.Empty : [new Crumb(Name(country), Routes.Country(country).Path)],
    ];

    private ImmutableArray<Crumb> OtherEditions(Country country, Response response) =>
    [
        .. book.WithPages(country).Where(other => other.Edition != response.Edition)
            .Select(other => new Crumb(phrases.Format("profile.edition", ("edition", Year(other.Edition))), Routes.Edition(country, other.Edition).Path)),
    ];

    private PageOrigin Origin(Response response)
    {
        Questionnaire questionnaire = questionsOf(response.Edition).Questionnaire;
        Dictionary<string, SourceSpan> places = response.Answers.Keys.ToDictionary(key => key, key => response.Answers.PlaceOf(key)!.Value, StringComparer.Ordinal);
        return new PageOrigin(response.At, [.. questionnaire.Sections.Select(section => Routes.SectionId(section.Number)), .. questionnaire.Questions.Select(question => question.Key)], places);
    }

    private ProfileView Profile(Country country, Response response)
    {
        QuestionShaper questions = questionsOf(response.Edition);
        CitationFormsView citation = uses.Citation(country, response);
        return new ProfileView(
            Head(country, response),
            new Lazy<FactsView>(() => Facts(country, response, questions)),
            [.. questions.Questionnaire.Sections.Select(section => Section(section, country, response, questions))],
            [.. response.Corrections.OrderByDescending(one => one.Date).Select(correction => Correction(correction, questions.Questionnaire))],
            new SourceView(
                SourceLine(country, response),
                response.Source is { } source ? Routes.Source(source) : null,
                response.Source?.Note is { } note ? links.Public(note.Value) : null,
                questions.Questionnaire.Consent.Value,
                citation,
                uses.AnswerCitations(country, response)),
            uses.ReportHref(country, response),
            response == book.Shown(country) ? Routes.CompareWith(country) : null,
            things.Shape(country, response, questions.Questionnaire, links.For(response), citation.Text),
            response == book.Shown(country) ? embeds.CardSnippet(country) : null);
    }

    private FactsView Facts(Country country, Response response, QuestionShaper questions) =>
        new FactsShaper(phrases, links.For(response), answers.Shaper(country, response, questions), written => partners.View(written, country)).Shape(questions.Questionnaire, response, among.Shape(country, response));

    private string SourceLine(Country country, Response response)
    {
        (string, string)[] values = [("country", Name(country)), ("edition", Year(response.Edition)), ("date", response.Submitted is { } date ? phrases.Date(date) : "")];
        return phrases.Format(response.Submitted is null ? "profile.source-undated" : "profile.source", values);
    }

    private SectionView Section(Section section, Country country, Response response, QuestionShaper questions) => questions.View(section) with
    {
        Respondent = section.RespondentLabels is { } labels ? Respondent(labels, response) : null,
        Questions =
        [
            .. section.Questions.Select(question => Answered(question, country, response, questions)),
        ],
    };

    private AnsweredQuestionView Answered(Question question, Country country, Response response, QuestionShaper questions)
    {
        ShownAnswer answer = answers.Of(country, response, question);
        string state = Phrases.StateKey(response.Answers.StateOf(question.Key));
        return new AnsweredQuestionView(questions.View(question), state, answer, answer.Shape(), () => uses.Answer(country, response, question));
    }

    // The officers who filled in the form are private people; the body that they answered for is shown.
    private RespondentView Respondent(OfficialLabels labels, Response response)
    {
        string withheld = phrases.Text("states.withheld");
        ImmutableArray<DetailView> details =
        [
            new(labels.Name, withheld, null, Withheld: true),
            new(labels.Title, withheld, null, Withheld: true),
            .. labels.Email is { } email ? [new DetailView(email, withheld, null, Withheld: true)] : ImmutableArray<DetailView>.Empty,
            response.RespondentOrganisation is { } organisation
                ? new DetailView(labels.Organisation, links.Public(organisation.Value), null, Withheld: false)
                : new DetailView(labels.Organisation, phrases.State(AnswerState.NotAnswered), null, Withheld: true),
        ];
        return new RespondentView(details, phrases.Text("profile.officers-withheld"));
    }

    private CorrectionView Correction(Correction correction, Questionnaire questionnaire)
    {
        Question? question = correction.Question is { } key ? questionnaire.ByKey.GetValueOrDefault(key.Value) : null;
        string day = correction.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new CorrectionView(phrases.Date(correction.Date), day, question?.Label.Value, question is null ? null : "#" + question.Key, links.Public(correction.What.Value));
    }

    private HeadView Head(Country country, Response response)
    {
        string name = Name(country);
        List<DetailView> details = [new(phrases.Text("profile.edition-label"), Year(response.Edition), null, Withheld: false)];
        Add("profile.answered-label", response.Submitted);
        Add("profile.published-label", response.Published);
        Add("profile.updated-label", response.Updated);
        if (response.Status == ResponseStatus.Published)
        {
            details.Add(new DetailView(phrases.Text("profile.consent-label"), phrases.Text("profile.consent"), "#source", Withheld: false));
        }

        string line = response.Submitted is { } submitted
            ? phrases.Format("profile.line", ("region", country.Area.Names.In(phrases.Language)), ("edition", Year(response.Edition)), ("date", phrases.Date(submitted)))
            : phrases.Format("profile.line-undated", ("region", country.Area.Names.In(phrases.Language)), ("edition", Year(response.Edition)));
        return new HeadView(
            name,
            country.OfficialNameIn(phrases.Language),
            Routes.Flag(country),
            phrases.Format("profile.flag", ("country", name)),
            Regions(country),
            line,
            [.. details]);

        void Add(string label, DateOnly? date)
        {
            if (date is { } day)
            {
                details.Add(new DetailView(phrases.Text(label), phrases.Date(day), null, Withheld: false));
            }
        }
    }

    // The levels that the list of countries shows: the continent and the smallest region.
    private ImmutableArray<Crumb> Regions(Country country) =>
        [.. new[] { country.Region, country.Area }.Distinct().Select(region => new Crumb(region.Names.In(phrases.Language), Routes.RegionPage(region).Path))];

    private static string Year(int edition) => edition.ToString(CultureInfo.InvariantCulture);
}
