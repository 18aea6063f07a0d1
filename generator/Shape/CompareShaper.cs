using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides what can be compared: the newest published response of each country, and every question that any edition asked.</summary>
internal sealed class CompareShaper(Content content, Phrases phrases, ResponseBook book, Func<int, QuestionShaper> questionsOf)
{
    public ComparePage Page() => new(
        book.Published.Length switch { 0 => phrases.Text("compare.none"), 1 => phrases.Text("compare.only"), _ => phrases.Format("compare.line", ("n", phrases.Number(book.Published.Length))) },
        book.Published is [var only] ? new Crumb(Name(only.Country), Routes.Country(only.Country).Path) : null,
        [.. content.Countries.GroupBy(country => country.Region).OrderBy(group => group.Key.Names.English, StringComparer.Ordinal).Select(Region)],
        Sections())
    {
        Address = Routes.Compare,
        Title = phrases.Text("compare.title"),
        Description = phrases.Text("compare.description"),
        Menu = "compare",
        Origin = PageOrigin.Of(SourceSpan.WholeFile($"{content.Folder}/responses")),
        LastChanged = content.LastChanged,
    };

    private CompareRegionView Region(IGrouping<Region, Country> region) => new(region.Key.Names.In(phrases.Language), [.. region.Select(Row)]);

    private CompareCountryView Row(Country country)
    {
        if (book.Shown(country) is not { Status: ResponseStatus.Published } response)
        {
            return new CompareCountryView(country.Iso3.Value, Name(country), null, null, phrases.Text("compare.not-here"));
        }

        string edition = response.Edition.ToString(CultureInfo.InvariantCulture);
        string line = response.Submitted is { } date
            ? phrases.Format("countries.edition-line", ("edition", edition), ("date", phrases.Date(date)))
            : phrases.Format("compare.undated", ("edition", edition));
        return new CompareCountryView(country.Iso3.Value, Name(country), Routes.Edition(country, response.Edition).Path, edition, line);
    }

    private ImmutableArray<CompareSectionView> Sections()
    {
        Questionnaire newest = content.Questionnaires[^1];
        ImmutableArray<CompareQuestionView> former = [.. content.Questions.Where(one => !newest.ByKey.ContainsKey(one.Key)).Select(Row)];
        return
        [
            .. newest.Sections.Select(section => new CompareSectionView(questionsOf(newest.Edition).View(section).Title, [.. section.Questions.Select(Row)])),
            .. former.Length > 0 ? [new CompareSectionView(phrases.Text("questions.former"), former)] : ImmutableArray<CompareSectionView>.Empty,
        ];
    }

    private CompareQuestionView Row(Question question) => new(
        question.Key,
        question.Number is { } number ? phrases.Format("questions.numbered", ("number", number), ("label", question.Label.Value)) : question.Label.Value,
        Routes.Question(question.Key).Path);

    private string Name(Country country) => country.ShortNames.In(phrases.Language);
}
