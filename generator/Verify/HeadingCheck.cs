using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>Holds that a page has one h1 and that no level of headings is left out.</summary>
internal sealed class HeadingCheck(PageFindings page)
{
    private int topHeadings;

    /// <summary>The levels of the headings so far; of a part that is left out, the first and the last.</summary>
    public List<int> Levels { get; } = [];

    public void Started(StartTag tag)
    {
        int level = ElementNames.HeadingLevel(tag.Kind);
        if (level == 1 && ++topHeadings > 1)
        {
            page.Add(VerifyRules.NotOneTopHeading, tag, "the page has another h1 before this one");
        }

        Follow(level, tag.Offset, tag.Question);
    }

    /// <summary>A part that is left out has these.</summary>
    public void Passed(PartFacts facts, int offset, string? question)
    {
        if (facts.FirstHeading > 0)
        {
            Follow(facts.FirstHeading, offset, question);
            Levels.Add(facts.LastHeading);
        }
    }

    public void Ended()
    {
        if (topHeadings == 0)
        {
            page.Add(VerifyRules.NotOneTopHeading, "the page has no h1");
        }
    }

    private void Follow(int level, int offset, string? question)
    {
        int last = Levels.Count == 0 ? 1 : Levels[^1];
        if (level > last + 1)
        {
            page.Add(VerifyRules.HeadingLevelSkipped, offset, question, $"an h{level} follows an h{last}", $"use an h{last + 1}");
        }

        Levels.Add(level);
    }
}
