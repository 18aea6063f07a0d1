using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Export.Search;

/// <summary>Reads the answers of one profile: where each word stands, and the texts in files of a few kilobytes, fetched only for what a search shows.</summary>
internal sealed class ResponseReading(TermBook terms, IReadOnlyDictionary<string, int> questionPlaces)
{
    private const int MostOfChunk = 8_000;

    private readonly List<int> seen = [];
    private readonly ImmutableArray<Posting>.Builder postings = ImmutableArray.CreateBuilder<Posting>();

    /// <param name="profile">As shown.</param>
    /// <param name="stateOf">The state of the answer to a question, by key.</param>
    /// <param name="path">The path of a file of texts, by its number.</param>
    public (IndexedResponse Response, ImmutableArray<SearchFile> Texts) Read(ProfileView profile, Func<string, AnswerState> stateOf, Func<int, string> path)
    {
        char[] signs = [.. Enumerable.Repeat(AnswerSign.Of(AnswerState.NotAsked, 0), questionPlaces.Count)];
        SortedList<int, string> texts = [];
        AnswerDigest digest = new((word, inHost) => seen.Add((terms.NumberOf(word) << 1) | (inHost ? 1 : 0)));
        foreach ((int place, AnsweredQuestionView answered) in profile.Sections.SelectMany(section => section.Questions).Select(one => (questionPlaces[one.Question.Key], one)).OrderBy(one => one.Item1))
        {
            AnswerState state = stateOf(answered.Question.Key);
            seen.Clear();
            digest.Clear();
            digest.Read(answered.Blocks);
            signs[place] = AnswerSign.Of(state, seen.Count);
            Count(place);
            if (digest.Text.Trim() is { Length: > 0 } text)
            {
                texts[place] = text;
            }
        }

        (ImmutableArray<int> chunks, ImmutableArray<SearchFile> files) = Chunks(texts, path);
        byte[] sum = SHA256.HashData([.. files.SelectMany(file => SHA256.HashData(file.Content)), .. Encoding.ASCII.GetBytes(signs)]);
        return (new IndexedResponse(new string(signs), chunks, postings.DrainToImmutable(), [.. sum]), files);
    }

    private void Count(int place)
    {
        seen.Sort();
        for (int from = 0; from < seen.Count;)
        {
            int to = from + 1;
            while (to < seen.Count && seen[to] == seen[from])
            {
                to++;
            }

            postings.Add(new Posting(seen[from] >> 1, (short)place, (byte)Math.Min(to - from, 15), (seen[from] & 1) == 1));
            from = to;
        }
    }

    private static (ImmutableArray<int>, ImmutableArray<SearchFile>) Chunks(SortedList<int, string> texts, Func<int, string> path)
    {
        List<List<KeyValuePair<int, string>>> chunks = [];
        int filled = MostOfChunk;
        foreach (KeyValuePair<int, string> text in texts)
        {
            if (chunks.Count == 0 || filled + text.Value.Length > MostOfChunk)
            {
                chunks.Add([]);
                filled = 0;
            }

            chunks[^1].Add(text);
            filled += text.Value.Length;
        }

        return ([.. chunks.Select(chunk => chunk[0].Key)], [.. chunks.Select((chunk, number) => new SearchFile(path(number), Json(chunk)))]);
    }

    private static byte[] Json(List<KeyValuePair<int, string>> chunk) => JsonFile.Write(json =>
    {
        json.WriteStartObject();
        foreach ((int place, string text) in chunk)
        {
            json.WriteString(place.ToString(System.Globalization.CultureInfo.InvariantCulture), text);
        }

        json.WriteEndObject();
    });
}
