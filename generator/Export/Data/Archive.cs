using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Compression;
using System.Runtime.ExceptionServices;

namespace MsqSite.Export.Data;

/// <summary>
/// Packs files into one while they are made, one at a time. Its times are the data's, not the machine's. A thread of its own packs, so that whoever makes
/// the files need not wait: for pages that say how large they are, the data are on the longest way through a build.
/// </summary>
internal sealed class Archive : IDisposable
{
    private const int MostWaiting = 64; // pieces, of some 16 to 32 KB

    // The oldest that the format knows.
    private static readonly DateOnly Oldest = new(1980, 1, 1);

    private readonly BlockingCollection<Piece> waiting = new(MostWaiting);
    private readonly Thread packing;
    private ExceptionDispatchInfo? failure;
    private bool isClosed;

    /// <param name="packed">Where it is packed to; not to be used by others until this is disposed of.</param>
    /// <param name="changed">The day that all files bear.</param>
    public Archive(Stream packed, DateOnly? changed)
    {
        DateTime time = (changed is { } day && day > Oldest ? day : Oldest).ToDateTime(TimeOnly.MinValue);
        packing = new Thread(() => Pack(packed, time)) { IsBackground = true, Name = "archive" };
        packing.Start();
    }

    /// <summary>Begins a file; one ends where it is disposed of.</summary>
    public Stream Open(string name)
    {
        waiting.Add(new Piece(name, [], 0));
        return new Entry(waiting);
    }

    /// <summary>Waits until all is packed.</summary>
    /// <exception cref="IOException">It could not be.</exception>
    public void Dispose()
    {
        if (!isClosed)
        {
            isClosed = true;
            waiting.CompleteAdding();
            packing.Join();
            waiting.Dispose();
            failure?.Throw();
        }
    }

    // After a failure what comes is let go, so that nobody waits for room; it is told at the end.
    private void Pack(Stream packed, DateTime time)
    {
        try
        {
            using ZipArchive zip = new(packed, ZipArchiveMode.Create, leaveOpen: true);
            Stream? entry = null;
            foreach (Piece piece in waiting.GetConsumingEnumerable())
            {
                if (piece.Begins is { } name)
                {
                    entry?.Dispose();
                    ZipArchiveEntry begun = zip.CreateEntry(name, CompressionLevel.Fastest);
                    begun.LastWriteTime = time;
                    entry = begun.Open();
                }
                else
                {
                    entry!.Write(piece.Bytes.AsSpan(0, piece.Length));
                    ArrayPool<byte>.Shared.Return(piece.Bytes);
                }
            }

            entry?.Dispose();
        }
        catch (Exception fault)
        {
            failure = ExceptionDispatchInfo.Capture(fault);
            foreach (Piece _ in waiting.GetConsumingEnumerable())
            {
            }
        }
    }

    // A piece of the file that was begun last, or the name of one that begins.
    private readonly record struct Piece(string? Begins, byte[] Bytes, int Length);

    private sealed class Entry(BlockingCollection<Piece> waiting) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(ReadOnlySpan<byte> bytes)
        {
            byte[] copy = ArrayPool<byte>.Shared.Rent(bytes.Length);
            bytes.CopyTo(copy);
            waiting.Add(new Piece(null, copy, bytes.Length));
        }

        public override void Write(byte[] bytes, int offset, int count) => Write(bytes.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override int Read(byte[] bytes, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
