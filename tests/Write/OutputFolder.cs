using System.Text;
using MsqSite.Write;

namespace MsqSite.Tests.Write;

/// <summary>A temporary folder with an output folder in it, and short ways to fill, publish and look at it.</summary>
internal sealed class OutputFolder : IDisposable
{
    /// <summary>A time that no test writes at: a file that still has it was not touched.</summary>
    public static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    public string Parent { get; } = Directory.CreateTempSubdirectory("site ü 国 ").FullName;

    public string Output => Path.Combine(Parent, "output é");

    public string ManifestText => File.ReadAllText(At(".msqsite/manifest.txt"));

    public string At(string path) => Path.Combine(Output, path);

    public string Read(string path) => File.ReadAllText(At(path));

    public void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    public PublishOutcome Publish(params (string Path, string Text)[] files) => Publish(Stage.Beside(Output), files);

    public PublishOutcome Release(params (string Path, string Text)[] files) => Publish(Stage.ForRelease(Output), files);

    /// <summary>Publishes, and counts the steps; a cut before the step of that number stops it there.</summary>
    public List<string> PublishUntil(int cut, params (string Path, string Text)[] files) => RunUntil(Stage.Beside(Output), cut, files);

    public List<string> ReleaseUntil(int cut, params (string Path, string Text)[] files) => RunUntil(Stage.ForRelease(Output), cut, files);

    public static void Fill(Stage stage, IEnumerable<(string Path, string Text)> files)
    {
        foreach ((string path, string text) in files)
        {
            stage.Write(path, Encoding.UTF8.GetBytes(text));
        }
    }

    /// <summary>All files under the parent but the lock, as "path = text", and empty folders and links, in order.</summary>
    public string Snapshot() => string.Join('\n', Described(Parent).Order(StringComparer.Ordinal));

    public void Dispose() => Directory.Delete(Parent, recursive: true);

    private static PublishOutcome Publish(Stage stage, IEnumerable<(string Path, string Text)> files)
    {
        using (stage)
        {
            Fill(stage, files);
            return stage.Publish();
        }
    }

    private static List<string> RunUntil(Stage stage, int cut, IEnumerable<(string Path, string Text)> files)
    {
        List<string> steps = [];
        using (stage)
        {
            Fill(stage, files);
            stage.Publish(step =>
            {
                if (steps.Count == cut)
                {
                    throw new PowerCutException();
                }

                steps.Add(step);
            });
        }

        return steps;
    }

    private IEnumerable<string> Described(string folder)
    {
        foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            string name = Path.GetRelativePath(Parent, entry.FullName).Replace('\\', '/');
            if (entry.LinkTarget is { } target)
            {
                yield return $"{name} -> {target}";
            }
            else if (entry is DirectoryInfo inner)
            {
                yield return $"{name}/";
                foreach (string line in Described(inner.FullName))
                {
                    yield return line;
                }
            }
            else if (entry.Name != "lock")
            {
                yield return $"{name} = {File.ReadAllText(entry.FullName)}";
            }
        }
    }
}
