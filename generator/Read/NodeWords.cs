namespace MsqSite.Read;

/// <summary>What somebody wrote, in the words of findings: short, and on one line.</summary>
internal static class NodeWords
{
    private const int Most = 60;

    /// <summary>A text in quotation marks; of a long one the beginning.</summary>
    public static string Quoted(string text)
    {
        string line = text.Trim().Replace('\n', ' ');
        return line.Length <= Most ? $"\"{line}\"" : $"\"{line.AsSpan(0, char.IsHighSurrogate(line[Most - 1]) ? Most - 1 : Most)}…\"";
    }

    /// <summary>Behind "this is": <c>a list</c>, <c>the text "NO"</c>.</summary>
    public static string Described(YamlNode node) => node switch
    {
        YamlScalar { Value.Length: 0 } => "empty",
        YamlScalar scalar when string.IsNullOrWhiteSpace(scalar.Value) => "nothing but spaces",
        YamlScalar scalar => $"the text {Quoted(scalar.Value)}",
        _ => node.Shape,
    };
}
