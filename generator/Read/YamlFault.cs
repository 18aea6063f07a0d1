using YamlDotNet.Core;

namespace MsqSite.Read;

/// <summary>The YAML library's faults in the words of editors, with what most often mends them.</summary>
internal static class YamlFault
{
    private const string Quote = "put the text in quotes";

    // What the library's sentence holds, what it means, and the mend. The first that fits counts.
    private static readonly (string Holds, string Sentence, string Remedy)[] Known =
    [
        ("invalid mapping", "a colon with a space behind it stands inside a text", Quote + ": \"Portal: the new one\""),
        ("mapping values are not allowed", "a colon with a space behind it stands inside a text", Quote + ": \"Portal: the new one\""),
        ("unknown escape", "a backslash in double quotes begins an escape, and there is none of this name", "use single quotes, or write two backslashes"),
        ("quoted scalar", "a quotation mark is opened here and not closed", "close it; inside double quotes a quotation mark is written \\\", inside single quotes ''"),
        ("invalid tab", "a tab stands where spaces are needed", "set lines in with spaces; your editor can turn tabs into spaces"),
        ("cannot start any token", "a text cannot begin with this sign", Quote),
        ("expected node content", "a text cannot begin with this sign", Quote),
        ("anchor or alias", "a text cannot begin with this sign", Quote),
        ("mapping keys are not allowed", "a text cannot begin with this sign", Quote),
        ("sequence entries are not allowed", "a list cannot begin on the line of its key", "put the first hyphen on the next line, or the text in quotes"),
        ("block scalar", "nothing but the text's lines may follow | or >", "begin the text on the next line, set in by two spaces more"),
        ("escape", "an escape in double quotes is not complete", "use single quotes, or write two backslashes"),
        ("flow sequence", "a square bracket is opened and not closed", "close it with ]"),
        ("flow mapping", "a curly bracket is opened and not closed", "close it with }"),
        ("block mapping", "this line is set in differently from its neighbours, or a key lacks its colon", "set the keys of one group in by the same number of spaces"),
        ("block collection", "this line is set in differently from its neighbours", "set the entries of one list in by the same number of spaces"),
        ("expected ':'", "a key lacks its colon", "write \"key: value\""),
        ("simple key", "a key lacks its colon", "write \"key: value\""),
    ];

    /// <summary>What is wrong and what mends it.</summary>
    /// <param name="broken">The library's fault.</param>
    /// <param name="before">The line at fault, up to the place.</param>
    public static (string Sentence, string Remedy) InWords(YamlException broken, string before)
    {
        string message = MessageOf(broken);
        if (message.Contains("invalid mapping", StringComparison.OrdinalIgnoreCase) && !before.Contains(": ", StringComparison.Ordinal))
        {
            return ("this is not YAML: this line reads as more words of the text above it, until its colon",
                "set it in like its neighbours; where the line above is a key, put a space behind that key's colon");
        }

        if (message.Contains("expected key", StringComparison.OrdinalIgnoreCase) && before.Trim().Length > 0)
        {
            return ("this is not YAML: something stands behind the end of a value", "delete it, or put the whole text in quotes");
        }

        foreach ((string holds, string sentence, string remedy) in Known)
        {
            if (message.Contains(holds, StringComparison.OrdinalIgnoreCase))
            {
                return ($"this is not YAML: {sentence}", remedy);
            }
        }

        return ("this is not YAML from here on", "look for a missing quote, colon or bracket here or on the lines above");
    }

    /// <summary>What is wrong where the library stopped with a fault of its own: with an unclosed bracket, nearly always.</summary>
    /// <param name="line">The line on which it was reading.</param>
    public static (string Sentence, string Remedy) InWords(string line) => line.AsSpan().IndexOfAny('[', '{') >= 0
        ? ("this is not YAML: a bracket is opened on this line and not closed", "close it with ] or }, or put the text in quotes")
        : ("this is not YAML from here on", "look for a missing quote, colon or bracket here or on the lines above");

    public static bool IsOfTab(YamlException broken) => MessageOf(broken).Contains("invalid tab", StringComparison.OrdinalIgnoreCase);

    private static string MessageOf(YamlException broken) => (broken.InnerException ?? broken).Message;
}
