using Microsoft.Win32.SafeHandles;
using MsqSite.Diagnostics;

namespace MsqSite.Write;

/// <summary>
/// Keeps a second build out of a folder. The system lets go of it when the process dies, however it dies.
/// The file stays where something was published: deleting it could hand two builds a lock each, on a file and on its successor.
/// </summary>
internal sealed class BuildLock : IDisposable
{
    private readonly SafeFileHandle handle;

    private BuildLock(SafeFileHandle handle) => this.handle = handle;

    public static BuildLock Take(string location, string shown)
    {
        try
        {
            return new BuildLock(File.OpenHandle(location, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException refused) when (IsHeld(refused))
        {
            throw new WriteException(WriteRules.Busy, shown, "another build is writing there", refused);
        }
    }

    public void Dispose() => handle.Dispose();

    // .NET has no exception type for this; the code is the system's own: EWOULDBLOCK of Linux and of macOS, Windows' sharing violation.
    private static bool IsHeld(IOException refused) => refused.HResult is 11 or 35 or unchecked((int)0x80070020);
}
