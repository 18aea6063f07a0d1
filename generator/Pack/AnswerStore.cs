using Microsoft.Win32.SafeHandles;

namespace MsqSite.Pack;

/// <summary>
/// The answers of many responses: a site of the size of the world has them in memory, and what goes beyond lies in a file that has no name and ends
/// with the program. Where there is no room for a file all stays in memory.
/// </summary>
public sealed class AnswerStore : IDisposable
{
    private readonly long most;
    private readonly Func<SafeFileHandle> open;
    private readonly Lock gate = new();
    private readonly List<SafeFileHandle> left = [];
    private SafeFileHandle? file;
    private bool isFull;
    private long inMemory;
    private long inFile;

    /// <summary>With room in memory for a site of the size of the world.</summary>
    public static AnswerStore Large() => new(5 << 20);

    /// <summary>With little: for answers that are asked for once more, if at all.</summary>
    public static AnswerStore Small() => new(1 << 19);

    /// <param name="most">The bytes that stay in memory.</param>
    public AnswerStore(long most)
        : this(most, Nameless)
    {
    }

    internal AnswerStore(long most, Func<SafeFileHandle> open) => (this.most, this.open) = (most, open);

    /// <summary>Keeps bytes. Several threads may.</summary>
    internal StoredBytes Put(byte[] bytes)
    {
        lock (gate)
        {
            if (isFull || inMemory + bytes.Length <= most)
            {
                inMemory += bytes.Length;
                return new StoredBytes(bytes);
            }

            try
            {
                file ??= open();
                RandomAccess.Write(file, bytes, inFile);
            }
            catch (Exception noRoom) when (noRoom is IOException or UnauthorizedAccessException)
            {
                isFull = true;
                return new StoredBytes(bytes);
            }

            inFile += bytes.Length;
            return new StoredBytes(file, inFile - bytes.Length, bytes.Length);
        }
    }

    /// <summary>A file in which another build has left answers: open as long as the store is.</summary>
    /// <exception cref="IOException">There is none, or it cannot be opened.</exception>
    internal SafeFileHandle Open(string path)
    {
        SafeFileHandle other = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        lock (gate)
        {
            left.Add(other);
        }

        return other;
    }

    public void Dispose()
    {
        file?.Dispose();
        left.ForEach(one => one.Dispose());
    }

    // Only its owner may read it; and on Unix nobody else finds it, for its name is taken away while it is open.
    private static SafeFileHandle Nameless()
    {
        string path = Path.GetTempFileName();
        SafeFileHandle file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        return file;
    }
}
