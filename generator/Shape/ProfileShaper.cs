using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides a country's pages: the profile at its two addresses, or the page that says that consent was withdrawn.</summary>
internal sealed class ProfileShaper(Content content, Phrases phrases, LinkShaper links, ResponseBook book, Func<int, QuestionShaper> questionsOf)
{
    /// <summary>The country's own page, which shows one edition.</summary>
    public Page Newest(Country country, Response response)
    {
        string edition = Year(response.Edition);
        return At(country, response, Routes.Country(country), country.ShortNames.In(phrases.Language),
            ("profile.description", edition), Routes.Edition(country, response.Edition).Path, phrases.Format("profile.permanent", ("edition", edition)));
    }

    /// <summary>The permanent page of one edition.</summary>
    public Page Permanent(Country country, Response response)
    {
        string edition = Year(response.Edition);
        string title = phrases.Format("profile.edition-title", ("country", country.ShortNames.In(phrases.Language)), ("edition", edition));
        return At(country, response, Routes.Edition(country, response.Edition), title, ("profile.edition-description", edition), null, null);
    }

    private Page At(Country country, Response response, PageAddress address, string title, (string Key, string Edition) description, string? permanentPath, string? permanentLine)
    {
        string name = country.ShortNames.In(phrases.Language);
        bool withdrawn = response.Status == ResponseStatus.Withdrawn;
        ImmutableArray<Crumb> crumbs =
        [
            new(phrases.Text("menu.countries"), Routes.Countries.Path),
            .. Regions(country),
            .. permanentPath is null ? [new Crumb(name, Routes.Country(country).Path)] : ImmutableArray<Crumb>.Empty,
        ];
        string about = phrases.Format(withdrawn ? "withdrawn.description" : description.Key, ("country", name), ("edition", description.Edition));
        if (withdrawn)
        {
            return new WithdrawnPage(Head(country, response), phrases.Format("withdrawn.line", ("country", name), ("edition", description.Edition), ("date", phrases.Date(response.Withdrawn!.Value))))
            {
                Address = address, Title = title, Description = about, Menu = "countries", Crumbs = crumbs, Origin = PageOrigin.Of(response.At), LastChanged = response.Withdrawn,
            };
        }

        return new ProfilePage(Profile(country, response), permanentPath, permanentLine, OtherEditions(country, response))
        {
            Address = address, Title = title, Description = about, Menu = "countries", Crumbs = crumbs, Origin = Origin(response), LastChanged = response.LastChanged,
        };
    }

    private ImmutableArray<Crumb> OtherEditions(Country country, Response response) =>
    [
        .. book.WithPages(country).Where(other => other.Edition != response.Edition)
            .Select(other => new Crumb(phrases.Format("profile.edition", ("edition", Year(other.Edition))), Routes.Edition(country, other.Edition).Path)),
    ];

    private PageOrigin Origin(Response response)
    {
        Questionnaire questionnaire = questionsOf(response.Edition).Questionnaire;
        FrozenDictionary<string, SourceSpan> places = response.Answers.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.At);
        return new PageOrigin(response.At, [.. questionnaire.Sections.Select(section => Routes.SectionId(section.Number)), .. questionnaire.Questions.Select(question => question.Key)], places);
    }

    private ProfileView Profile(Country country, Response response)
    {
        QuestionShaper questions = questionsOf(response.Edition);
        AnswerShaper answers = new(phrases, links, response.Language);
        string subject = phrases.Format("report.subject", ("country", country.ShortNames.In(phrases.Language)), ("edition", Year(response.Edition)));
        return new ProfileView(
            Head(country, response),
            new FactsShaper(phrases, links, answers).Shape(questions.Questionnaire, response),
            [.. questions.Questionnaire.Sections.Select(section => Section(section, response, questions, answers))],
            [.. response.Corrections.OrderByDescending(one => one.Date).Select(correction => Correction(correction, questions.Questionnaire))],
            new SourceView(
                SourceLine(country, response),
                response.Source is { } source ? Routes.Source(source) : null,
                response.Source?.Note?.Value,
                questions.Questionnaire.Consent.Value),
            $"mailto:{content.Settings.Contact}?subject={Uri.EscapeDataString(subject)}");
    }

    private string SourceLine(Country country, Response response)
    {
        (string, string)[] values = [("country", country.ShortNames.In(phrases.Language)), ("edition", Year(response.Edition)), ("date", response.Submitted is { } date ? phrases.Date(date) : "")];
        return phrases.Format(response.Submitted is null ? "profile.source-undated" : "profile.source", values);
    }

    private SectionView Section(Section section, Response response, QuestionShaper questions, AnswerShaper answers) => questions.View(section) with
    {
        Respondent = section.RespondentLabels is { } labels ? Respondent(labels, response) : null,
        Questions =
        [
            .. section.Questions.Select(question => new AnsweredQuestionView(
                questions.View(question),
                answers.Shape(question, response.Answers.GetValueOrDefault(question.Key)),
                response.Notes.GetValueOrDefault(question.Key)?.Value)),
        ],
    };

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
        return new CorrectionView(phrases.Date(correction.Date), correction.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), question?.Label.Value, question is null ? null : "#" + question.Key, correction.What.Value);
    }

    private HeadView Head(Country country, Response response)
    {
        string name = country.ShortNames.In(phrases.Language);
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
        [.. new[] { country.Region, country.Area }.Distinct().Select(region => new Crumb(region.Names.In(phrases.Language), Routes.Region(region)))];

    private static string Year(int edition) => edition.ToString(CultureInfo.InvariantCulture);
}
