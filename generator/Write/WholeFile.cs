using System.Security.Cryptography;

namespace MsqSite.Write;

/// <summary>Writes one file whole: beside its place, then by a rename, so that nobody ever finds half of it. What the machine refuses comes as an <see cref="IOException"/>.</summary>
public static class WholeFile
{
    /// <summary>False where something lies there already, a link that leads nowhere included: it is left as it is.</summary>
    public static bool Create(string path, ReadOnlySpan<byte> content)
    {
        if (Entry.At(path) != EntryKind.Nothing)
        {
            return false;
        }

        Put(path, content, overwrite: false);
        return true;
    }

    public static void Replace(string path, ReadOnlySpan<byte> content) => Put(path, content, overwrite: true);

    /// <summary>The same of a file that is not held in memory, and that only its owner may read.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="write">Writes it.</param>
    public static void ReplaceOwn(string path, Action<Stream> write) => Put(path, overwrite: true, beside =>
    {
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using FileStream file = new(beside, options);
        write(file);
    });

    /// <summary>The SHA-256 of a file in hexadecimal, read piece by piece.</summary>
    internal static string Hash(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static void Put(string path, ReadOnlySpan<byte> content, bool overwrite)
    {
        byte[] bytes = content.ToArray();
        Put(path, overwrite, beside => File.WriteAllBytes(beside, bytes));
    }

    private static void Put(string path, bool overwrite, Action<string> write)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        // A hidden name is read by nobody, should the machine stop between the two steps.
        string beside = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}");
        try
        {
            write(beside);
            File.Move(beside, path, overwrite);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
