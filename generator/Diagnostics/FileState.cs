using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace MsqSite.Diagnostics;

/// <summary>What a file system tells of a file that is not opened. A link is none, wherever it leads.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Written">When its content was last written; programs may set it.</param>
/// <param name="Changed">When anything about it changed last, which no program can set; null where the system does not tell.</param>
/// <param name="Number">Which file of the disk it is; 0 where the system does not tell.</param>
internal readonly partial record struct FileState(long Length, DateTime Written, DateTime? Changed, UInt128 Number)
{
    // Twice the coarsest clock of a file system in use.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(4);

    private const int WorkingFolder = -100; // AT_FDCWD
    private const int LinksThemselves = 0x100; // AT_SYMLINK_NOFOLLOW
    private const uint Wanted = 0x3C3; // STATX_TYPE, MODE, MTIME, CTIME, INO, SIZE
    private const int Kind = 0xF000; // S_IFMT
    private const int RegularFile = 0x8000; // S_IFREG

    /// <summary>Null where there is no file.</summary>
    public static FileState? Of(string path)
    {
        try
        {
            return OperatingSystem.IsLinux() ? OfLinux(path) : OfAnySystem(path);
        }
        catch (EntryPointNotFoundException) // a library of C that is older than the call
        {
            return OfAnySystem(path);
        }
    }

    /// <summary>Those of many files, in their order.</summary>
    public static FileState?[] OfEach(IReadOnlyList<string> paths)
    {
        FileState?[] states = new FileState?[paths.Count];
        if (states.Length > 0)
        {
            Parallel.ForEach(Partitioner.Create(0, states.Length, Math.Max(1, states.Length / (4 * Environment.ProcessorCount))), some =>
            {
                for (int at = some.Item1; at < some.Item2; at++)
                {
                    states[at] = Of(paths[at]);
                }
            });
        }

        return states;
    }

    /// <summary>A hash of what is told of some files: whoever touches one gets another. It guards against chance, not against somebody who computes names.</summary>
    /// <param name="names">Tells which files they are.</param>
    /// <param name="states">What is told of each.</param>
    public static string Hash(ReadOnlySpan<byte> names, FileState?[] states)
    {
        XxHash128 hash = new();
        hash.Append(names);
        foreach (FileState? state in states)
        {
            ReadOnlySpan<long> told = [state?.Length ?? -1, state?.Written.Ticks ?? 0, state?.Changed?.Ticks ?? 0, (long)(ulong)((state?.Number ?? 0) >> 64), (long)(ulong)(state?.Number ?? 0)];
            hash.Append(MemoryMarshal.AsBytes(told));
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    /// <summary>Whether the file has lain still for long enough that another change would look otherwise.</summary>
    public bool IsSettled(TimeProvider clock) => clock.GetUtcNow() - Written > Settling && (Changed is not { } changed || clock.GetUtcNow() - changed > Settling);

    private static FileState? OfLinux(string path) =>
        Statx(WorkingFolder, path, LinksThemselves, Wanted, out Entry entry) == 0 && (entry.Mask & Wanted) == Wanted && (entry.Mode & Kind) == RegularFile
            ? new FileState((long)entry.Size, entry.Written.ToTime(), entry.Changed.ToTime(), new UInt128(((ulong)entry.DeviceMajor << 32) | entry.DeviceMinor, entry.Number))
            : null;

    private static FileState? OfAnySystem(string path)
    {
        FileInfo file = new(path);
        return file.Exists && !file.Attributes.HasFlag(FileAttributes.ReparsePoint) ? new FileState(file.Length, file.LastWriteTimeUtc, null, 0) : null;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, out Entry entry);

    // The kernel's struct statx, the same on every processor.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Entry
    {
        [FieldOffset(0)]
        public uint Mask;

        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public ulong Number;

        [FieldOffset(40)]
        public ulong Size;

        [FieldOffset(96)]
        public Moment Changed;

        [FieldOffset(112)]
        public Moment Written;

        [FieldOffset(136)]
        public uint DeviceMajor;

        [FieldOffset(140)]
        public uint DeviceMinor;
    }

    [StructLayout(LayoutKind.Sequential, Size = 16)]
    private readonly struct Moment
    {
        private readonly long seconds;
        private readonly uint nanoseconds;

        // A tick is a hundred nanoseconds: kernels that count finer do not stamp files finer.
        public DateTime ToTime() => DateTime.UnixEpoch.AddTicks(seconds * TimeSpan.TicksPerSecond + nanoseconds / TimeSpan.NanosecondsPerTick);
    }
}
