using MsqSite.Diagnostics;
using MsqSite.Tests.Fixtures;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Shape;

/// <summary>The same small content folder built with the repository's templates, for what only the drawn pages can show.</summary>
public sealed class BuiltSite : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("built");
    private readonly DiagnosticBag findings = new();

    public BuiltSite(TemporaryContent content, string? baseUrl = null)
    {
        content.Put("text/en.yaml", File.ReadAllText(Repository.PathTo("content/text/en.yaml"))).Put("pages/accessibility.md", "# Accessibility\n\nWhat we do for it.\n");
        BuildOptions options = new(content.Root, Repository.Templates, folder.FullName, baseUrl is null ? null : new Uri(baseUrl));
        Outcome = new SiteBuild(options, findings, new StageClock()).Run();
    }

    public BuildOutcome Outcome { get; }

    public string Findings => string.Join('\n', findings.Sorted().Select(one => $"{one.At} {one.Rule.Code} {one.Message}"));

    /// <summary>The published pages' addresses of files; none after a build that failed.</summary>
    public string[] Published => Files.Published(folder.FullName);

    public string Read(string path) => File.ReadAllText(Path.Combine(folder.FullName, path));

    public void Dispose() => folder.Delete(recursive: true);
}
