using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>The ids of a page, and whoever on the page names them.</summary>
internal sealed class IdTable(PageFindings page)
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly List<string> inOrder = [];
    private readonly List<Mention> links = [];
    private readonly List<Mention> references = [];

    /// <summary>How much there is so far.</summary>
    public (int Ids, int Links, int References) Mark => (inOrder.Count, links.Count, references.Count);

    /// <summary>What came after a mark.</summary>
    public PartFacts Since((int Ids, int Links, int References) mark) => new(
        default,
        0,
        [.. inOrder.Skip(mark.Ids)],
        [.. links.Skip(mark.Links).Select(link => link.Names.ToString()).Distinct(StringComparer.Ordinal)],
        [.. references.Skip(mark.References).Select(reference => (reference.Attribute, reference.Names.ToString()))],
        0,
        0);

    /// <summary>Takes what a part brings that is left out.</summary>
    public void Take(PartFacts facts, int offset, string? question)
    {
        foreach (string id in facts.Ids)
        {
            Take(id, offset, question);
        }

        foreach (string link in facts.Links)
        {
            links.Add(new Mention("", link.AsMemory(), offset, question));
        }

        foreach ((string attribute, string names) in facts.References)
        {
            references.Add(new Mention(attribute, names.AsMemory(), offset, question));
        }
    }

    /// <summary>Takes the id of the element, which may be a question.</summary>
    public void Take(StartTag tag)
    {
        if (!tag.TryGet("id", out ReadOnlyMemory<char> written))
        {
            return;
        }

        string id = written.ToString();
        if (page.Expected.QuestionPlaces.ContainsKey(id))
        {
            tag.Question = id;
        }

        if (id.Length == 0)
        {
            page.Add(VerifyRules.BadId, tag, "the id is empty");
        }
        else if (id.AsSpan().ContainsAny(" \t\n\f\r"))
        {
            page.Add(VerifyRules.BadId, tag, $"the id {Quoted.Text(id)} has white space in it");
        }

        Take(id, tag.Offset, tag.Question);
    }

    private void Take(string id, int offset, string? question)
    {
        inOrder.Add(id);
        if (!ids.Add(id) && id.Length > 0)
        {
            page.Add(VerifyRules.BadId, offset, question, $"the id {Quoted.Text(id)} is used twice");
        }
    }

    /// <summary>An address within the page: <c>#section-1</c>.</summary>
    public void Link(ReadOnlyMemory<char> address, StartTag tag) => links.Add(new Mention("", address, tag.Offset, tag.Question));

    /// <summary>An attribute that names other elements by their ids.</summary>
    public void Refer(string attribute, ReadOnlyMemory<char> names, StartTag tag) =>
        references.Add(new Mention(attribute, names, tag.Offset, tag.Question));

    /// <summary>The whole page is read: every id that is named must be there, and every id that is required.</summary>
    /// <returns>All of them.</returns>
    public IdSet Resolve()
    {
        IdSet known = IdSet.Of(ids);
        foreach (Mention link in links)
        {
            ReadOnlySpan<char> fragment = link.Names.Span[1..];
            if (!Fragment.IsOn(fragment, known))
            {
                string message = $"the link {Quoted.Text(link.Names.Span)} leads to a place that the page does not have";
                page.Add(VerifyRules.DeadFragment, link.Offset, link.Question, message, Fragment.Remedy(fragment, known));
            }
        }

        foreach (Mention reference in references)
        {
            foreach (Range range in reference.Names.Span.SplitAny(" \t\n\f\r"))
            {
                ReadOnlySpan<char> name = reference.Names.Span[range];
                if (!name.IsEmpty && !known.Contains(name))
                {
                    string message = $"{reference.Attribute} names {Quoted.Text(name)}, which is not on the page";
                    page.Add(VerifyRules.DeadReference, reference.Offset, reference.Question, message);
                }
            }
        }

        foreach (string id in page.Expected.RequiredIds)
        {
            if (!ids.Contains(id))
            {
                page.Add(VerifyRules.ElementMissing, 0, id, $"the page has no element with the id \"{id}\"");
            }
        }

        return known;
    }

    private readonly record struct Mention(string Attribute, ReadOnlyMemory<char> Names, int Offset, string? Question);
}
