using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>Decides the search page: what can be chosen, and every word that its script says.</summary>
internal sealed class SearchPageShaper(Content content, Phrases phrases, ImmutableArray<Question> questions)
{
    // What the script says, under the names that search.js asks for.
    private static readonly string[] Said =
    [
        "loading", "failed", "found", "answers.one", "answers.other", "countries.one", "countries.other", "nothing", "nothing-chosen", "no-answers", "spelt", "missing", "choice", "answer", "edition",
        "question", "question-unnumbered", "page",
    ];

    private static readonly AnswerState[] States = [AnswerState.AnsweredNo, AnswerState.NotAnswered, AnswerState.NotRecoverable];

    public SearchPage Shape() => new(
        [.. content.Regions.Where(region => region.Parent is null).OrderBy(Name, StringComparer.Ordinal).Select(Region)],
        [
            new("ldc", phrases.Text("search.groups-ldc")),
            new("lldc", phrases.Text("search.groups-lldc")),
            new("sids", phrases.Text("search.groups-sids")),
        ],
        [.. questions.Select(question => new SearchChoiceView(question.Key, Numbered(question)))],
        [phrases.Text("search.example-topic"), phrases.Text("search.example-country"), phrases.Text("search.example-both"), phrases.Text("search.example-host")],
        [
            .. Said.Select(key => (key, phrases.Text($"search-words.{key}"))),
            .. States.Select(state => ($"state-{Phrases.StateKey(state)}", phrases.State(state))),
            .. CountriesShaper.Statuses.Select(status => (Status(status), phrases.Format("search-words.country", ("status", phrases.Text($"statuses.{PlaceShaper.StatusKey(status)}"))))),
        ])
    {
        Address = Routes.Search,
        Title = phrases.Text("search.title"),
        Description = phrases.Text("search.description"),
        Menu = "search",
        Indexed = false, // another page for each query: search engines are led to the answers themselves
        Origin = PageOrigin.Of(content.Settings.At),
    };

    // By its number in the index.
    private static string Status(ResponseStatus status) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"status-{(int)status}");

    private SearchRegionView Region(Region region) => new(
        region.Slug,
        Name(region),
        phrases.Format("search.all-of", ("region", Name(region))),
        [.. content.Regions.Where(sub => sub.Parent is not null && sub.Path[0].Code == region.Code).OrderBy(Name, StringComparer.Ordinal).Select(sub => new SearchChoiceView(sub.Slug, Name(sub)))]);

    private string Name(Region region) => region.Names.In(phrases.Language);

    private string Numbered(Question question) =>
        question.Number is { } number ? phrases.Format("questions.numbered", ("number", number), ("label", question.Label.Value)) : question.Label.Value;
}
