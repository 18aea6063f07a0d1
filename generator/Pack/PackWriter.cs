using System.Collections.Immutable;
using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Pack;

/// <summary>Writes values of the model as bytes, small and in one order. What is written twice the same is the same bytes.</summary>
/// <param name="stream">Where to.</param>
/// <param name="places">Whether places in files are written: they say where words stand, not what they are.</param>
internal sealed class PackWriter(Stream stream, bool places) : IDisposable
{
    private readonly BinaryWriter bytes = new(stream, Encoding.UTF8, leaveOpen: true);

    public void Dispose() => bytes.Dispose();

    public void Write(int number) => bytes.Write7BitEncodedInt(number);

    public void Write(bool flag) => bytes.Write(flag);

    public void Write(decimal number) => bytes.Write(number);

    public void Write(string text) => bytes.Write(text);

    public void Write(byte[] content)
    {
        Write(content.Length);
        bytes.Write(content);
    }

    public void Write(DateOnly day) => Write(day.DayNumber);

    /// <summary>The file that it is a place in is known to whoever reads it.</summary>
    public void Write(SourceSpan place)
    {
        if (places)
        {
            Write(place.Line);
            Write(place.Column);
            Write(place.Length);
        }
    }

    public void Write(SourceText text)
    {
        Write(text.Value);
        Write(text.At);
        if (places)
        {
            Write(text.BlockIndent + 1);
            Write(text.FirstLine);
        }
    }

    public void Write(WrittenAddress address)
    {
        Write(address.Text);
        Write(address.At);
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

    public void Maybe(DateOnly? day)
    {
        Write(day is not null);
        if (day is { } known)
        {
            Write(known);
        }
    }
}
