namespace MsqSite.Verify;

/// <summary>Text of a page inside a message: short, and without characters that would move a terminal's cursor.</summary>
internal static class Quoted
{
    private const int Longest = 100;

    public static string Text(ReadOnlySpan<char> text) => $"\"{Shown(text)}\"";

    public static string Tag(ReadOnlySpan<char> name) => $"<{Shown(name)}>";

    private static string Shown(ReadOnlySpan<char> text)
    {
        bool isCut = text.Length > Longest;
        Span<char> shown = stackalloc char[Longest];
        int length = Math.Min(text.Length, Longest);
        for (int i = 0; i < length; i++)
        {
            shown[i] = char.IsControl(text[i]) || isCut && char.IsSurrogate(text[i]) ? '\u00B7' : text[i];
        }

        return $"{shown[..length]}{(isCut ? "..." : "")}";
    }
}
