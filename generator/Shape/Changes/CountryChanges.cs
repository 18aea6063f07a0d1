using System.Collections.Frozen;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Shape.Changes;

/// <summary>Decides the page of what a country changed from one published edition to the next; there is none with fewer than two.</summary>
internal sealed class CountryChanges(Content content, Phrases phrases, LinkShaper links, ResponseBook book)
{
    /// <summary>The newest published response and the one before it. Others are withdrawn or may not be published: their words are nobody's to compare.</summary>
    public static (Response From, Response To)? Of(Country country, ResponseBook book) =>
        book.WithPages(country).Where(one => one.Status == ResponseStatus.Published).Take(2).ToArray() is [var to, var from] ? (from, to) : null;

    /// <summary>The way to the page from another, or null where there is none.</summary>
    public static Crumb? Way(Country country, ResponseBook book, Phrases phrases) => Of(country, book) is not var (from, to) ? null : new Crumb(
        phrases.Format("changes.way", ("from", AcrossShaper.Year(from.Edition)), ("to", AcrossShaper.Year(to.Edition))), Routes.Changes(country).Path);

    public IEnumerable<PlannedPages> Pages(Causes causes) =>
        from country in content.Countries
        let both = Of(country, book)
        where both is not null
        select new PlannedPages(Routes.Changes(country), () => Page(country)) { Causes = () => causes.Responses(both.Value.From, both.Value.To) };

    private ChangesPage Page(Country country)
    {
        (Response from, Response to) = Of(country, book)!.Value;
        ResponseComparison comparison = new ResponseComparer(new AnswerParts(phrases, links)).Compare(Side(from), Side(to));
        (string, string)[] names = [("country", country.ShortNames.In(phrases.Language)), ("from", comparison.From.Name), ("to", comparison.To.Name)];
        return new ChangesPage(
            new ChangesShaper(phrases, comparison, key => [.. new[] { from, to }.Where(one => Asks(one, key)).Select(one => new Crumb(AcrossShaper.Year(one.Edition), Routes.Answer(country, one.Edition, key)))]).Shape(),
            [.. new[] { from, to }.Select(one => new Crumb(phrases.Format("profile.edition", ("edition", AcrossShaper.Year(one.Edition))), Routes.Edition(country, one.Edition).Path))])
        {
            Address = Routes.Changes(country),
            Title = phrases.Format("changes.title", names),
            Description = phrases.Format("changes.description", names),
            Menu = "countries",
            Crumbs = [new Crumb(phrases.Text("menu.countries"), Routes.Countries.Path), new Crumb(country.ShortNames.In(phrases.Language), Routes.Country(country).Path)],
            Origin = new PageOrigin(to.At, [.. comparison.Questions.Select(question => question.Key)], Places(comparison)),
            LastChanged = new[] { from.LastChanged, to.LastChanged }.Max(),
        };
    }

    private ComparedResponse Side(Response response) => new(AcrossShaper.Year(response.Edition), content.Questionnaire(response.Edition)!, response);

    private bool Asks(Response response, string key) => content.Questionnaire(response.Edition)!.ByKey.ContainsKey(key);

    private static FrozenDictionary<string, SourceSpan> Places(ResponseComparison comparison) => comparison.Questions.ToFrozenDictionary(
        question => question.Key,
        question => comparison.To.Response.Answers.PlaceOf(question.Key) ?? comparison.From.Response.Answers.PlaceOf(question.Key) ?? comparison.To.Response.At);
}
