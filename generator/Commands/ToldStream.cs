using System.Collections.Immutable;

namespace MsqSite.Commands;

/// <summary>Writes to another stream, and remembers what it wrote as long as that is not too much.</summary>
internal sealed class ToldStream(Stream output) : Stream
{
    // The findings of a thousand responses and more.
    private const int Most = 8 << 20;

    private readonly List<ReadOnlyMemory<byte>> told = [];
    private long length;

    /// <summary>All that was written; nothing where it was too much.</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> Told => [.. told];

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => length;

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        output.Write(buffer);
        length += buffer.Length;
        if (length <= Most)
        {
            told.Add(buffer.ToArray());
        }
        else
        {
            told.Clear();
        }
    }

    public override void Flush() => output.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
