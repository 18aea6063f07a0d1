using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>Decides what the feed tells. Of a response that is withdrawn only that it is; of one that may not be published nothing.</summary>
internal sealed class FeedShaper(Content content, Phrases phrases, LinkShaper links)
{
    // All Member States may be published on one day.
    private const int MostEntries = 250;

    public Feed Shape()
    {
        ImmutableArray<FeedEntry> entries =
        [
            .. content.Responses.Where(one => one.Status is ResponseStatus.Published or ResponseStatus.Withdrawn && one.LastChanged is not null)
                .Select(one => (Response: one, Country: content.CountryByIso3.GetValueOrDefault(one.Country.Value), Questionnaire: content.Questionnaire(one.Edition)))
                .Where(one => one is { Country: not null, Questionnaire: not null })
                .OrderByDescending(one => one.Response.LastChanged).ThenByDescending(one => one.Response.Edition).ThenBy(one => one.Country!.Slug, StringComparer.Ordinal)
                .Take(MostEntries).Select(one => Entry(one.Country!, one.Response, one.Questionnaire!)),
        ];
        return new Feed(
            Named(Routes.Feed),
            phrases.Format("feed.title", ("site", content.Settings.Title.Value)),
            content.Settings.Synthetic ? $"{phrases.Text("layout.synthetic")} {phrases.Text("layout.synthetic_note")}" : phrases.Text("feed.subtitle"),
            phrases.Language,
            content.Settings.Title.Value,
            content.Settings.Terms.Value,
            entries is [var newest, ..] ? newest.Updated : new DateOnly(content.Questionnaires[^1].Edition, 1, 1), // a feed must name a day, and content knows no other
            entries);
    }

    private FeedEntry Entry(Country country, Response response, Questionnaire questionnaire)
    {
        (string, string)[] values = [("country", country.ShortNames.In(phrases.Language)), ("edition", response.Edition.ToString(CultureInfo.InvariantCulture)), ("date", phrases.Date(response.LastChanged!.Value))];
        string title = response switch { { Withdrawn: not null } => "feed.withdrawn", { Updated: not null } => "feed.updated", _ => "feed.published" };
        return new FeedEntry(
            Named(Routes.Edition(country, response.Edition).Path),
            Routes.Edition(country, response.Edition).Path,
            phrases.Format(title, values),
            response.Withdrawn is null ? Summary(response, questionnaire) : phrases.Format("withdrawn.line", values),
            response.Published,
            response.LastChanged.Value,
            [.. country.Area.Path.Select(region => (region.Slug, region.Names.In(phrases.Language)))]);
    }

    private string Named(string path) => Routes.Absolute(content.Settings.NamingBase, path);

    private string Summary(Response response, Questionnaire questionnaire)
    {
        Question[] questions = [.. questionnaire.Questions];
        int instruments = Answers(AnswerKind.LegalInstruments).OfType<Answer.LegalInstruments>().Sum(legal => legal.Instruments.Length);
        int arrangements = Answers(AnswerKind.Cooperation).OfType<Answer.Cooperation>().Sum(cooperation => cooperation.Entries.Length);
        string[] counts =
        [
            phrases.Format("feed.answered", ("n", phrases.Number(questions.Count(question => response.Answers.StateOf(question.Key) == AnswerState.Answered))), ("all", phrases.Number(questions.Length))),
            .. instruments > 0 ? [phrases.Count("feed.instruments", instruments)] : Array.Empty<string>(),
            .. arrangements > 0 ? [phrases.Count("feed.arrangements", arrangements)] : Array.Empty<string>(),
        ];
        string[] corrections = [.. response.Corrections.Where(one => one.Date == response.Updated).Select(one => Correction(one, questionnaire))];
        string summary = phrases.Format("across.counts", ("counts", string.Join(phrases.Text("lists.separator"), counts)));
        return corrections.Length == 0 ? summary : phrases.Format("feed.changed", ("summary", summary), ("corrections", string.Join(phrases.Text("feed.separator"), corrections)));

        IEnumerable<Answer?> Answers(AnswerKind kind) => questions.Where(question => question.Kind == kind).Select(question => response.Answers.Of(question.Key));
    }

    private string Correction(Correction correction, Questionnaire questionnaire)
    {
        string what = links.Public(correction.What.Value);
        return correction.Question is { } key && questionnaire.ByKey.GetValueOrDefault(key.Value) is { } question ? phrases.Format("feed.correction", ("question", question.Label.Value), ("what", what)) : what;
    }
}
