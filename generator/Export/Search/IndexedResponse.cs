using System.Collections.Immutable;
using MsqSite.Pack;

namespace MsqSite.Export.Search;

/// <summary>What the index keeps of one published response.</summary>
/// <param name="States">A sign for each question: its state, or how long the answer is (see <see cref="AnswerSign"/>).</param>
/// <param name="Chunks">For each file of its texts the first question in it, by place.</param>
/// <param name="Sum">Of its texts: changes when they do.</param>
internal sealed record IndexedResponse(string States, ImmutableArray<int> Chunks, ImmutableArray<Posting> Postings, ImmutableArray<byte> Sum)
{
    public void Write(PackWriter pack)
    {
        pack.Write(States);
        pack.Each(Chunks, pack.Write);
        pack.Write(Sum.AsSpan());
        pack.Each(Postings, posting =>
        {
            pack.Write(posting.Term);
            pack.Write((posting.Question << 5) | (posting.Count << 1) | (posting.InHost ? 1 : 0));
        });
    }

    /// <param name="pack">Where what <see cref="Write"/> wrote begins.</param>
    /// <param name="words">The words by the numbers of then.</param>
    public static KeptIndex Read(PackReader pack, ImmutableArray<string> words)
    {
        (string states, ImmutableArray<int> chunks, ReadOnlyMemory<byte> sum) = (pack.Text(), pack.Each(pack.Number), pack.Bytes());
        return new KeptIndex(states, chunks, [.. sum.Span], pack.Each(() => (words[pack.Number()], pack.Number())));
    }
}

/// <summary>The same as the last build kept it: with words in place of their numbers.</summary>
/// <param name="Signs">Each word with the question's place, how often it stands there, and whether in a host's name.</param>
internal sealed record KeptIndex(string States, ImmutableArray<int> Chunks, ImmutableArray<byte> Sum, ImmutableArray<(string Word, int Sign)> Signs)
{
    public IndexedResponse In(TermBook terms) => new(
        States, Chunks, [.. Signs.Select(one => new Posting(terms.NumberOf(one.Word), (short)(one.Sign >> 5), (byte)((one.Sign >> 1) & 15), (one.Sign & 1) == 1))], Sum);
}
