namespace MsqSite.Render;

/// <summary>Text that is HTML already. The only thing that a template's expression writes without escaping; made only in this room.</summary>
internal sealed class Html(string value)
{
    public string Value { get; } = value;

    public override string ToString() => Value;
}
