using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>Holds that pictures have a text in their place, and that links and buttons say in words what they do.</summary>
internal static class NameCheck
{
    public static void Started(StartTag tag, bool isOpen, OpenElements open, PageFindings page)
    {
        bool isNamed = tag.IsNamed;
        if (tag.Kind == ElementKind.Image && !tag.IsInDrawing)
        {
            isNamed |= tag.HasText("alt");
            if (!tag.Has("alt") && !tag.IsHidden)
            {
                page.Add(VerifyRules.PictureWithoutText, tag, "the img has no alt attribute");
            }
        }

        bool isControl = isOpen && !tag.IsHidden && IsControl(tag);
        bool isPicture = isOpen && !tag.IsHidden && tag.Kind == ElementKind.Svg && tag.Value("role") is "img";
        if (isNamed && !tag.IsHidden && !isControl)
        {
            NameControlAround(open.Count > 0 ? open.Top.Control : -1, open);
        }

        if (isControl || isPicture)
        {
            open.Top.NeedsName = true;
            open.Top.HasName = isNamed;
        }

        if (isControl)
        {
            open.Top.Control = open.Count - 1;
        }
    }

    public static void Text(ReadOnlySpan<char> text, OpenElements open)
    {
        ref OpenElement around = ref open.Top;
        bool isTitleOfPicture = around.Kind == ElementKind.Title && around.IsInDrawing && open.Count > 1;
        bool mayNameControl = around.Control >= 0 && !around.IsHidden && !open[around.Control].HasName;
        if ((isTitleOfPicture || mayNameControl) && !text.IsWhiteSpace())
        {
            NameControlAround(around.IsHidden ? -1 : around.Control, open);
            if (isTitleOfPicture && open[open.Count - 2].Kind == ElementKind.Svg)
            {
                open[open.Count - 2].HasName = true;
            }
        }
    }

    public static void Ended(in OpenElement element, PageFindings page)
    {
        if (!element.NeedsName || element.HasName)
        {
            return;
        }

        if (element.Kind == ElementKind.Svg)
        {
            const string Message = "the svg with role=\"img\" has no aria-label, aria-labelledby or title";
            page.Add(VerifyRules.PictureWithoutText, element.Offset, element.Question, Message);
            return;
        }

        string what = element.Kind == ElementKind.Button ? "button" : "link";
        page.Add(VerifyRules.NamelessControl, element.Offset, element.Question, $"the {what} has no text");
    }

    private static bool IsControl(StartTag tag) =>
        tag.Kind == ElementKind.Button && !tag.IsInDrawing || tag.Kind == ElementKind.Anchor && (tag.Has("href") || tag.Has("xlink:href"));

    private static void NameControlAround(int control, OpenElements open)
    {
        if (control >= 0)
        {
            open[control].HasName = true;
        }
    }
}
