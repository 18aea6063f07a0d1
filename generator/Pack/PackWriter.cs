using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Pack;

/// <summary>
/// Writes values of the model as bytes, small and in one order. What is written twice the same is the same bytes. Places in files say where words
/// stand, not what they are: they go among the words, to bytes of their own, or nowhere.
/// </summary>
internal sealed class PackWriter : IDisposable
{
    private readonly BinaryWriter bytes;
    private readonly BinaryWriter? placeBytes;

    /// <param name="stream">Where to.</param>
    /// <param name="places">Whether places are written there too.</param>
    public PackWriter(Stream stream, bool places)
    {
        bytes = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        placeBytes = places ? bytes : null;
    }

    /// <param name="words">Where all goes but places.</param>
    /// <param name="places">Where those go.</param>
    public PackWriter(Stream words, Stream places)
    {
        bytes = new BinaryWriter(words, Encoding.UTF8, leaveOpen: true);
        placeBytes = new BinaryWriter(places, Encoding.UTF8, leaveOpen: true);
    }

    /// <summary>What <paramref name="write"/> writes, as bytes in memory.</summary>
    /// <param name="places">Whether places are written too.</param>
    /// <param name="write">Writes the values.</param>
    /// <param name="room">About how many bytes they take, where that is known: the memory need not grow by steps then.</param>
    public static ReadOnlyMemory<byte> BytesOf(bool places, Action<PackWriter> write, int room = 0)
    {
        using MemoryStream stream = new(room);
        using (PackWriter pack = new(stream, places))
        {
            write(pack);
        }

        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }

    public void Dispose()
    {
        bytes.Dispose();
        placeBytes?.Dispose();
    }

    public void Write(int number) => bytes.Write7BitEncodedInt(number);

    public void Write(long number) => bytes.Write(number);

    public void Write(UInt128 number)
    {
        Span<byte> wide = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(wide, number);
        bytes.Write(wide);
    }

    public void Write(bool flag) => bytes.Write(flag);

    public void Write(decimal number) => bytes.Write(number);

    public void Write(string text) => bytes.Write(text);

    public void Write(ReadOnlySpan<byte> content)
    {
        Write(content.Length);
        bytes.Write(content);
    }

    /// <summary>Bytes whose number the reader knows.</summary>
    public void Raw(ReadOnlySpan<byte> content) => bytes.Write(content);

    public void Write(DateOnly day) => Write(day.DayNumber);

    /// <summary>The file that it is a place in is known to whoever reads it.</summary>
    public void Write(SourceSpan place)
    {
        placeBytes?.Write7BitEncodedInt(place.Line);
        placeBytes?.Write7BitEncodedInt(place.Column);
        placeBytes?.Write7BitEncodedInt(place.Length);
    }

    public void Write(SourceText text)
    {
        Write(text.Value);
        Write(text.At);
        placeBytes?.Write7BitEncodedInt(text.BlockIndent + 1);
        placeBytes?.Write7BitEncodedInt(text.FirstLine);
    }

    public void Write(WrittenAddress address)
    {
        Write(address.Text);
        int reading = PackedAddress.Of(address);
        Write(reading);
        if (address.Web is { } web)
        {
            WriteWeb(web, PackedAddress.IsAsWritten(reading));
        }

        Write(address.At);
    }

    public void Write(WebAddress web)
    {
        Write(PackedAddress.Of(web, written: null));
        WriteWeb(web, isAsWritten: false);
    }

    public void Each<T>(ImmutableArray<T> things, Action<T> write)
    {
        Write(things.Length);
        foreach (T thing in things)
        {
            write(thing);
        }
    }

    /// <summary>In the order of the keys.</summary>
    public void Each<T>(IReadOnlyDictionary<string, T> things, Action<T> write)
    {
        Write(things.Count);
        foreach (string key in things.Keys.Order(StringComparer.Ordinal))
        {
            Write(key);
            write(things[key]);
        }
    }

    /// <summary>A text or nothing.</summary>
    public void Maybe(string? text)
    {
        Write(text is not null);
        if (text is not null)
        {
            Write(text);
        }
    }

    public void Maybe(SourceText? text)
    {
        Write(text is not null);
        if (text is not null)
        {
            Write(text);
        }
    }

    public void Maybe(int? number)
    {
        Write(number is not null);
        if (number is { } known)
        {
            Write(known);
        }
    }

    public void Maybe(DateOnly? day)
    {
        Write(day is not null);
        if (day is { } known)
        {
            Write(known);
        }
    }

    private void WriteWeb(WebAddress web, bool isAsWritten)
    {
        if (!isAsWritten)
        {
            Write(web.Href);
        }

        Write(web.Host);
    }
}
