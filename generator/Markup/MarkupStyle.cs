namespace MsqSite.Markup;

/// <summary>Which parts of Markdown a text may use.</summary>
public enum MarkupStyle
{
    /// <summary>A country's words: emphasis, lists, links. No headings, code, images or HTML: what looks like one is text.</summary>
    Answer,

    /// <summary>The form's words: as an answer, and <c>[^2]</c> points to a footnote.</summary>
    Wording,

    /// <summary>Our own pages: as an answer, and headings.</summary>
    Prose,
}
