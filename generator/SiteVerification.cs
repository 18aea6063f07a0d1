using System.Collections.Immutable;
using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Shape;
using MsqSite.Verify;

namespace MsqSite;

/// <summary>Holds a folder that was built before against the content: every page is there, whole, and every link in it leads somewhere.</summary>
public static class SiteVerification
{
    public static void Run(Content content, string folder, DiagnosticBag findings)
    {
        SitePlan plan = SitePlan.Shape(content, new Phrases(content.Words, findings));
        Dictionary<string, PageExpectation> expected = plan.Pages.SelectMany(planned => planned.Shape()).Select(page => SiteFiles.Expectation(page, content)).ToDictionary(page => page.Path, StringComparer.Ordinal);
        ImmutableSortedSet<string> files = Files(folder);
        ExpectedPages.ReportMissing(expected.Values, files, findings);
        LinkTable links = new(content.Settings.BaseUrl.AbsoluteUri);
        Parallel.ForEach(files, path =>
        {
            string file = Path.Combine(folder, path);
            if (path.EndsWith(".html", StringComparison.Ordinal))
            {
                links.Add(PageVerifier.Verify(File.ReadAllText(file, Encoding.UTF8), expected.GetValueOrDefault(path) ?? Unexpected(path, folder, content), findings, links));
            }
            else if (path == Routes.Sitemap)
            {
                links.AddSitemap(path, File.ReadAllText(file, Encoding.UTF8));
            }
            else if (path == Routes.Feed)
            {
                links.AddFeed(path, File.ReadAllText(file, Encoding.UTF8));
            }
            else
            {
                links.AddFile(path);
            }
        });
        links.Resolve(findings);
    }

    // A page that no content asks for must still be a whole page.
    private static PageExpectation Unexpected(string path, string folder, Content content)
    {
        string address = path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;
        return new PageExpectation(path, SourceSpan.WholeFile($"{folder}/{path}"), [], new Dictionary<string, SourceSpan>(), Routes.Absolute(content.Settings.BaseUrl, address));
    }

    private static ImmutableSortedSet<string> Files(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(part => part.StartsWith('.')))
        .ToImmutableSortedSet(StringComparer.Ordinal);
}
