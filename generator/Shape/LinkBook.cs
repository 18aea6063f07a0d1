using System.Collections.Concurrent;
using System.Collections.Immutable;
using MsqSite.Markup;
using MsqSite.Model;
using MsqSite.Pack;

namespace MsqSite.Shape;

/// <summary>The external addresses that responses give, each once for each question: those of a response that is still the same need not be looked for again in its words.</summary>
internal sealed class LinkBook
{
    private readonly Func<Response, bool> isSame;
    private readonly ReadOnlyMemory<byte> kept;
    private readonly Dictionary<string, ImmutableArray<(string Question, WebAddress Web)>> earlier = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<(string Question, WebAddress Web)>> found = new(StringComparer.Ordinal);

    public LinkBook()
        : this(_ => false, default)
    {
    }

    /// <param name="isSame">Whether a response is what it was when <paramref name="kept"/> was made.</param>
    /// <param name="kept">What <see cref="Pack"/> made; or nothing.</param>
    public LinkBook(Func<Response, bool> isSame, ReadOnlyMemory<byte> kept)
    {
        (this.isSame, this.kept) = (isSame, kept);
        PackReader pack = new(kept);
        while (!pack.IsAtEnd)
        {
            earlier[pack.Text()] = pack.Each(() => (pack.Text(), pack.Web()));
        }
    }

    /// <summary>The addresses of a published response, in the order of the questionnaire.</summary>
    public IEnumerable<(Question Question, WebAddress Web)> Of(Response response, Questionnaire questionnaire) =>
        found.GetOrAdd(response.At.File, file => earlier.TryGetValue(file, out var known) && isSame(response) ? known : [.. Find(response, questionnaire)])
            .Select(one => (questionnaire.ByKey[one.Question], one.Web));

    /// <summary>The addresses that were asked for, for the next build.</summary>
    public ReadOnlyMemory<byte> Pack()
    {
        using MemoryStream stream = new(kept.Length + kept.Length / 16); // about as much as the last time
        using (PackWriter pack = new(stream, places: false))
        {
            foreach ((string file, ImmutableArray<(string Question, WebAddress Web)> links) in found.OrderBy(one => one.Key, StringComparer.Ordinal))
            {
                pack.Write(file);
                pack.Each(links, one =>
                {
                    pack.Write(one.Question);
                    pack.Write(one.Web);
                });
            }
        }

        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }

    private static IEnumerable<(string Question, WebAddress Web)> Find(Response response, Questionnaire questionnaire) =>
        from question in questionnaire.Questions
        let answer = response.Answers.Of(question.Key)
        where answer is not null
        from web in Addresses(answer).DistinctBy(web => web.Href)
        select (question.Key, web);

    private static IEnumerable<WebAddress> Addresses(Answer answer) =>
        AnswerTexts.Addresses(answer).Where(written => PersonalData.Find(written.Text) is null).Select(written => written.Web)
            .Concat(AnswerTexts.Markdown(answer).SelectMany(text => MarkedText.Links(text, MarkupStyle.Answer))
                .Where(link => PersonalData.Find(link.Address) is null).Select(link => WebAddress.Read(link.Address, out _)))
            .OfType<WebAddress>().Where(web => !web.IsMail);
}
