using System.IO.Hashing;
using MsqSite.Pack;

namespace MsqSite.Write;

/// <summary>
/// A file that we leave ourselves: packed values, and after them a hash of them, by which a damaged one is known. It may hold what pages withhold, so that
/// nobody but its owner may read it: a web server that sends hidden files, too, does not find it.
/// </summary>
internal static class SealedFile
{
    private const int HashLength = 16;

    /// <summary>Puts it in its place whole. Where there is no room for it nothing is lost but time.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="write">Writes the values, which need not all be in memory.</param>
    public static void Replace(string path, Action<PackWriter> write)
    {
        try
        {
            WholeFile.ReplaceOwn(path, file =>
            {
                XxHash128 hash = new();
                using (HashedStream hashed = new(file, hash))
                using (BufferedStream buffered = new(hashed, 1 << 16))
                using (PackWriter pack = new(buffered, places: true))
                {
                    write(pack);
                }

                file.Write(hash.GetCurrentHash());
            });
        }
        catch (Exception failure) when (WriteException.IsOfTheSurroundings(failure))
        {
        }
    }

    /// <summary>What <paramref name="read"/> makes of it; nothing where it is missing, damaged, or not of today's form: whatever is in the way of it, a whole build is the answer.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="read">Reads the values.</param>
    public static T? Read<T>(string path, Func<PackReader, T?> read)
    {
        try
        {
            byte[] file = File.ReadAllBytes(path);
            int length = file.Length - HashLength;
            return length >= 0 && XxHash128.Hash(file.AsSpan(0, length)).AsSpan().SequenceEqual(file.AsSpan(length)) ? read(new PackReader(file.AsMemory(0, length))) : default;
        }
        catch (Exception unreadable) when (WriteException.IsOfTheSurroundings(unreadable) || unreadable is ArgumentException or InvalidDataException or EndOfStreamException or FormatException)
        {
            return default;
        }
    }
}
