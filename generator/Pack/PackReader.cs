using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Pack;

/// <summary>Reads what <see cref="PackWriter"/> wrote with places. Where bytes are missing or mean nothing it throws <see cref="EndOfStreamException"/> or <see cref="FormatException"/>.</summary>
internal sealed class PackReader
{
    private readonly Cursor bytes;
    private readonly Cursor placeBytes;
    private readonly string file;

    /// <param name="packed">The bytes, places among them.</param>
    /// <param name="file">The file that places are in.</param>
    public PackReader(ReadOnlyMemory<byte> packed, string file = "")
    {
        this.file = file;
        bytes = placeBytes = new Cursor(packed);
    }

    /// <param name="words">The bytes but for places.</param>
    /// <param name="places">The places.</param>
    /// <param name="file">The file that they are in.</param>
    public PackReader(ReadOnlyMemory<byte> words, ReadOnlyMemory<byte> places, string file)
    {
        this.file = file;
        bytes = new Cursor(words);
        placeBytes = new Cursor(places);
    }

    public bool IsAtEnd => bytes.Left == 0;

    /// <summary>How many bytes have been read.</summary>
    public int Position => bytes.Position;

    public int Number() => bytes.Number();

    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(bytes.Take(sizeof(long)));

    public UInt128 Wide() => BinaryPrimitives.ReadUInt128LittleEndian(bytes.Take(16));

    /// <summary>How many things follow, each of a byte at least.</summary>
    public int Count() => bytes.Number() is var count && (uint)count <= (uint)bytes.Left ? count : throw new EndOfStreamException();

    public bool Flag() => bytes.Take(1)[0] != 0;

    public decimal Decimal()
    {
        ReadOnlySpan<byte> parts = bytes.Take(sizeof(decimal));
        return new decimal(
        [
            BinaryPrimitives.ReadInt32LittleEndian(parts), BinaryPrimitives.ReadInt32LittleEndian(parts[4..]), BinaryPrimitives.ReadInt32LittleEndian(parts[8..]), BinaryPrimitives.ReadInt32LittleEndian(parts[12..]),
        ]);
    }

    public string Text() => Encoding.UTF8.GetString(bytes.Take(bytes.Number()));

    /// <param name="likely">The text that it probably is, which is then given back itself.</param>
    public string Text(string likely)
    {
        ReadOnlySpan<byte> text = bytes.Take(bytes.Number());
        Span<byte> some = stackalloc byte[256];
        return Encoding.UTF8.TryGetBytes(likely, some, out int length) && text.SequenceEqual(some[..length]) ? likely : Encoding.UTF8.GetString(text);
    }

    /// <param name="likely">Texts in ASCII of which it probably is one, which is then given back itself.</param>
    public string Text(ImmutableArray<string> likely)
    {
        ReadOnlySpan<byte> text = bytes.Take(bytes.Number());
        foreach (string one in likely)
        {
            if (Ascii.Equals(text, one))
            {
                return one;
            }
        }

        return Encoding.UTF8.GetString(text);
    }

    /// <summary>Bytes, where they lie.</summary>
    public ReadOnlyMemory<byte> Bytes() => bytes.Cut(bytes.Number());

    /// <summary>All bytes that are left, where they lie.</summary>
    public ReadOnlyMemory<byte> Rest() => bytes.Cut(bytes.Left);

    /// <summary>So many bytes, where they lie.</summary>
    public ReadOnlyMemory<byte> Bytes(int length) => bytes.Cut(length);

    public DateOnly Day() => DateOnly.FromDayNumber(Number());

    public SourceSpan Place() => new(file, placeBytes.Number(), placeBytes.Number(), placeBytes.Number());

    public SourceText Words() => new(Text(), Place(), placeBytes.Number() - 1, placeBytes.Number());

    public WrittenAddress Address()
    {
        string text = Text();
        int reading = Number();
        WebAddress? web = PackedAddress.HasWeb(reading) ? Web(reading, text) : null;
        return new WrittenAddress(text, Place(), web, web is null ? PackedAddress.Fault(reading) : AddressFault.None);
    }

    public WebAddress Web() => Web(Number(), "");

    public ImmutableArray<T> Each<T>(Func<T> read)
    {
        const int Most = 1 << 10; // what follows may be damaged
        int count = Count();
        if (count == 0)
        {
            return [];
        }

        ImmutableArray<T>.Builder things = ImmutableArray.CreateBuilder<T>(Math.Min(count, Most));
        for (int left = count; left > 0; left--)
        {
            things.Add(read());
        }

        return things.DrainToImmutable();
    }

    /// <param name="read">Reads a value.</param>
    /// <param name="likely">What keys probably are.</param>
    public IReadOnlyDictionary<string, T> EachByKey<T>(Func<T> read, params ImmutableArray<string> likely)
    {
        int count = Count();
        if (count == 0)
        {
            return FrozenDictionary<string, T>.Empty;
        }

        Dictionary<string, T> things = new(count, StringComparer.Ordinal);
        for (int left = count; left > 0; left--)
        {
            things.Add(Text(likely), read());
        }

        return things;
    }

    public string? MaybeText() => Flag() ? Text() : null;

    public int? MaybeNumber() => Flag() ? Number() : null;

    public SourceText? MaybeWords() => Flag() ? Words() : null;

    public DateOnly? MaybeDay() => Flag() ? Day() : null;

    private WebAddress Web(int reading, string written) =>
        new(PackedAddress.IsAsWritten(reading) ? written : Text(), Text(), PackedAddress.Scheme(reading), PackedAddress.SchemeWritten(reading));

    private sealed class Cursor(ReadOnlyMemory<byte> bytes)
    {
        private int at;

        public int Position => at;

        public int Left => bytes.Length - at;

        public ReadOnlySpan<byte> Take(int length) => Cut(length).Span;

        public ReadOnlyMemory<byte> Cut(int length)
        {
            if ((uint)length > (uint)Left)
            {
                throw new EndOfStreamException();
            }

            at += length;
            return bytes.Slice(at - length, length);
        }

        // Seven bits in a byte, the lowest first; the eighth says that more follow.
        public int Number()
        {
            ReadOnlySpan<byte> rest = bytes.Span[at..];
            uint number = 0;
            for (int i = 0; i < 5; i++)
            {
                if (i == rest.Length)
                {
                    throw new EndOfStreamException();
                }

                number |= (rest[i] & 0x7Fu) << (7 * i);
                if (rest[i] < 0x80)
                {
                    at += i + 1;
                    return (int)number;
                }
            }

            throw new FormatException("a number has more than five bytes");
        }
    }
}
