using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Read;

/// <summary>Reads the site's own words, <c>text/en.yaml</c>.</summary>
public static class WordsReader
{
    public static Words? Read(ContentFile file, DiagnosticBag findings)
    {
        if (SafeText.Read(file.Path, file.Shown, findings) is not { } text || YamlTree.Parse(text, file.Shown, findings) is not { } root)
        {
            return null;
        }

        if (Convert(root, findings) is WordNode.Group group)
        {
            return new Words(file.Name, group);
        }

        findings.Add(ReadRules.WrongShape, root.At, $"the site's words are a group of keys; this is {root.Shape}", "write one key with its words on each line");
        return null;
    }

    private static WordNode Convert(YamlNode node, DiagnosticBag findings) => node switch
    {
        YamlMapping mapping => new WordNode.Group(mapping.Entries.ToDictionary(entry => entry.Key, entry => Convert(entry.Value, findings), StringComparer.Ordinal), node.At),
        YamlSequence sequence => new WordNode.List([.. sequence.Items.Select(item => Text(item, findings))], node.At),
        _ => new WordNode.Text(Text(node, findings), node.At),
    };

    private static string Text(YamlNode node, DiagnosticBag findings)
    {
        if (node is YamlScalar { Value.Length: > 0 } scalar)
        {
            return scalar.Value.TrimEnd('\n');
        }

        findings.Add(ReadRules.EmptyValue, node.At, $"a word of the site is a text; this is {NodeWords.Described(node)}", "write the words that a reader shall see");
        return "";
    }
}
