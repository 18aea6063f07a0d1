using System.Security.Cryptography;

namespace MsqSite.Diagnostics;

/// <summary>What tells the content of a file from any other. A file that lay still when it was read, and looks as it did then, is not read again.</summary>
public static class FileStamp
{
    // Twice the coarsest clock of a file system in use.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(4);

    /// <summary>Changes whenever the content does; null when the file cannot be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="memory">Knows the files that were read before.</param>
    public static string? Of(string path, Memory? memory) => Memory.Recall(memory, Name(path), () => [Look(path)], _ => Hash(path), new DiagnosticBag());

    /// <summary>Somebody saw the file change: however much it looks the same, it is read again.</summary>
    public static void Doubt(string path, Memory memory) => memory.Forget(Name(path));

    private static string Name(string path) => $"stamp {Path.GetFullPath(path)}";

    // Size and time; null where they say nothing: of a link, which may lead elsewhere today, and of a file so new that it may be written again
    // within the same tick of the clock.
    private static string? Look(string path)
    {
        FileInfo file = new(path);
        return file.Exists && file.LinkTarget is null && TimeProvider.System.GetUtcNow() - file.LastWriteTimeUtc > Settled ? $"{file.Length} {file.LastWriteTimeUtc.Ticks}" : null;
    }

    private static string? Hash(string path)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Convert.ToHexString(SHA256.HashData(file));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
