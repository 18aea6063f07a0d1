namespace MsqSite.Verify;

/// <summary>An element whose end tag has not come yet, and what its content must know.</summary>
internal struct OpenElement
{
    public ElementKind Kind;
    public ReadOnlyMemory<char> Name;
    public int Offset;

    /// <summary>The id of the question around it, when its answer has a content line.</summary>
    public string? Question;


    public bool IsInDrawing;
    public bool IsHidden;
    public bool IsInParagraph;
    public bool IsInLink;

    /// <summary>A link, button or picture that must have a name, in words, before it ends.</summary>
    public bool NeedsName;

    public bool HasName;

    /// <summary>Where the nearest link or button around the content stands in the list of open elements; -1 for none.</summary>
    public int Control;
}
