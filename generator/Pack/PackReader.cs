using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Pack;

/// <summary>Reads what <see cref="PackWriter"/> wrote with places.</summary>
/// <param name="stream">Where from.</param>
/// <param name="file">The file that places are in.</param>
internal sealed class PackReader(Stream stream, string file) : IDisposable
{
    private readonly BinaryReader bytes = new(stream, Encoding.UTF8, leaveOpen: true);

    public void Dispose() => bytes.Dispose();

    public int Number() => bytes.Read7BitEncodedInt();

    public bool Flag() => bytes.ReadBoolean();

    public decimal Decimal() => bytes.ReadDecimal();

    public string Text() => bytes.ReadString();

    public byte[] Bytes() => Number() is var length && bytes.ReadBytes(length) is var read && read.Length == length ? read : throw new EndOfStreamException();

    public DateOnly Day() => DateOnly.FromDayNumber(Number());

    public SourceSpan Place() => new(file, Number(), Number(), Number());

    public SourceText Words() => new(Text(), Place(), Number() - 1, Number());

    public WrittenAddress Address() => new(Text(), Place());

    public ImmutableArray<T> Each<T>(Func<T> read)
    {
        ImmutableArray<T>.Builder things = ImmutableArray.CreateBuilder<T>();
        for (int left = Number(); left > 0; left--)
        {
            things.Add(read());
        }

        return things.DrainToImmutable();
    }

    public FrozenDictionary<string, T> EachByKey<T>(Func<T> read)
    {
        Dictionary<string, T> things = new(StringComparer.Ordinal);
        for (int left = Number(); left > 0; left--)
        {
            things.Add(Text(), read());
        }

        return things.ToFrozenDictionary();
    }

    public string? MaybeText() => Flag() ? Text() : null;

    public SourceText? MaybeWords() => Flag() ? Words() : null;

    public DateOnly? MaybeDay() => Flag() ? Day() : null;
}
