using System.ComponentModel;
using System.Diagnostics;

namespace MsqSite.Read;

/// <summary>Reads a file as it was in a revision, through the program git. What the caller wrote can only ever be the name of an object, never an option or a command.</summary>
public static class GitFile
{
    /// <param name="revision">As git names it: <c>HEAD~1</c>, a tag, a branch; nothing for what is staged.</param>
    /// <param name="path">From the repository's root, or from here when it begins with <c>./</c>.</param>
    public static GitAnswer Show(string revision, string path)
    {
        string name = $"{revision}:{path.Replace('\\', '/')}";
        if (path.Length == 0 || name.StartsWith('-') || name.Contains('\0', StringComparison.Ordinal))
        {
            return new GitAnswer.NotThere($"\"{name}\" names no file in a revision; write it as HEAD~1:content/responses/2020/BLR.yaml");
        }

        ProcessStartInfo start = new("git", ["show", "--no-textconv", "--end-of-options", name])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // A repository that was fetched in part would ask its host, and the host for a password.
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        try
        {
            using Process git = Process.Start(start) ?? throw new Win32Exception();
            git.StandardInput.Close();
            return Answer(git, name);
        }
        catch (Win32Exception)
        {
            return new GitAnswer.NoGit($"git is needed to read \"{name}\", and it is not installed or not in the path of programs");
        }
    }

    private static GitAnswer Answer(Process git, string name)
    {
        Task<string> complaint = git.StandardError.ReadToEndAsync();
        byte[] bytes = ReadAtMost(git.StandardOutput.BaseStream, SafeText.MaxBytes + 1);
        if (bytes.Length > SafeText.MaxBytes)
        {
            git.Kill();
            return new GitAnswer.Found(bytes); // too large to be read, which the reader says
        }

        git.WaitForExit();
        return git.ExitCode == 0
            ? new GitAnswer.Found(bytes)
            : new GitAnswer.NotThere($"git finds no \"{name}\": {complaint.Result.Split('\n')[0].Trim()}");
    }

    private static byte[] ReadAtMost(Stream stream, int most)
    {
        using MemoryStream bytes = new();
        byte[] some = new byte[64 * 1024];
        for (int read = stream.Read(some); read > 0 && bytes.Length < most; read = stream.Read(some))
        {
            bytes.Write(some, 0, read);
        }

        return bytes.ToArray();
    }
}
