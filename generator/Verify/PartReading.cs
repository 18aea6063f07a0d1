namespace MsqSite.Verify;

/// <summary>
/// Watches where the parts of a page begin and end while the page is read, keeps what those without a fault bring, and brings it in where such a
/// part is left out.
/// </summary>
internal sealed class PartReading(PageText text, PartMemory? memory, PageFindings page, OpenElements open, IdTable ids, HeadingCheck headings, AddressCheck addresses)
{
    private readonly PagePart[] parts = [.. text.Unknown];
    private readonly Stack<Begun> begun = [];
    private int next;
    private int broughtIn;

    /// <summary>A part that is left out cannot stand as it does elsewhere: the page has to be read whole.</summary>
    public bool IsInDoubt { get; private set; }

    /// <summary>Something is read, or the page ends here.</summary>
    public void Reach(int offset)
    {
        while (begun.TryPeek(out Begun? top) && offset >= top.Part.End)
        {
            Finish(begun.Pop(), offset);
        }

        while (next < parts.Length && offset >= parts[next].Start)
        {
            Begin(parts[next++], offset);
        }
    }

    /// <summary>What is read now belongs to the page as a whole; a part that holds it is not like others.</summary>
    public void MeetPagesOwn() => begun.Clear();

    /// <summary>There is a comment, which may stand for a part that is left out.</summary>
    public void Comment(int offset)
    {
        if (text.LeftOutAt(offset) is not { } facts)
        {
            return;
        }

        broughtIn++;
        IsInDoubt |= open.Around != facts.Around;
        ids.Take(facts, offset, open.Question);
        headings.Passed(facts, offset, open.Question);
        addresses.FromRoot += facts.Roots;
    }

    public void End(int offset)
    {
        Reach(offset);
        IsInDoubt |= broughtIn != text.Cuts;
    }

    // A part that does not begin where an element does, or whose content would belong to a link around it, is not like others.
    private void Begin(PagePart part, int offset)
    {
        if (offset == part.Start && open.Count > 0 && open.Top.Control < 0)
        {
            begun.Push(new Begun(part, open.Around, open.Count, open.Lowest, page.Count, addresses.Waiting, addresses.FromRoot, addresses.Astray, ids.Mark, headings.Levels.Count));
            open.Lowest = open.Count;
        }
    }

    private void Finish(Begun part, int offset)
    {
        bool isWhole = offset == part.Part.End && open.Count == part.Depth && open.Lowest == part.Depth;
        open.Lowest = Math.Min(open.Lowest, part.LowestBefore);
        List<int> levels = headings.Levels;
        bool hasHeading = levels.Count > part.Headings;
        if (isWhole && page.Count == part.Findings && addresses.Waiting == part.Waiting && addresses.Astray == part.Astray
            && addresses.FromRoot - part.FromRoot == part.Part.Roots && !levels.Skip(part.Headings).Contains(1))
        {
            memory!.Keep(part.Part.Known, ids.Since(part.Ids) with
            {
                Around = part.Around, Roots = part.Part.Roots, FirstHeading = hasHeading ? levels[part.Headings] : 0, LastHeading = hasHeading ? levels[^1] : 0,
            });
        }
    }

    /// <summary>A part whose end has not come, and how things stood where it begins.</summary>
    private sealed record Begun(PagePart Part, Surroundings Around, int Depth, int LowestBefore, int Findings, int Waiting, int FromRoot, int Astray, (int Ids, int Links, int References) Ids, int Headings);
}
