using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using MsqSite.Pack;
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
    private readonly Dictionary<string, KeptIndex> earlier = new(StringComparer.Ordinal);
    private int packedBefore;

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
            if (Entry(page) is var (title, above))
            {
                Keep(title, page.Address.Path, above);
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
            number => PathOf(country, response, number));
        return texts;
    }

    /// <summary>What is kept of responses for the next build, in their own words: how a word is numbered is each build's own.</summary>
    public ReadOnlyMemory<byte> Pack()
    {
        using MemoryStream stream = new(packedBefore + packedBefore / 16); // about as much as the last time
        using (PackWriter pack = new(stream, places: false))
        {
            ImmutableArray<string> words = terms.ByNumber();
            pack.Each(words, pack.Write);
            foreach ((string path, int place) in responsePlaces.OrderBy(one => one.Value))
            {
                pack.Write(path);
                responses[place]!.Write(pack);
            }
        }

        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }

    /// <summary>Knows what the last build kept.</summary>
    /// <param name="packed">What <see cref="Pack"/> made then; or nothing.</param>
    public void Take(ReadOnlyMemory<byte> packed)
    {
        packedBefore = packed.Length;
        PackReader pack = new(packed);
        ImmutableArray<string> words = packed.Length == 0 ? [] : pack.Each(pack.Text);
        while (!pack.IsAtEnd)
        {
            earlier[pack.Text()] = IndexedResponse.Read(pack, words);
        }
    }

    /// <summary>Takes in a response that shows what it showed when the last build kept it.</summary>
    /// <returns>The files of its texts, which are what they were.</returns>
    public IEnumerable<string> Keep(PageAddress address)
    {
        if (!responsePlaces.TryGetValue(address.Path, out int place) || !earlier.TryGetValue(address.Path, out KeptIndex? kept))
        {
            return [];
        }

        responses[place] = kept.In(terms);
        return kept.Chunks.Select((_, number) => PathOf(published[place].Country, published[place].Response, number));
    }

    /// <summary>Takes in a page that is no response and shows what it showed.</summary>
    public void Keep(string title, string path, string above) => pages.Add(new IndexedPage(title, path, above));

    /// <summary>The title of a page as searches find it, and that of the page above it; null where they do not.</summary>
    public static (string Title, string Above)? Entry(Page page) =>
        page is { Indexed: true, Title.Length: > 0 } and not (ProfilePage or HomePage or WithdrawnPage or QuestionPage or ChangesPage) ? (page.Title, page.Crumbs.IsEmpty ? "" : page.Crumbs[^1].Name) : null;

    /// <summary>The rest of the files, once all pages have been added.</summary>
    public ImmutableArray<SearchFile> Files(Phrases phrases)
    {
        IndexedResponse[] held = [.. responses.Select(one => one ?? throw new InvalidOperationException("a published response has no page"))];
        TermFiles files = TermFiles.Of(terms, held, questions.Length);
        (ImmutableArray<SearchFile> words, ImmutableArray<string> wordBegins) = ([], []);
        (ImmutableArray<SearchFile> spellings, ImmutableArray<string> spellingBegins) = ([], []);
        Parallel.Invoke(() => (words, wordBegins) = files.ByBeginning(), () => (spellings, spellingBegins) = files.ByEnd());
        byte[] sum = SHA256.HashData([.. held.SelectMany(one => one.Sum), .. words.SelectMany(file => SHA256.HashData(file.Content))]);
        StartFile start = new(content, phrases, questions, [.. published.Zip(held, (one, index) => (one.Country, one.Response, index))], [.. pages.OrderBy(page => page.Path, StringComparer.Ordinal)]);
        return [start.Write(Convert.ToHexStringLower(sum.AsSpan(0, 4)), wordBegins, spellingBegins), .. words, .. spellings];
    }

    private static string PathOf(Country country, Response response, int number) => string.Create(CultureInfo.InvariantCulture, $"{Routes.SearchTexts(country, response.Edition)}{number}.json");
}
