using System.Globalization;
using System.Security.Cryptography;

namespace MsqSite.Diagnostics;

/// <summary>What tells the content of a file from any other. A file that lay still when it was read, and looks as it did then, is not read again.</summary>
public static class FileStamp
{
    /// <summary>Changes whenever the content does; null when the file cannot be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="memory">Knows the files that were read before; null: the file is read.</param>
    /// <param name="clock">The system's where none is given.</param>
    public static string? Of(string path, Memory? memory, TimeProvider? clock = null) =>
        memory is null ? Hash(path)
            : memory.Stamps.GetValueOrDefault(Path.GetFullPath(path)) ?? Memory.Recall(memory, Name(path), () => [Look(path, clock ?? TimeProvider.System)], _ => Hash(path), new DiagnosticBag());

    /// <summary>The same of a file that was just looked at, which is not read where it looks as it did when it was read before.</summary>
    /// <param name="path">The whole path.</param>
    /// <param name="seen">What the disk told of it.</param>
    /// <param name="tells">Whether that tells the file from any other.</param>
    /// <param name="before">What was known of it before; null: nothing.</param>
    /// <returns>The stamp; and what may be known of the file from now on, null where it changed under our hands or its look says too little.</returns>
    internal static (string? Stamp, KnownFile? Known) Of(string path, FileState seen, bool tells, KnownFile? before)
    {
        if (tells && before?.Look == seen)
        {
            return (before.Stamp, before);
        }

        string? stamp = Hash(path);
        return (stamp, stamp is not null && tells && FileState.Of(path) == seen ? new KnownFile(path, seen, stamp) : null);
    }

    /// <summary>Somebody saw the file change: however much it looks the same, it is read again.</summary>
    public static void Doubt(string path, Memory memory) => memory.Forget(Name(path));

    private static Work Name(string path) => new("stamp", Path.GetFullPath(path));

    // Null where it says nothing: of a link, which may lead elsewhere today, and of a file so new that it may be written again within the same tick
    // of the clock.
    private static string? Look(string path, TimeProvider clock) =>
        FileState.Of(path) is { } state && state.IsSettled(clock)
            ? string.Create(CultureInfo.InvariantCulture, $"{state.Number} {state.Length} {state.Written.Ticks} {state.Changed?.Ticks}")
            : null;

    private static string? Hash(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: 0 })
            {
                return ""; // what has no length may be a pipe, which must not be opened
            }

            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            return Convert.ToHexString(SHA256.HashData(file));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>A file whose stamp is known.</summary>
/// <param name="Path">The whole path.</param>
/// <param name="Look">What the disk told of it, which tells it from any other.</param>
/// <param name="Stamp">Its stamp.</param>
internal sealed record KnownFile(string Path, FileState Look, string Stamp);
