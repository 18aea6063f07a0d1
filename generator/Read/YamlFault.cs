using YamlDotNet.Core;

namespace MsqSite.Read;

/// <summary>The YAML library's faults in the words of editors, with what most often mends them.</summary>
internal static class YamlFault
{
    public const string Remedy = "look for a missing quote, colon or bracket here or on the lines above";

    // What the library's sentence holds, what it means, and the mend.
    private static readonly (string Holds, string Sentence, string Remedy)[] Known =
    [
        ("found invalid mapping", "a colon with a blank after it begins a value inside a value", "put the text in quotes: \"Portal: the new one\""),
        ("mapping values are not allowed", "a colon with a blank after it begins a value inside a value", "put the text in quotes: \"Portal: the new one\""),
        ("unknown escape", "a backslash in double quotes begins an escape, and there is none of this name", "use single quotes, or write two backslashes"),
        ("quoted scalar", "a quotation mark is opened and not closed", "close it; a quotation mark inside a text is written \\\" in double quotes, '' in single quotes"),
        ("cannot start any token", "a text cannot begin with this sign", "put the text in quotes"),
        ("invalid tab", "a tab stands where blanks are needed", "set lines in with blanks; your editor can turn tabs into blanks"),
        ("escape", "an escape in double quotes is not complete", "use single quotes, or write two backslashes"),
        ("flow sequence", "a square bracket is opened and not closed", "close it with ]"),
        ("flow mapping", "a curly bracket is opened and not closed", "close it with }"),
        ("block mapping", "this line is set in differently from its neighbours, or a key lacks its colon", "set the keys of one group in by the same number of blanks"),
        ("block collection", "this line is set in differently from its neighbours", "set the entries of one list in by the same number of blanks"),
        ("expected ':'", "a key lacks its colon", "write \"key: value\""),
        ("simple key", "a key lacks its colon", "write \"key: value\""),
    ];

    public static (string Sentence, string Remedy) InWords(YamlException broken)
    {
        string message = (broken.InnerException ?? broken).Message;
        foreach ((string holds, string sentence, string remedy) in Known)
        {
            if (message.Contains(holds, StringComparison.OrdinalIgnoreCase))
            {
                return ($"this is not YAML: {sentence}", remedy);
            }
        }

        return ("this is not YAML from here on", Remedy);
    }

    public static bool IsOfTab(YamlException broken) => (broken.InnerException ?? broken).Message.Contains("invalid tab", StringComparison.OrdinalIgnoreCase);
}
