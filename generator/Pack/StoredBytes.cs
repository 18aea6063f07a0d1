using Microsoft.Win32.SafeHandles;

namespace MsqSite.Pack;

/// <summary>Bytes that lie in memory or in a file.</summary>
internal readonly struct StoredBytes
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly SafeFileHandle? file;
    private readonly long start;

    public StoredBytes(ReadOnlyMemory<byte> bytes) => (this.bytes, Length) = (bytes, bytes.Length);

    public StoredBytes(SafeFileHandle file, long start, int length) => (this.file, this.start, Length) = (file, start, length);

    public int Length { get; }

    /// <summary>A part of them.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public ReadOnlyMemory<byte> Read(int from, int length)
    {
        if (file is null)
        {
            return bytes.Slice(from, length);
        }

        byte[] read = new byte[length];
        for (int at = 0; at < length;)
        {
            int more = RandomAccess.Read(file, read.AsSpan(at), start + from + at);
            at += more > 0 ? more : throw new EndOfStreamException("answers that were put away are gone");
        }

        return read;
    }
}
