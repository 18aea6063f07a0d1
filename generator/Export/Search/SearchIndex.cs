using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using MsqSite.Model;
using MsqSite.Shape;
using MsqSite.Shape.Changes;

namespace MsqSite.Export.Search;

/// <summary>
/// The index that a search in the browser reads: made from the pages themselves as they are shaped, so that nothing is found that no page shows.
/// Pages come from several threads in any order; what is written depends on neither.
/// </summary>
public sealed class SearchIndex
{
    private readonly Content content;
    private readonly ImmutableArray<Question> questions;
    private readonly FrozenDictionary<string, int> questionPlaces;
    private readonly ImmutableArray<(Country Country, Response Response)> published;
    private readonly FrozenDictionary<string, int> responsePlaces;
    private readonly IndexedResponse?[] responses;
    private readonly ConcurrentBag<IndexedPage> pages = [];
    private readonly TermBook terms = new();

    public SearchIndex(Content content)
    {
        this.content = content;
        questions = content.Questions;
        questionPlaces = questions.Select((question, place) => KeyValuePair.Create(question.Key, place)).ToFrozenDictionary();
        ResponseBook book = new(content);
        published = [.. content.Countries.SelectMany(country => book.WithPages(country).Where(one => one.Status == ResponseStatus.Published).Select(response => (country, response)))];
        responsePlaces = published.Select((one, place) => KeyValuePair.Create(Routes.Edition(one.Country, one.Response.Edition).Path, place)).ToFrozenDictionary();
        responses = new IndexedResponse?[published.Length];
    }

    /// <summary>Takes in a page. The texts of its answers come back at once, so that memory does not hold those of all countries.</summary>
    public ImmutableArray<SearchFile> Add(Page page)
    {
        if (page is not ProfilePage profile)
        {
            if (page is { Indexed: true, Title.Length: > 0 } and not (HomePage or WithdrawnPage or QuestionPage or ChangesPage))
            {
                pages.Add(new IndexedPage(page.Title, page.Address.Path, page.Crumbs.IsEmpty ? "" : page.Crumbs[^1].Name));
            }

            return [];
        }

        if (!responsePlaces.TryGetValue(page.Address.Path, out int place))
        {
            return []; // the country's own address, which shows what the permanent one does
        }

        (Country country, Response response) = published[place];
        Questionnaire questionnaire = content.Questionnaire(response.Edition)!;
        (responses[place], ImmutableArray<SearchFile> texts) = new ResponseReading(terms, questionPlaces).Read(
            profile.Profile,
            question => AnswerStates.Of(questionnaire, response, question),
            number => string.Create(CultureInfo.InvariantCulture, $"{Routes.SearchTexts(country, response.Edition)}{number}.json"));
        return texts;
    }

    /// <summary>The rest of the files, once all pages have been added.</summary>
    public ImmutableArray<SearchFile> Files(Phrases phrases)
    {
        IndexedResponse[] held = [.. responses.Select(one => one ?? throw new InvalidOperationException("a published response has no page"))];
        TermFiles files = TermFiles.Of(terms, held, questions.Length);
        (ImmutableArray<SearchFile> words, ImmutableArray<string> wordBegins) = files.ByBeginning();
        (ImmutableArray<SearchFile> spellings, ImmutableArray<string> spellingBegins) = files.ByEnd();
        byte[] sum = SHA256.HashData([.. held.SelectMany(one => one.Sum), .. words.SelectMany(file => SHA256.HashData(file.Content))]);
        StartFile start = new(content, phrases, questions, [.. published.Zip(held, (one, index) => (one.Country, one.Response, index))], [.. pages.OrderBy(page => page.Path, StringComparer.Ordinal)]);
        return [start.Write(Convert.ToHexStringLower(sum.AsSpan(0, 4)), wordBegins, spellingBegins), .. words, .. spellings];
    }
}
