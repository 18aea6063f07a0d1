using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>The elements that are open at a place of the page, outermost first; holds that each is closed where it was opened.</summary>
internal sealed class OpenElements(PageFindings page)
{
    // Hostile pages nest a hundred thousand deep; looking through all of them for each end tag would take for ever.
    private const int FarthestMatch = 256;

    private OpenElement[] elements = new OpenElement[32];

    public int Count { get; private set; }

    /// <summary>The fewest that were open since this was set.</summary>
    public int Lowest { get; set; }

    public Surroundings Around => Count == 0 ? default : new Surroundings(Top.IsInDrawing, Top.IsHidden, Top.IsInParagraph, Top.IsInLink);

    /// <summary>The id of the question around this place, if any.</summary>
    public string? Question => Count == 0 ? null : Top.Question;

    public ref OpenElement Top => ref elements[Count - 1];

    public ref OpenElement this[int index] => ref elements[index];

    /// <summary>What the tag inherits from the elements around it.</summary>
    public void Surround(StartTag tag)
    {
        tag.Question = Question;
        tag.IsHidden = Count > 0 && Top.IsHidden;
        tag.IsInDrawing = Count > 0 && Top.IsInDrawing;
    }

    /// <summary>Opens the element; false when it can have no content, so that nothing is open.</summary>
    public bool Open(StartTag tag)
    {
        CheckNesting(tag);
        bool isDrawing = tag.IsInDrawing || tag.Kind is ElementKind.Svg or ElementKind.MathML;
        if (isDrawing ? tag.IsSelfClosing : ElementNames.IsVoid(tag.Kind))
        {
            return false;
        }

        if (tag.IsSelfClosing)
        {
            page.Add(VerifyRules.MalformedHtml, tag, $"{tag.Shown} does not close itself in HTML", "write its end tag");
        }

        Push(tag, isDrawing && tag.Kind != ElementKind.ForeignObject);
        return true;
    }

    /// <summary>Closes the innermost element of this name and, as faults, those still open in it.</summary>
    public void Close(ReadOnlySpan<char> name, int offset)
    {
        int match = Count - 1;
        int farthest = Math.Max(0, Count - FarthestMatch);
        while (match >= farthest && !elements[match].Name.Span.SequenceEqual(name))
        {
            match--;
        }

        if (match < farthest)
        {
            bool isVoid = ElementNames.IsVoid(ElementNames.KindOf(name));
            string reason = isVoid ? "stands where none belongs: the element has no content" : "closes nothing: no such element is open here";
            page.Add(VerifyRules.MalformedHtml, offset, Question, $"the end tag of {Quoted.Tag(name)} {reason}");
            return;
        }

        CloseDownTo(match + 1);
        Pop();
    }

    /// <summary>The page has ended: whatever is open was never closed.</summary>
    public void CloseAll() => CloseDownTo(0);

    private void CloseDownTo(int count)
    {
        while (Count > count)
        {
            ref OpenElement open = ref Top;
            page.Add(VerifyRules.MalformedHtml, open.Offset, open.Question, $"{Quoted.Tag(open.Name.Span)} is never closed");
            Pop();
        }
    }

    private void Pop()
    {
        NameCheck.Ended(in Top, page);
        Count--;
        Lowest = Math.Min(Lowest, Count);
    }

    private void Push(StartTag tag, bool isInDrawing)
    {
        if (Count == elements.Length)
        {
            Array.Resize(ref elements, Count * 2);
        }

        bool hasParent = Count > 0;
        bool isCell = tag.Kind is ElementKind.Cell or ElementKind.Object;
        elements[Count] = new OpenElement
        {
            Kind = tag.IsInDrawing && tag.Kind is not (ElementKind.Title or ElementKind.Svg) ? ElementKind.Other : tag.Kind,
            Name = tag.Name.Memory,
            Offset = tag.Offset,
            Question = tag.Question,
            IsInDrawing = isInDrawing,
            IsHidden = tag.IsHidden,
            IsInParagraph = tag.Kind == ElementKind.Paragraph
                || hasParent && Top.IsInParagraph && !isCell && !isInDrawing && tag.Kind is not (ElementKind.Button or ElementKind.ForeignObject),
            IsInLink = tag.Kind == ElementKind.Anchor && !isInDrawing || hasParent && Top.IsInLink && !isCell,
            Control = hasParent ? Top.Control : -1,
        };
        Count++;
    }

    // Where a browser would close an element by itself, the end tag written for it closes another, or makes a new one.
    private void CheckNesting(StartTag tag)
    {
        if (Count == 0 || tag.IsInDrawing)
        {
            return;
        }

        if (Top.IsInParagraph && ElementNames.EndsParagraph(tag.Kind))
        {
            page.Add(VerifyRules.MalformedHtml, tag, $"{tag.Shown} cannot stand in a paragraph: browsers end the paragraph before it");
        }

        if (Top.IsInLink && tag.Kind == ElementKind.Anchor)
        {
            page.Add(VerifyRules.MalformedHtml, tag, "<a> cannot stand in another <a>: browsers end the first link before it");
        }
    }
}
