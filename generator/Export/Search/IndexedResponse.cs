using System.Collections.Immutable;

namespace MsqSite.Export.Search;

/// <summary>What the index keeps of one published response.</summary>
/// <param name="States">A sign for each question: its state, or how long the answer is (see <see cref="AnswerSign"/>).</param>
/// <param name="Chunks">For each file of its texts the first question in it, by place.</param>
/// <param name="Sum">Of its texts: changes when they do.</param>
internal sealed record IndexedResponse(string States, ImmutableArray<int> Chunks, ImmutableArray<Posting> Postings, ImmutableArray<byte> Sum);
