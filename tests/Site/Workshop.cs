using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MsqSite.Diagnostics;

namespace MsqSite.Tests.Site;

/// <summary>A temporary folder with a copy of the content and, where a test changes them, of the templates; builds a site from them.</summary>
internal sealed class Workshop : IDisposable
{
    public const string ResponseFile = "responses/2020/BLR.yaml";

    /// <summary>The keys that a published response cannot do without; answers follow.</summary>
    public const string ResponseHead = """
        country: BLR
        edition: 2020
        submitted: 2019-03-28
        published: 2019-04-01
        publication-authorised: true

        """;

    public Workshop()
    {
        Files.Copy(Repository.Content, Content);
        foreach (string reference in Files.Below(Path.Combine(Content, "reference")))
        {
            File.Delete(Path.Combine(Content, "reference", reference));
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("msqsite-").FullName;

    public string Content => Path.Combine(Folder, "content");

    public string Output => Path.Combine(Folder, "site");

    public string Templates { get; private set; } = Repository.Templates;

    public Uri? BaseUrl { get; init; }

    public void Put(string path, string text)
    {
        string file = Path.Combine(Content, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public string Get(string path) => File.ReadAllText(Path.Combine(Content, path));

    /// <summary>Changes a content file; a text that is not there is a fault of the test.</summary>
    public void Replace(string path, string old, string replacement)
    {
        string text = Get(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Put(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Makes this the only response: Belarus's to 2020, with these answers (YAML, not indented).</summary>
    public void Answer(string answers) => Put(ResponseFile, $"{ResponseHead}answers:\n{Indented(answers)}\n");

    public static string Indented(string text) => string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : "  " + line));

    /// <summary>Changes a template, in a copy of the templates.</summary>
    public void Template(string path, Func<string, string> change)
    {
        if (Templates == Repository.Templates)
        {
            Templates = Path.Combine(Folder, "templates");
            Files.Copy(Repository.Templates, Templates);
        }

        string file = Path.Combine(Templates, path);
        File.WriteAllText(file, change(File.Exists(file) ? File.ReadAllText(file) : ""));
    }

    public BuildReport Build()
    {
        DiagnosticBag findings = new();
        BuildOutcome outcome = new SiteBuild(new BuildOptions(Content, Templates, Output, BaseUrl), findings, new StageClock()).Run();
        return new BuildReport(outcome, findings, Folder);
    }

    /// <summary>Builds and demands that the site was published.</summary>
    public void MustBuild()
    {
        BuildReport report = Build();
        Assert.True(report.Outcome is BuildOutcome.Published, string.Join('\n', report.Lines));
    }

    public bool Has(string path) => File.Exists(Path.Combine(Output, path));

    public string Read(string path) => File.ReadAllText(Path.Combine(Output, path));

    public IDocument Page(string path) => new HtmlParser().ParseDocument(Read(path.EndsWith('/') || path.Length == 0 ? path + "index.html" : path));

    public IDocument Profile() => Page("countries/belarus/");

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>How a build ended and what it found, each finding as "file:line:column CODE sentence" with paths under the workshop.</summary>
internal sealed record BuildReport(BuildOutcome Outcome, DiagnosticBag Findings, string Folder)
{
    public string[] Lines => [.. Findings.Sorted().Select(one => $"{one.At} {one.Rule.Code} {one.Message}".Replace(Folder + "/", "", StringComparison.Ordinal))];

    /// <summary>Those that stop a build.</summary>
    public string[] Errors => [.. Findings.Sorted().Where(one => one.Severity == Severity.Error).Select(one => $"{one.At} {one.Rule.Code} {one.Message}".Replace(Folder + "/", "", StringComparison.Ordinal))];
}
