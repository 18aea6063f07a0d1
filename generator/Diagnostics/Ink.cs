namespace MsqSite.Diagnostics;

/// <summary>Colours for a terminal, or none: then every text stays as it is.</summary>
internal sealed class Ink(bool colour)
{
    public string Place(string text) => Paint("1", text);

    public string Faint(string text) => Paint("2", text);

    public string Remedy(string text) => Paint("36", text);

    public string Of(Severity severity, string text) => Paint(severity switch { Severity.Error => "1;31", Severity.Warning => "1;33", _ => "1;34" }, text);

    private string Paint(string code, string text) => colour && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
