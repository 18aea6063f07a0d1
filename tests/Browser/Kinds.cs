namespace MsqSite.BrowserTests;

/// <summary>The kinds of pages: one for each template of a page, so that a new template is tested from the day it is there.</summary>
public static class Kinds
{
    public static TheoryData<string> All => [.. Directory.GetFiles(Path.Combine(Repository.Templates, "pages"), "*.html").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>Those that stand by themselves; a card in the frame of another site has no menu to skip.</summary>
    public static TheoryData<string> WithMenu => [.. Directory.GetFiles(Path.Combine(Repository.Templates, "pages"), "*.html").Select(file => Path.GetFileNameWithoutExtension(file)).Where(kind => !kind.StartsWith("embed-", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
