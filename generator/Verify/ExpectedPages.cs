using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>Holds a finished site against the pages that the content asks for.</summary>
public static class ExpectedPages
{
    public static void ReportMissing(IEnumerable<PageExpectation> expected, IReadOnlySet<string> files, DiagnosticBag findings)
    {
        foreach (PageExpectation page in expected)
        {
            if (!files.Contains(page.Path))
            {
                findings.Add(VerifyRules.PageMissing, page.Source, $"the site has no \"{page.Path}\"");
            }
        }
    }
}
