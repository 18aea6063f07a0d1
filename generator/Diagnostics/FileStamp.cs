using System.Globalization;
using System.Security.Cryptography;

namespace MsqSite.Diagnostics;

/// <summary>What tells the content of a file from any other. A file that lay still when it was read, and looks as it did then, is not read again.</summary>
public static class FileStamp
{
    /// <summary>Changes whenever the content does; null when the file cannot be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="memory">Knows the files that were read before.</param>
    /// <param name="clock">The system's where none is given.</param>
    public static string? Of(string path, Memory? memory, TimeProvider? clock = null) =>
        memory is null ? Hash(path) : memory.Stamps.GetValueOrDefault(Path.GetFullPath(path)) ?? Of(path, memory, () => Look(FileState.Of(path), clock ?? TimeProvider.System));

    /// <summary>The same of a file that was just looked at.</summary>
    /// <param name="path">The file.</param>
    /// <param name="memory">Knows the files that were read before.</param>
    /// <param name="seen">What the disk told of it.</param>
    /// <param name="clock">The system's where none is given.</param>
    internal static string? Of(string path, Memory memory, FileState seen, TimeProvider? clock = null)
    {
        FileState? now = seen;
        return Of(path, memory, () =>
        {
            string? look = Look(now ?? FileState.Of(path), clock ?? TimeProvider.System);
            now = null; // once it was read it is looked at again
            return look;
        });
    }

    /// <summary>The same of a file as it is now, whatever is known of it.</summary>
    public static string? OfToday(string path) => Hash(path);

    /// <summary>Somebody saw the file change: however much it looks the same, it is read again.</summary>
    public static void Doubt(string path, Memory memory) => memory.Forget(Name(path));

    /// <summary>
    /// What another run may know of a file; null where it could not rely on a look, as on systems that do not tell when a file was changed:
    /// size and time of writing can be put back.
    /// </summary>
    internal static KnownFile? Known(string path, Memory memory) =>
        memory.Of(Name(path)) is { Cause: string look, Made: string stamp } && look[^1] != ' ' ? new KnownFile(path, look, stamp) : null;

    /// <summary>Takes over what another run knew.</summary>
    internal static void Take(KnownFile file, Memory memory) => memory.Take(Name(file.Path), look => look as string == file.Look, () => file.Stamp, []);

    private static string? Of(string path, Memory memory, Func<string?> look) => Memory.Recall(memory, Name(path), () => [look()], _ => Hash(path), new DiagnosticBag());

    private static Work Name(string path) => new("stamp", Path.GetFullPath(path));

    // Null where it says nothing: of a link, which may lead elsewhere today, and of a file so new that it may be written again within the same tick
    // of the clock.
    private static string? Look(FileState? seen, TimeProvider clock) =>
        seen is { } state && state.IsSettled(clock)
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
/// <param name="Look">What the file system told of it.</param>
/// <param name="Stamp">Its stamp.</param>
internal sealed record KnownFile(string Path, string Look, string Stamp);
