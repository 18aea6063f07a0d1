using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MsqSite.Diagnostics;
using MsqSite.Read;

namespace MsqSite.Tests.Site;

/// <summary>The site of the real content, built once for all tests that look at it.</summary>
public sealed class RealSite : IDisposable
{
    public RealSite()
    {
        DiagnosticBag findings = new();
        Assert.IsType<BuildOutcome.Published>(new SiteBuild(new BuildOptions(Repository.Content, Repository.Templates, Output), findings, new StageClock()).Run());
        Content = ContentReader.Read(Repository.Content, new DiagnosticBag())!;
        Pages = Files.Published(Output).Where(path => path.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(path => path, path => (IDocument)new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(Output, path))), StringComparer.Ordinal);
    }

    public string Output { get; } = Directory.CreateTempSubdirectory("msqsite-real-").FullName;

    public MsqSite.Model.Content Content { get; }

    public IReadOnlyDictionary<string, IDocument> Pages { get; }

    public IDocument Profile => Pages["countries/belarus/index.html"];

    public void Dispose() => Directory.Delete(Output, recursive: true);
}
