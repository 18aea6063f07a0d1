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
    private readonly Dictionary<string, ReadOnlyMemory<byte>> earlier = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Given> given = new(StringComparer.Ordinal);

    public LinkBook()
        : this(_ => false, default)
    {
    }

    /// <param name="isSame">Whether a response is what it was when <paramref name="kept"/> was made.</param>
    /// <param name="kept">What <see cref="Pack()"/> made; or nothing.</param>
    public LinkBook(Func<Response, bool> isSame, ReadOnlyMemory<byte> kept)
    {
        this.isSame = isSame;
        PackReader pack = new(kept);
        while (!pack.IsAtEnd)
        {
            earlier[pack.Text()] = pack.Bytes();
        }
    }

    /// <summary>The addresses of a published response, in the order of the questionnaire.</summary>
    public IEnumerable<(Question Question, WebAddress Web)> Of(Response response, Questionnaire questionnaire) =>
        GivenBy(response, questionnaire).Links.Value.Select(one => (questionnaire.ByKey[one.Question], one.Web));

    /// <summary>The same as bytes, for those who only want to know whether they are what they were.</summary>
    public ReadOnlyMemory<byte> BytesOf(Response response, Questionnaire questionnaire) => GivenBy(response, questionnaire).Bytes.Value;

    /// <summary>The addresses that were asked for, for the next build.</summary>
    public ReadOnlyMemory<byte> Pack()
    {
        return PackWriter.BytesOf(places: false, pack =>
        {
            foreach ((string file, Given links) in given.OrderBy(one => one.Key, StringComparer.Ordinal))
            {
                pack.Write(file);
                pack.Write(links.Bytes.Value.Span);
            }
        });
    }

    private Given GivenBy(Response response, Questionnaire questionnaire) => given.GetOrAdd(response.At.File, file =>
    {
        if (earlier.TryGetValue(file, out ReadOnlyMemory<byte> kept) && isSame(response))
        {
            return new Given(new(() => Unpack(kept)), new(kept));
        }

        Lazy<ImmutableArray<(string Question, WebAddress Web)>> found = new(() => [.. Find(response, questionnaire)]);
        return new Given(found, new(() => Pack(found.Value)));
    });

    private static ReadOnlyMemory<byte> Pack(ImmutableArray<(string Question, WebAddress Web)> links)
    {
        return PackWriter.BytesOf(places: false, pack =>
        {
            pack.Each(links, one =>
            {
                pack.Write(one.Question);
                pack.Write(one.Web);
            });
        }).ToArray(); // held by the thousand: no byte more than it takes
    }

    private static ImmutableArray<(string Question, WebAddress Web)> Unpack(ReadOnlyMemory<byte> packed)
    {
        PackReader pack = new(packed);
        return pack.Each(() => (pack.Text(), pack.Web()));
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

    private sealed record Given(Lazy<ImmutableArray<(string Question, WebAddress Web)>> Links, Lazy<ReadOnlyMemory<byte>> Bytes);
}
