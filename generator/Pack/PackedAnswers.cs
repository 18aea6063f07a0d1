using System.Collections.Immutable;
using System.IO.Hashing;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Pack;

/// <summary>
/// A sheet of answers as bytes, which may lie in a file, each unpacked when it is asked for. What is asked of many sheets at once (which questions,
/// their states and those of their options, digests, partners) stands in an index before the answers.
/// </summary>
internal sealed class PackedAnswers : IAnswerSheet
{
    private readonly string file;
    private readonly OpenSheets open;
    private Opened? opened;
    private bool isVerified;

    /// <param name="digests">What <see cref="Digests"/> gave.</param>
    /// <param name="stored">What <see cref="Stored"/> gave; looked at when answers are asked for.</param>
    /// <param name="file">The file that the answers stand in.</param>
    /// <param name="open">Takes the sheet then.</param>
    public PackedAnswers(SheetDigests digests, StoredAnswers stored, string file, OpenSheets open) => (Digests, Stored, this.file, this.open) = (digests, stored, file, open);

    private PackedAnswers(SheetDigests digests, StoredAnswers stored, AnswerIndex index, string file, OpenSheets open, Answer[] answers)
        : this(digests, stored, file, open)
    {
        opened = new Opened(index, answers);
        open.Take(this);
    }

    public IReadOnlyList<string> Keys => Open().Index.Keys;

    public SheetDigests Digests { get; }

    /// <summary>Where its bytes are.</summary>
    public StoredAnswers Stored { get; }

    /// <summary>Packs answers that were read; they are at hand until other sheets are opened.</summary>
    /// <param name="answers">By question key.</param>
    /// <param name="file">The file that they stand in.</param>
    /// <param name="open">Takes the sheet.</param>
    /// <param name="isPublic">Whether they may lie in a file: what is not published lies in none of ours.</param>
    public static PackedAnswers Of(IReadOnlyDictionary<string, Answer> answers, string file, OpenSheets open, bool isPublic)
    {
        KeyValuePair<string, Answer>[] sorted = [.. answers.OrderBy(one => one.Key, StringComparer.Ordinal)];
        (byte[] packed, int indexLength) = Pack(sorted);
        StoredBytes stored = isPublic ? open.Store.Put(packed) : new StoredBytes(packed);
        AnswerIndex index = new(packed.AsMemory(0, indexLength), file);
        return new PackedAnswers(DigestsOf(sorted), new StoredAnswers(stored.To(indexLength), stored.From(indexLength)), index, file, open, [.. sorted.Select(one => one.Value)]);
    }

    public Answer? Of(string key)
    {
        Opened sheet = Open();
        return sheet.Index.Find(key) is >= 0 and var place ? sheet.Answers[place] ??= Unpack(sheet.Index.Entries[place]) : null;
    }

    public AnswerState StateOf(string key) => Open().Index is var index && index.Find(key) is >= 0 and var place ? index.Entries[place].State : AnswerState.NotAnswered;

    public SourceSpan? PlaceOf(string key) => Open().Index is var index && index.Find(key) is >= 0 and var place ? index.Entries[place].At : null;

    public ReadOnlySpan<byte> DigestOf(string key) => Open().Index is var index && index.Find(key) is >= 0 and var place ? index.DigestAt(place) : [];

    public ImmutableArray<NamedPartner> PartnersOf(string key) => Open().Index is var index && index.Find(key) is >= 0 and var place ? index.PartnersAt(place) : [];

    public OptionStates OptionsOf(string key) => Open().Index is var index && index.Find(key) is >= 0 and var place ? index.OptionsAt(place) : OptionStates.None;

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
                WritePartners(head, answer);
            }
        }

        return ([.. Written(index), .. Written(bodies)], (int)index.Length);
    }

    private static SheetDigests DigestsOf(KeyValuePair<string, Answer>[] answers)
    {
        return new SheetDigests(Of((pack, answer) => pack.Write((int)answer.WholeState)), Of((pack, answer) => Write(pack, OptionStates.Of(answer))), Of(WritePartners));

        UInt128 Of(Action<PackWriter, Answer> write) => PackHash.Of(pack =>
        {
            foreach ((string key, Answer answer) in answers)
            {
                pack.Write(key);
                write(pack, answer);
            }
        });
    }

    private static void WritePartners(PackWriter pack, Answer answer) => pack.Each([.. AnswerTexts.Partners(answer)], partner =>
    {
        pack.Write(partner.Entry);
        pack.Write(partner.Name.Value);
    });

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

    private static ReadOnlySpan<byte> Written(MemoryStream stream) => stream.GetBuffer().AsSpan(0, (int)stream.Length);

    private Opened Open()
    {
        Opened? sheet = opened; // it may be closed at any time
        if (sheet is null)
        {
            AnswerIndex read = ReadIndex();
            opened = sheet = new Opened(read, new Answer?[read.Entries.Length]);
            open.Take(this);
        }

        return sheet;
    }

    private AnswerIndex ReadIndex()
    {
        try
        {
            AnswerIndex read = new(Stored.Index.All(), file);
            return read.End <= Stored.Words.Length ? read : throw new DamageException();
        }
        catch (Exception damage) when (damage is EndOfStreamException or FormatException)
        {
            throw new DamageException(damage);
        }
    }

    private Answer Unpack(AnswerIndex.Entry entry)
    {
        if (!isVerified)
        {
            Stored.Words.Verify();
            isVerified = true;
        }

        PackReader pack = new(Stored.Words.Read(entry.Start, entry.Size));
        return PackedAnswer.Read(new PackReader(pack.Bytes(), pack.Bytes(), file), entry.At);
    }

    // The index, read, and the answers that were asked for.
    private sealed record Opened(AnswerIndex Index, Answer?[] Answers);
}
