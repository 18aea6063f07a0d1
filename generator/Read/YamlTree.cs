using MsqSite.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Scalar = YamlDotNet.Core.Events.Scalar;

namespace MsqSite.Read;

/// <summary>
/// Walks YamlDotNet's events into nodes that keep their places, with a depth counter of its own (its document model dies of deep nesting).
/// Anchors, aliases, tags, second documents and duplicate keys are findings.
/// </summary>
public sealed class YamlTree
{
    private const int MaxDepth = 32;

    private readonly string text;
    private readonly string file;
    private readonly DiagnosticBag findings;
    private readonly Parser parser;
    private Mark last = Mark.Empty;

    private YamlTree(string text, string file, DiagnosticBag findings)
    {
        this.text = text;
        this.file = file;
        this.findings = findings;
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The document's root, or null after a finding.</summary>
    public static YamlNode? Parse(string text, string file, DiagnosticBag findings)
    {
        YamlTree tree = new(text, file, findings);
        try
        {
            return tree.ReadDocument();
        }
        catch (YamlException broken)
        {
            SourceSpan at = tree.PlaceOf(broken);
            string line = tree.Line(at.Line);
            (string sentence, string remedy) = YamlFault.InWords(broken, line[..Math.Clamp(at.Column - 1, 0, line.Length)]);
            findings.Add(ReadRules.Syntax, at, sentence, remedy);
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // On some broken files the library does not fail as it says it does; where it was reading is near enough.
            (string sentence, string remedy) = YamlFault.InWords(tree.Line((int)tree.last.Line));
            findings.Add(ReadRules.Syntax, Span(file, tree.last, tree.last), sentence, remedy);
        }

        return null;
    }

    private YamlNode? ReadDocument()
    {
        Next(); // stream start
        Next();
        if (parser.Current is StreamEnd)
        {
            findings.Add(ReadRules.DocumentCount, SourceSpan.WholeFile(file), "the file is empty", "fill it in, or delete it");
            return null;
        }

        Next(); // document start
        if (parser.Current is Scalar { Value: "", Style: ScalarStyle.Plain })
        {
            findings.Add(ReadRules.DocumentCount, SourceSpan.WholeFile(file), "the file is empty", "fill it in, or delete it");
            return null;
        }

        YamlNode? root = ReadNode(0);
        if (root is null)
        {
            return null;
        }

        Next(); // document end
        Next();
        if (parser.Current is DocumentStart second)
        {
            findings.Add(ReadRules.DocumentCount, SpanOf(second), "a second document begins here", "one file holds one document; delete the line of three hyphens and what follows");
            return null;
        }

        return root;
    }

    // Null after a finding that makes the rest unreadable; the current event is the node's first and, on return, its last.
    private YamlNode? ReadNode(int depth)
    {
        ParsingEvent current = parser.Current!;
        SourceSpan at = SpanOf(current);
        if (depth > MaxDepth)
        {
            findings.Add(ReadRules.TooDeep, at, $"nested more than {MaxDepth} levels deep", "look for brackets that are opened and never closed");
            return null;
        }

        if (current is AnchorAlias alias)
        {
            findings.Add(ReadRules.Reference, at, $"an alias (*{alias.Value}) repeats another value", "write the value out");
            return null;
        }

        if (current is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
        {
            string what = node.Tag.IsEmpty ? $"an anchor (&{node.Anchor.Value}) gives the value a name" : $"a tag ({Written(node.Tag)}) changes how the value is read";
            findings.Add(ReadRules.Reference, at, what, "delete it and write the value alone");
        }

        return current switch
        {
            Scalar scalar when SafeText.IndexOfUnwanted(scalar.Value) is int place and >= 0 => Unwanted(scalar.Value[place], at),
            Scalar scalar => new YamlScalar(scalar.Value, at, scalar.Style == ScalarStyle.Plain, BlockIndent(scalar)),
            SequenceStart => ReadSequence(at, depth),
            MappingStart => ReadMapping(at, depth),
            _ => throw new InvalidOperationException($"YAML event {current.GetType().Name} where a value begins"), // a broken file: see Parse
        };
    }

    private YamlSequence? ReadSequence(SourceSpan at, int depth)
    {
        List<YamlNode> items = [];
        while (Next() && parser.Current is not SequenceEnd)
        {
            if (ReadNode(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new YamlSequence(items, at);
    }

    private YamlMapping? ReadMapping(SourceSpan at, int depth)
    {
        List<YamlEntry> entries = [];
        HashSet<string> keys = new(StringComparer.Ordinal);
        while (Next() && parser.Current is not MappingEnd)
        {
            SourceSpan keyAt = SpanOf(parser.Current!);
            YamlNode? key = ReadNode(depth + 1);
            if (key is null || !Next() || ReadNode(depth + 1) is not { } value)
            {
                return null;
            }

            if (key is not YamlScalar name)
            {
                findings.Add(ReadRules.WrongShape, keyAt, $"a key must be a text; this is {key.Shape}", "write the key's name, a colon and its value");
            }
            else if (!keys.Add(name.Value))
            {
                int first = entries.First(entry => entry.Key == name.Value).At.Line;
                findings.Add(ReadRules.DuplicateKey, keyAt, $"the key \"{name.Value}\" stands here a second time; the first is on line {first}", "delete one of the two");
            }
            else
            {
                entries.Add(new YamlEntry(name.Value, keyAt, value));
            }
        }

        return new YamlMapping(entries, at);
    }

    // The columns before the first line of a literal block that has text, so that places inside it can be told.
    private int BlockIndent(Scalar scalar)
    {
        if (scalar.Style != ScalarStyle.Literal)
        {
            return -1;
        }

        int position = text.IndexOf('\n', (int)scalar.Start.Index);
        while (position >= 0 && position + 1 < text.Length)
        {
            int indent = 0;
            while (position + 1 + indent < text.Length && text[position + 1 + indent] == ' ')
            {
                indent++;
            }

            if (position + 1 + indent < text.Length && text[position + 1 + indent] != '\n')
            {
                // A block that states its own indent keeps further spaces as its words.
                return indent - scalar.Value.TrimStart('\n').TakeWhile(c => c == ' ').Count();
            }

            position = text.IndexOf('\n', position + 1);
        }

        return -1;
    }

    private SourceSpan SpanOf(ParsingEvent one) => Span(file, one.Start, one.End);

    private static SourceSpan Span(string file, Mark start, Mark end) =>
        new(file, (int)start.Line, (int)start.Column, start.Line == end.Line ? Math.Max(1, (int)(end.Column - start.Column)) : 1);

    private bool Next()
    {
        bool more = parser.MoveNext();
        last = parser.Current?.Start ?? last;
        return more;
    }

    // Spelled out as an escape in quotes: "\u202E".
    private YamlScalar Unwanted(char unwanted, SourceSpan at)
    {
        findings.Add(ReadRules.UnwantedCharacter, at, SafeText.Named(unwanted), "delete it; a backslash in double quotes begins an escape, in single quotes it does not");
        return new YamlScalar("?", at, plain: false, blockIndent: -1);
    }

    // The library tells some faults at the start of what they are in; a tab that should be spaces is where the tab is.
    private SourceSpan PlaceOf(YamlException broken)
    {
        if (YamlFault.IsOfTab(broken))
        {
            string[] lines = text.Split('\n');
            int line = Array.FindIndex(lines, Math.Clamp((int)broken.Start.Line - 1, 0, lines.Length - 1), one => one.TrimStart(' ').StartsWith('\t'));
            if (line >= 0)
            {
                return new SourceSpan(file, line + 1, lines[line].IndexOf('\t', StringComparison.Ordinal) + 1, 1);
            }
        }

        return Span(file, broken.Start, broken.Start);
    }

    private string Line(int number) => text.Split('\n').ElementAtOrDefault(number - 1) ?? "";

    private static string Written(TagName tag) => tag.Value.Replace("tag:yaml.org,2002:", "!!", StringComparison.Ordinal);
}
