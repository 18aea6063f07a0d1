using System.Collections.Immutable;
using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Pack;

/// <summary>What stands before the words of a sheet of answers, read: which questions are answered, where their words lie, and what is asked of many sheets at once.</summary>
internal sealed class AnswerIndex
{
    private const int DigestLength = 16;

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly ImmutableArray<NamedPartner>[] partners;
    private string[]? keys;

    /// <param name="bytes">What <see cref="PackedAnswers"/> wrote.</param>
    /// <param name="file">The file that the answers stand in.</param>
    public AnswerIndex(ReadOnlyMemory<byte> bytes, string file)
    {
        this.bytes = bytes;
        PackReader pack = new(bytes, file);
        Entries = new Entry[pack.Count()];
        partners = new ImmutableArray<NamedPartner>[Entries.Length];
        for (int place = 0; place < Entries.Length; place++)
        {
            int length = pack.Bytes().Length;
            int key = pack.Position - length;
            (SourceSpan at, AnswerState state, int size) = (pack.Place(), (AnswerState)pack.Number(), pack.Number());
            Entries[place] = new Entry(key, length, at, state, End, size, pack.Position);
            End = size >= 0 && size <= int.MaxValue - End ? End + size : throw new FormatException("an answer has no such size");
            pack.Bytes(DigestLength);
            pack.Bytes();
            for (int left = pack.Count(); left > 0; left--)
            {
                pack.Number();
                pack.Bytes();
            }
        }
    }

    /// <summary>The questions that are answered, in the order of their keys.</summary>
    public IReadOnlyList<string> Keys => keys ??= [.. Entries.Select(entry => Encoding.UTF8.GetString(bytes.Span.Slice(entry.Key, entry.KeyLength)))];

    /// <summary>One for each.</summary>
    public Entry[] Entries { get; }

    /// <summary>Where the words of the last answer end.</summary>
    public int End { get; }

    /// <summary>The place of a question among the entries; negative where it has none. Most keys are of another length, so that hardly any is looked at.</summary>
    public int Find(string key)
    {
        Span<byte> some = stackalloc byte[128];
        ReadOnlySpan<byte> wanted = Encoding.UTF8.TryGetBytes(key, some, out int length) ? some[..length] : Encoding.UTF8.GetBytes(key);
        ReadOnlySpan<byte> all = bytes.Span;
        for (int place = 0; place < Entries.Length; place++)
        {
            ref readonly Entry entry = ref Entries[place];
            if (entry.KeyLength == wanted.Length && all.Slice(entry.Key, entry.KeyLength).SequenceEqual(wanted))
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>Tells the words of an answer from others.</summary>
    public ReadOnlySpan<byte> DigestAt(int place) => bytes.Span.Slice(Entries[place].Rest, DigestLength);

    /// <summary>What it says of options.</summary>
    public OptionStates OptionsAt(int place)
    {
        if (Rest(place).Bytes() is not { IsEmpty: false } options)
        {
            return OptionStates.None; // which is told by no byte
        }

        PackReader pack = new(options);
        AnswerState others = (AnswerState)pack.Number();
        return new OptionStates(pack.Each(() => (pack.Text(), (AnswerState)pack.Number())), others);
    }

    /// <summary>The partners that it names.</summary>
    public ImmutableArray<NamedPartner> PartnersAt(int place)
    {
        if (partners[place].IsDefault)
        {
            PackReader pack = Rest(place);
            pack.Bytes(); // what is said of options
            partners[place] = pack.Each(() => new NamedPartner(pack.Number(), pack.Text()));
        }

        return partners[place];
    }

    private PackReader Rest(int place) => new(bytes[(Entries[place].Rest + DigestLength)..]);

    /// <param name="Key">Where the key begins in the index.</param>
    /// <param name="At">Where it stands in the response's file.</param>
    /// <param name="State">The answer's, in one word.</param>
    /// <param name="Start">Where its words begin, among those of all.</param>
    /// <param name="Rest">Where in the index its digest, options and partners begin.</param>
    public readonly record struct Entry(int Key, int KeyLength, SourceSpan At, AnswerState State, int Start, int Size, int Rest);
}
