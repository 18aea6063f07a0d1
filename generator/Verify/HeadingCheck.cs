using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>Holds that a page has one h1 and that no level of headings is left out.</summary>
internal sealed class HeadingCheck(PageFindings page)
{
    private int topHeadings;
    private int lastLevel = 1;

    public void Started(StartTag tag)
    {
        int level = ElementNames.HeadingLevel(tag.Kind);
        if (level == 1 && ++topHeadings > 1)
        {
            page.Add(VerifyRules.NotOneTopHeading, tag, "the page has another h1 before this one");
        }

        if (level > lastLevel + 1)
        {
            page.Add(VerifyRules.HeadingLevelSkipped, tag, $"an h{level} follows an h{lastLevel}", $"use an h{lastLevel + 1}");
        }

        lastLevel = level;
    }

    public void Ended()
    {
        if (topHeadings == 0)
        {
            page.Add(VerifyRules.NotOneTopHeading, "the page has no h1");
        }
    }
}
