namespace MsqSite.Verify;

/// <summary>From an element's name to what the rules need to know of it.</summary>
internal static class ElementNames
{
    /// <summary>The kind of a lower-case name.</summary>
    public static ElementKind KindOf(ReadOnlySpan<char> name) => name switch
    {
        "a" => ElementKind.Anchor,
        "p" => ElementKind.Paragraph,
        "h1" => ElementKind.Heading1,
        "h2" => ElementKind.Heading2,
        "h3" => ElementKind.Heading3,
        "h4" => ElementKind.Heading4,
        "h5" => ElementKind.Heading5,
        "h6" => ElementKind.Heading6,
        "html" => ElementKind.Html,
        "title" => ElementKind.Title,
        "meta" => ElementKind.Meta,
        "link" => ElementKind.Link,
        "base" => ElementKind.Base,
        "script" => ElementKind.Script,
        "style" => ElementKind.Style,
        "textarea" => ElementKind.TextArea,
        "iframe" or "noembed" or "noframes" or "xmp" => ElementKind.RawText,
        "hr" => ElementKind.HorizontalRule,
        "area" => ElementKind.Area,
        "button" => ElementKind.Button,
        "img" => ElementKind.Image,
        "object" => ElementKind.Object,
        "form" => ElementKind.Form,
        "td" or "th" or "caption" or "template" => ElementKind.Cell,
        "svg" => ElementKind.Svg,
        "math" => ElementKind.MathML,
        "foreignobject" => ElementKind.ForeignObject,
        "br" or "col" or "embed" or "input" or "source" or "track" or "wbr" => ElementKind.Void,
        "address" or "article" or "aside" or "blockquote" or "dd" or "details" or "dialog" or "div" or "dl" or "dt" or "fieldset" or "figcaption"
            or "figure" or "footer" or "header" or "hgroup" or "li" or "main" or "menu" or "nav" or "ol" or "pre" or "search" or "section"
            or "summary" or "table" or "ul" => ElementKind.Block,
        _ => ElementKind.Other,
    };

    /// <summary>Elements that have neither content nor an end tag.</summary>
    public static bool IsVoid(ElementKind kind) => kind is ElementKind.Void or ElementKind.Meta or ElementKind.Link or ElementKind.Base
        or ElementKind.HorizontalRule or ElementKind.Area or ElementKind.Image;

    /// <summary>Elements at whose start a browser silently ends an open paragraph.</summary>
    public static bool EndsParagraph(ElementKind kind) => kind is ElementKind.Block or ElementKind.HorizontalRule or ElementKind.Form
        or (>= ElementKind.Paragraph and <= ElementKind.Heading6);

    /// <summary>1 to 6, or 0 when the element is no heading.</summary>
    public static int HeadingLevel(ElementKind kind) =>
        kind is >= ElementKind.Heading1 and <= ElementKind.Heading6 ? kind - ElementKind.Heading1 + 1 : 0;
}
