using System.Buffers;
using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;

namespace MsqSite.Pack;

/// <summary>Bytes that lie in memory or in a file.</summary>
internal readonly struct StoredBytes
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly SafeFileHandle? file;
    private readonly long start;
    private readonly UInt128? hash;

    public StoredBytes(ReadOnlyMemory<byte> bytes) => (this.bytes, Length) = (bytes, bytes.Length);

    /// <param name="file">Open as long as they are asked for.</param>
    /// <param name="start">Where they begin in it.</param>
    /// <param name="length">How many there are.</param>
    /// <param name="hash">By which damage is known, where another build has put them there.</param>
    public StoredBytes(SafeFileHandle file, long start, int length, UInt128? hash = null) => (this.file, this.start, Length, this.hash) = (file, start, length, hash);

    public int Length { get; }

    /// <summary>The first of them, where they lie.</summary>
    public StoredBytes To(int length) => file is null ? new StoredBytes(bytes[..length]) : new StoredBytes(file, start, length);

    /// <summary>Those from a place on, where they lie.</summary>
    public StoredBytes From(int place) => file is null ? new StoredBytes(bytes[place..]) : new StoredBytes(file, start + place, Length - place);

    /// <summary>All of them, read.</summary>
    /// <exception cref="DamageException">They are not what another build has put there.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public ReadOnlyMemory<byte> All()
    {
        if (file is null)
        {
            return bytes;
        }

        byte[] read = new byte[Length];
        CopyTo(read);
        return read;
    }

    /// <summary>A part of them, read.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public ReadOnlyMemory<byte> Read(int from, int length)
    {
        if (file is null)
        {
            return bytes.Slice(from, length);
        }

        byte[] read = new byte[length];
        ReadTo(read, from);
        return read;
    }

    /// <summary>Makes sure that they are what another build has put there.</summary>
    /// <exception cref="DamageException">They are not.</exception>
    public void Verify()
    {
        if (hash is not null)
        {
            byte[] room = ArrayPool<byte>.Shared.Rent(Length);
            CopyTo(room.AsSpan(0, Length));
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    /// <summary>Copies all of them.</summary>
    /// <param name="room">As long as they are.</param>
    /// <exception cref="DamageException">They are not what another build has put there.</exception>
    /// <exception cref="IOException">The file cannot be read; what another build has put there is damaged then.</exception>
    public void CopyTo(Span<byte> room)
    {
        try
        {
            ReadTo(room, 0);
        }
        catch (IOException unreadable) when (hash is not null)
        {
            throw new DamageException(unreadable);
        }

        if (hash is not null && HashOf(room) != hash)
        {
            throw new DamageException();
        }
    }

    public static UInt128 HashOf(ReadOnlySpan<byte> bytes) => XxHash128.HashToUInt128(bytes);

    private void ReadTo(Span<byte> room, int from)
    {
        if (file is null)
        {
            bytes.Span.Slice(from, room.Length).CopyTo(room);
            return;
        }

        for (int at = 0; at < room.Length;)
        {
            int more = RandomAccess.Read(file, room[at..], start + from + at);
            at += more > 0 ? more : throw new EndOfStreamException("answers that were put away are gone");
        }
    }
}
