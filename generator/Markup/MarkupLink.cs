namespace MsqSite.Markup;

/// <summary>A link in a text: its address as written, and where it stands in the text (characters from its start).</summary>
public sealed record MarkupLink(string Address, int Offset, int Length);
