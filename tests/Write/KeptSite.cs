using MsqSite.Diagnostics;
using MsqSite.Tests.Sample;

namespace MsqSite.Tests.Write;

/// <summary>A made-up world, and a folder in which its site is built again and again.</summary>
internal sealed class KeptSite : IDisposable
{
    private readonly World world = new(countries: 9, seed: 3, editions: 2);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("site");

    /// <summary>A folder for all that a test needs besides.</summary>
    public string Folder => folder.FullName;

    /// <summary>Where the site is built.</summary>
    public string Kept => Path.Combine(Folder, "kept");

    public string Content => world.Folder;

    public string[] Responses => [.. Directory.EnumerateFiles(Path.Combine(Content, "responses"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        world.Dispose();
        folder.Delete(recursive: true);
    }

    public string Memory => Path.Combine(Kept, ".msqsite", "kept.bin");

    public string Words => Path.Combine(Kept, ".msqsite", "answers.bin");

    public void IsTheSame(bool? kept, string after)
    {
        BuildOutcome.Published outcome = Build(Kept, out string[] said);
        string fresh = Path.Combine(folder.FullName, $"fresh-{Guid.NewGuid():N}");
        BuildOutcome.Published whole = Build(fresh, out string[] toSay);
        Assert.Equal(toSay, said);
        Assert.Equal((whole.Pages, whole.Bytes), (outcome.Pages, outcome.Bytes));
        Dictionary<string, string> expected = Files(fresh);
        Dictionary<string, string> actual = Files(Kept);
        Assert.Equal([after, .. expected.Keys.Order(StringComparer.Ordinal)], [after, .. actual.Keys.Order(StringComparer.Ordinal)]);
        Assert.Equal([after], [after, .. expected.Where(file => actual[file.Key] != file.Value).Select(file => file.Key)]);
        Assert.True(kept is null || kept == outcome.Kept > 0, $"after {after} {outcome.Kept} pages were kept");
        Directory.Delete(fresh, recursive: true);
    }

    public BuildOutcome.Published Build(string output, string? templates = null, bool compress = false) => Build(output, out _, templates, compress);

    private BuildOutcome.Published Build(string output, out string[] said, string? templates = null, bool compress = false)
    {
        DiagnosticBag findings = new();
        BuildOutcome outcome = new SiteBuild(new BuildOptions(world.Folder, templates ?? Repository.Templates, output, Compress: compress), findings, new StageClock()).Run();
        said = [.. findings.Sorted().Select(one => $"{one.At} {one.At.Length} {one.Rule.Code} {one.Message} {one.Remedy}")];
        return outcome as BuildOutcome.Published ?? throw new InvalidOperationException(string.Join('\n', said));
    }

    public static Dictionary<string, string> Files(string output) => Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories)
        .Select(file => (Path: Path.GetRelativePath(output, file), Bytes: Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))))
        .Where(file => !file.Path.StartsWith(".msqsite", StringComparison.Ordinal) || file.Path.EndsWith("manifest.txt", StringComparison.Ordinal))
        .ToDictionary(file => file.Path, file => file.Bytes);

    public static void Change(string file, Func<string[], IEnumerable<string>> change) => File.WriteAllLines(file, [.. change(File.ReadAllLines(file))]);

    public static void Say(string file, string key, string words) =>
        Change(file, lines => Without(lines, key).SelectMany(line => line.StartsWith("answers:", StringComparison.Ordinal) ? [line, $"  {key}: \"{words}\""] : (string[])[line]));

    // An answer is its key's line and what is set in below it.
    public static IEnumerable<string> Without(IEnumerable<string> lines, string key)
    {
        bool skipping = false;
        foreach (string line in lines)
        {
            bool isKey = line.StartsWith("  ", StringComparison.Ordinal) && line.Length > 2 && line[2] is not (' ' or '-' or '#');
            skipping = isKey || (line.Length > 0 && line[0] != ' ') ? line.StartsWith($"  {key}:", StringComparison.Ordinal) : skipping;
            if (!skipping)
            {
                yield return line;
            }
        }
    }
}
