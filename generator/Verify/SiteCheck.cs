using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>What only the whole site can show: titles that two pages share, files that some file systems take for one.</summary>
internal static class SiteCheck
{
    /// <summary>Pages that search engines do not list, such as redirects, may share a title.</summary>
    public static void Titles(IEnumerable<PageFacts?> pages, DiagnosticBag findings)
    {
        Dictionary<(string Language, string Title), string> owners = [];
        foreach (PageFacts? page in pages)
        {
            if (page is { IsIndexed: true, Title.Length: > 0 } && !owners.TryAdd((page.Language, page.Title), page.Path))
            {
                string message = $"the title {Quoted.Text(page.Title)} is also that of \"{owners[(page.Language, page.Title)]}\"";
                findings.Add(VerifyRules.SameTitle, page.Source, PageFindings.InPage(message, page.Path, 1, 1));
            }
        }
    }

    public static void Paths(IEnumerable<KeyValuePair<string, PageFacts?>> files, DiagnosticBag findings)
    {
        Dictionary<string, string> owners = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string path, PageFacts? page) in files)
        {
            if (!owners.TryAdd(path, path))
            {
                SourceSpan at = page?.Source ?? SourceSpan.WholeFile(path);
                string message = $"\"{path}\" and \"{owners[path]}\" differ only in case";
                findings.Add(VerifyRules.WrongKindOfAddress, at, PageFindings.InPage(message, path, 1, 1));
            }
        }
    }
}
