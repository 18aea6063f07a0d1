using System.Security.Cryptography;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Pack;

/// <summary>A sheet of answers as bytes, each unpacked when it is asked for.</summary>
internal sealed class PackedAnswers : IAnswerSheet
{
    private const int DigestLength = 16;

    private readonly string file;
    private readonly OpenSheets open;
    private readonly string[] keys;
    private readonly Entry[] entries;
    private Answer?[]? unpacked;

    /// <param name="packed">What <see cref="Pack"/> made.</param>
    /// <param name="file">The file that the answers stand in.</param>
    /// <param name="open">Takes the sheet when answers are asked for.</param>
    public PackedAnswers(ReadOnlyMemory<byte> packed, string file, OpenSheets open)
    {
        Packed = packed;
        this.file = file;
        this.open = open;
        PackReader pack = new(packed, file);
        keys = new string[pack.Count()];
        entries = new Entry[keys.Length];
        for (int place = 0; place < keys.Length; place++)
        {
            keys[place] = pack.Text();
            SourceSpan at = pack.Place();
            entries[place] = new Entry(at.Line, at.Column, at.Length, (AnswerState)pack.Number(), pack.Position);
            pack.Bytes(DigestLength);
            pack.Bytes();
            pack.Bytes();
        }
    }

    private PackedAnswers(ReadOnlyMemory<byte> packed, string file, OpenSheets open, Answer[] answers)
        : this(packed, file, open)
    {
        unpacked = answers;
        open.Take(this);
    }

    public IReadOnlyList<string> Keys => keys;

    /// <summary>The sheet as bytes.</summary>
    public ReadOnlyMemory<byte> Packed { get; }

    /// <summary>Packs answers that were read; they are at hand until other sheets are opened.</summary>
    /// <param name="answers">By question key.</param>
    /// <param name="file">The file that they stand in.</param>
    /// <param name="open">Takes the sheet.</param>
    public static PackedAnswers Of(IReadOnlyDictionary<string, Answer> answers, string file, OpenSheets open)
    {
        KeyValuePair<string, Answer>[] sorted = [.. answers.OrderBy(one => one.Key, StringComparer.Ordinal)];
        return new PackedAnswers(Pack(sorted), file, open, [.. sorted.Select(one => one.Value)]);
    }

    public Answer? Of(string key)
    {
        int place = PlaceIn(key);
        if (place < 0)
        {
            return null;
        }

        Answer?[]? at = unpacked; // it may be closed at any time
        if (at is null)
        {
            unpacked = at = new Answer?[keys.Length];
            open.Take(this);
        }

        return at[place] ??= Unpack(entries[place]);
    }

    public AnswerState StateOf(string key) => PlaceIn(key) is >= 0 and var place ? entries[place].State : AnswerState.NotAnswered;

    public SourceSpan? PlaceOf(string key) => PlaceIn(key) is >= 0 and var place ? At(entries[place]) : null;

    public ReadOnlySpan<byte> DigestOf(string key) => PlaceIn(key) is >= 0 and var place ? Packed.Span.Slice(entries[place].Start, DigestLength) : [];

    /// <summary>Lets go of the answers that are at hand.</summary>
    public void Close() => unpacked = null;

    private static byte[] Pack(KeyValuePair<string, Answer>[] answers)
    {
        using MemoryStream stream = new();
        using (PackWriter pack = new(stream, places: true))
        using (MemoryStream words = new())
        using (MemoryStream places = new())
        using (PackWriter apart = new(words, places))
        {
            pack.Write(answers.Length);
            foreach ((string key, Answer answer) in answers)
            {
                words.SetLength(0);
                places.SetLength(0);
                PackedAnswer.Write(apart, answer);
                pack.Write(key);
                pack.Write(answer.At);
                pack.Write((int)answer.WholeState);
                pack.Raw(SHA256.HashData(Written(words)).AsSpan(0, DigestLength));
                pack.Write(Written(words));
                pack.Write(Written(places));
            }
        }

        return stream.ToArray();
    }

    private static ReadOnlySpan<byte> Written(MemoryStream stream) => stream.GetBuffer().AsSpan(0, (int)stream.Length);

    private int PlaceIn(string key) => Array.BinarySearch(keys, key, StringComparer.Ordinal);

    private Answer Unpack(Entry entry)
    {
        PackReader pack = new(Packed[(entry.Start + DigestLength)..]);
        return PackedAnswer.Read(new PackReader(pack.Bytes(), pack.Bytes(), file), At(entry));
    }

    private SourceSpan At(Entry entry) => new(file, entry.Line, entry.Column, entry.Length);

    // Where the answer's key stands, and where its digest, words and places begin in the packed bytes.
    private readonly record struct Entry(int Line, int Column, int Length, AnswerState State, int Start);
}
