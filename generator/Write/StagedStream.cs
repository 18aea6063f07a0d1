using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace MsqSite.Write;

/// <summary>
/// Takes a file as it is made. A short one stays in memory, as a page does; a longer one goes to the disk piece by piece and is hashed on the way.
/// </summary>
internal sealed class StagedStream(Workspace workspace) : Stream
{
    /// <summary>How much of a file is held at once.</summary>
    public const int BufferSize = 64 * 1024;

    private byte[]? buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private SafeFileHandle? file;
    private long sent;
    private int held;

    /// <summary>Where the file lies; null while all of it is in memory.</summary>
    public string? Location { get; private set; }

    /// <summary>What was written and is not on the disk yet.</summary>
    public ReadOnlySpan<byte> Held => Buffer.AsSpan(0, held);

    private byte[] Buffer => buffer ?? throw new ObjectDisposedException(nameof(StagedStream));

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => sent + held;

    public override long Position { get => Length; set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > BufferSize - held)
        {
            int fitting = BufferSize - held;
            bytes[..fitting].CopyTo(Buffer.AsSpan(held));
            held = BufferSize;
            Send();
            bytes = bytes[fitting..];
        }

        bytes.CopyTo(Buffer.AsSpan(held));
        held += bytes.Length;
    }

    public override void Write(byte[] bytes, int offset, int count) => Write(bytes.AsSpan(offset, count));

    /// <summary>All is written: puts the rest of a long file on the disk and tells its SHA-256.</summary>
    public string Finish()
    {
        Send();
        file!.Dispose();
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Does nothing: what is asked of a file that nobody sees yet.</summary>
    public override void Flush()
    {
    }

    public override int Read(byte[] bytes, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && buffer is not null)
        {
            file?.Dispose();
            hash.Dispose();
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = null;
        }

        base.Dispose(disposing);
    }

    private void Send()
    {
        Location ??= workspace.NewPlace();
        file ??= File.OpenHandle(Location, FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(file, Held, sent);
        hash.AppendData(Held);
        sent += held;
        held = 0;
    }
}
