namespace MsqSite.BrowserTests;

/// <summary>The kinds of pages: one for each template of a page, so that a new template is tested from the day it is there.</summary>
public static class Kinds
{
    public static TheoryData<string> All => [.. Directory.GetFiles(Path.Combine(Repository.Templates, "pages"), "*.html").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];
}
