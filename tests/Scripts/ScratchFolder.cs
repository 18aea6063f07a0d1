namespace MsqSite.Tests.Scripts;

/// <summary>A temporary folder that goes away with the test.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("scripts");

    public string Root => folder.FullName;

    public string PathTo(string relative) => Path.Combine([Root, .. relative.Split('/')]);

    public void Put(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathTo(relative))!);
        File.WriteAllText(PathTo(relative), text);
    }

    /// <summary>A program of the machine, for this folder's runs only.</summary>
    public void PutProgram(string relative, string text)
    {
        Put(relative, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PathTo(relative), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Dispose()
    {
        // git writes files that may not be written
        foreach (FileInfo file in folder.EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            file.IsReadOnly = false;
        }

        folder.Delete(recursive: true);
    }
}
