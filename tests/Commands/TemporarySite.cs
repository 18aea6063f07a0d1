using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Commands;

/// <summary>A small content folder with the real site's words, and a folder beside it for its site. Both go away with it.</summary>
internal sealed class TemporarySite : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("site");

    public TemporarySite() => Content
        .Put("text/en.yaml", File.ReadAllText(Repository.PathTo("content/text/en.yaml")))
        .Put("pages/accessibility.md", "# Accessibility\n\nWhat we do for it.\n");

    public TemporaryContent Content { get; } = new();

    public string Root => folder.FullName;

    public string Output => Path.Combine(Root, "site");

    /// <summary>Runs <c>build</c> with these folders.</summary>
    public Msqsite.Result Build(params string[] more) => Msqsite.Run(["build", "--content", Content.Root, "--output", Output, .. more]);

    /// <summary>Builds and demands that it went well.</summary>
    public TemporarySite Built(params string[] more)
    {
        Msqsite.Result built = Build(more);
        Assert.True(built.ExitCode == 0, built.Error);
        return this;
    }

    public Msqsite.Result Verify(params string[] more) => Msqsite.Run(["verify", "--content", Content.Root, "--output", Output, .. more]);

    public string PathTo(string page) => Path.Combine([Output, .. page.Split('/')]);

    /// <summary>Changes a published page by hand.</summary>
    public void Tamper(string page, string old, string with)
    {
        string text = File.ReadAllText(PathTo(page));
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(PathTo(page), text.Replace(old, with, StringComparison.Ordinal));
    }

    /// <summary>Each published file with its bytes and the moment it was written; the generator's own folder aside.</summary>
    public Dictionary<string, (string Bytes, DateTime Written)> Files() => FilesOf(Output);

    public static Dictionary<string, (string Bytes, DateTime Written)> FilesOf(string folder) => !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), File: file))
        .Where(one => !one.Path.StartsWith('.'))
        .ToDictionary(one => one.Path, one => (Convert.ToHexString(File.ReadAllBytes(one.File)), File.GetLastWriteTimeUtc(one.File)), StringComparer.Ordinal);

    public void Dispose()
    {
        Content.Dispose();
        folder.Delete(recursive: true);
    }
}
