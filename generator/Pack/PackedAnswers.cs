using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Pack;

/// <summary>
/// A sheet of answers as bytes, which may lie in a file, each unpacked when it is asked for. What is asked of many sheets at once (which questions,
/// their states and those of their options, digests, partners) stands in an index before the answers.
/// </summary>
internal sealed class PackedAnswers : IAnswerSheet
{
    private const int DigestLength = 16;

    private readonly string file;
    private readonly OpenSheets open;
    private readonly StoredBytes index;
    private Opened? opened;
    private bool isVerified;

    /// <param name="index">What <see cref="Index"/> gave.</param>
    /// <param name="words">What <see cref="Words"/> gave; looked at when an answer is asked for.</param>
    /// <param name="file">The file that the answers stand in.</param>
    /// <param name="open">Takes the sheet when answers are asked for.</param>
    public PackedAnswers(ReadOnlyMemory<byte> index, StoredBytes words, string file, OpenSheets open)
    {
        (this.index, Words, this.file, this.open) = (new StoredBytes(index), words, file, open);
        opened = new Opened(index, file);
        if (opened.End > words.Length)
        {
            throw new EndOfStreamException();
        }

        open.Take(this);
    }

    private PackedAnswers(StoredBytes bytes, ReadOnlyMemory<byte> index, string file, OpenSheets open, Answer[] answers)
    {
        (this.index, Words, this.file, this.open) = (bytes.To(index.Length), bytes.From(index.Length), file, open);
        opened = new Opened(index, file, answers);
        open.Take(this);
    }

    public IReadOnlyList<string> Keys => Open().Keys;

    /// <summary>What stands before the words of the answers.</summary>
    public ReadOnlyMemory<byte> Index => index.Read(0, index.Length);

    /// <summary>The words of the answers, one after the other.</summary>
    public StoredBytes Words { get; }

    /// <summary>Packs answers that were read; they are at hand until other sheets are opened.</summary>
    /// <param name="answers">By question key.</param>
    /// <param name="file">The file that they stand in.</param>
    /// <param name="open">Takes the sheet.</param>
    /// <param name="isPublic">Whether they may lie in a file: what is not published lies in none of ours.</param>
    public static PackedAnswers Of(IReadOnlyDictionary<string, Answer> answers, string file, OpenSheets open, bool isPublic)
    {
        KeyValuePair<string, Answer>[] sorted = [.. answers.OrderBy(one => one.Key, StringComparer.Ordinal)];
        (byte[] packed, int indexLength) = Pack(sorted);
        return new PackedAnswers(isPublic ? open.Store.Put(packed) : new StoredBytes(packed), packed.AsMemory(0, indexLength), file, open, [.. sorted.Select(one => one.Value)]);
    }

    public Answer? Of(string key)
    {
        Opened sheet = Open();
        return sheet.PlaceIn(key) is >= 0 and var place ? sheet.Answers[place] ??= Unpack(sheet.Entries[place]) : null;
    }

    public AnswerState StateOf(string key) => Open().Find(key)?.State ?? AnswerState.NotAnswered;

    public SourceSpan? PlaceOf(string key) => Open().Find(key) is { } entry ? At(entry) : null;

    public ReadOnlySpan<byte> DigestOf(string key) => Open() is var sheet && sheet.Find(key) is { } entry ? sheet.Bytes.Span.Slice(entry.Rest, DigestLength) : [];

    public ImmutableArray<NamedPartner> PartnersOf(string key)
    {
        Opened sheet = Open();
        return sheet.PlaceIn(key) is >= 0 and var place ? sheet.PartnersAt(place) : [];
    }

    public OptionStates OptionsOf(string key) => Open() is var sheet && sheet.Find(key) is { } entry && new PackReader(sheet.Bytes[(entry.Rest + DigestLength)..]).Bytes() is { IsEmpty: false } options
        ? Options(new PackReader(options))
        : OptionStates.None;

    /// <summary>Lets go of the answers that are at hand.</summary>
    public void Close() => opened = null;

    private static (byte[] Packed, int IndexLength) Pack(KeyValuePair<string, Answer>[] answers)
    {
        using MemoryStream index = new(1 << 11); // as most need, so that they do not grow by steps
        using MemoryStream bodies = new(1 << 14);
        using (PackWriter head = new(index, places: true))
        using (PackWriter body = new(bodies, places: true))
        using (MemoryStream words = new(1 << 12))
        using (MemoryStream places = new(1 << 8))
        using (MemoryStream options = new(1 << 8))
        using (PackWriter apart = new(words, places))
        using (PackWriter ofOptions = new(options, places: false))
        {
            head.Write(answers.Length);
            foreach ((string key, Answer answer) in answers)
            {
                words.SetLength(0);
                places.SetLength(0);
                PackedAnswer.Write(apart, answer);
                long start = bodies.Length;
                body.Write(Written(words));
                body.Write(Written(places));
                head.Write(key);
                head.Write(answer.At);
                head.Write((int)answer.WholeState);
                head.Write((int)(bodies.Length - start));
                head.Raw(XxHash128.Hash(Written(words)));
                options.SetLength(0);
                Write(ofOptions, OptionStates.Of(answer));
                head.Write(Written(options));
                head.Each([.. AnswerTexts.Partners(answer)], partner =>
                {
                    head.Write(partner.Entry);
                    head.Write(partner.Name.Value);
                });
            }
        }

        return ([.. Written(index), .. Written(bodies)], (int)index.Length);
    }

    // Most answers say nothing of options, which is told by no byte.
    private static void Write(PackWriter pack, OptionStates options)
    {
        if (options != OptionStates.None)
        {
            pack.Write((int)options.Others);
            pack.Each(options.Each, one =>
            {
                pack.Write(one.Option);
                pack.Write((int)one.State);
            });
        }
    }

    private static OptionStates Options(PackReader pack)
    {
        AnswerState others = (AnswerState)pack.Number();
        return new OptionStates(pack.Each(() => (pack.Text(), (AnswerState)pack.Number())), others);
    }

    private static ReadOnlySpan<byte> Written(MemoryStream stream) => stream.GetBuffer().AsSpan(0, (int)stream.Length);

    private Opened Open()
    {
        Opened? sheet = opened; // it may be closed at any time
        if (sheet is null)
        {
            opened = sheet = new Opened(Index, file);
            open.Take(this);
        }

        return sheet;
    }

    private Answer Unpack(Entry entry)
    {
        if (!isVerified)
        {
            Words.Verify();
            isVerified = true;
        }

        PackReader pack = new(Words.Read(entry.Start, entry.Size));
        return PackedAnswer.Read(new PackReader(pack.Bytes(), pack.Bytes(), file), At(entry));
    }

    private SourceSpan At(Entry entry) => new(file, entry.Line, entry.Column, entry.Length);

    // Where the answer's key stands; where its words lie; and where in the index its digest, options and partners begin.
    private readonly record struct Entry(int Key, int KeyLength, int Line, int Column, int Length, AnswerState State, int Start, int Size, int Rest);

    // The index, read, and the answers that were asked for.
    private sealed class Opened
    {
        private readonly ImmutableArray<NamedPartner>[] partners;
        private string[]? keys;

        public Opened(ReadOnlyMemory<byte> index, string file, Answer?[]? answers = null)
        {
            Bytes = index;
            PackReader pack = new(index, file);
            Entries = new Entry[pack.Count()];
            Answers = answers ?? new Answer?[Entries.Length];
            partners = new ImmutableArray<NamedPartner>[Entries.Length];
            for (int place = 0; place < Entries.Length; place++)
            {
                int length = pack.Bytes().Length;
                int key = pack.Position - length;
                SourceSpan at = pack.Place();
                (AnswerState state, int size) = ((AnswerState)pack.Number(), pack.Number());
                Entries[place] = new Entry(key, length, at.Line, at.Column, at.Length, state, End, size, pack.Position);
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

        public IReadOnlyList<string> Keys => keys ??= [.. Entries.Select(entry => Encoding.UTF8.GetString(Bytes.Span.Slice(entry.Key, entry.KeyLength)))];

        public Entry[] Entries { get; }

        public Answer?[] Answers { get; }

        public ReadOnlyMemory<byte> Bytes { get; }

        // Where the words of the last answer end.
        public int End { get; }

        public Entry? Find(string key) => PlaceIn(key) is >= 0 and var place ? Entries[place] : null;

        // Negative where there is none. Most keys are of another length, so that hardly any is looked at.
        public int PlaceIn(string key)
        {
            Span<byte> some = stackalloc byte[128];
            ReadOnlySpan<byte> wanted = Encoding.UTF8.TryGetBytes(key, some, out int length) ? some[..length] : Encoding.UTF8.GetBytes(key);
            ReadOnlySpan<byte> bytes = Bytes.Span;
            for (int place = 0; place < Entries.Length; place++)
            {
                ref readonly Entry entry = ref Entries[place];
                if (entry.KeyLength == wanted.Length && bytes.Slice(entry.Key, entry.KeyLength).SequenceEqual(wanted))
                {
                    return place;
                }
            }

            return -1;
        }

        public ImmutableArray<NamedPartner> PartnersAt(int place)
        {
            if (partners[place].IsDefault)
            {
                PackReader pack = new(Bytes[(Entries[place].Rest + DigestLength)..]);
                pack.Bytes(); // what is said of options
                partners[place] = pack.Each(() => new NamedPartner(pack.Number(), pack.Text()));
            }

            return partners[place];
        }
    }
}
