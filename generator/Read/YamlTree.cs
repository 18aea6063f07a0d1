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
        try
        {
            return new YamlTree(text, file, findings).ReadDocument();
        }
        catch (YamlException broken)
        {
            findings.Add(ReadRules.Syntax, Span(file, broken.Start, broken.Start), $"this is not YAML: {Sentence(broken)}",
                "look for a missing quote, colon or bracket here or on the lines above");
            return null;
        }
    }

    private YamlNode? ReadDocument()
    {
        parser.MoveNext(); // stream start
        parser.MoveNext();
        if (parser.Current is StreamEnd)
        {
            findings.Add(ReadRules.DocumentCount, SourceSpan.WholeFile(file), "the file is empty");
            return null;
        }

        parser.MoveNext(); // document start
        YamlNode? root = ReadNode(0);
        if (root is null)
        {
            return null;
        }

        parser.MoveNext(); // document end
        parser.MoveNext();
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
            findings.Add(ReadRules.TooDeep, at, $"nested more than {MaxDepth} levels deep");
            return null;
        }

        if (current is AnchorAlias alias)
        {
            findings.Add(ReadRules.Reference, at, $"an alias (*{alias.Value}) repeats another value", "write the value out");
            return new YamlScalar("", at, plain: false, blockIndent: -1);
        }

        if (current is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
        {
            string what = node.Tag.IsEmpty ? $"an anchor (&{node.Anchor.Value})" : $"a tag ({node.Tag.Value})";
            findings.Add(ReadRules.Reference, at, $"{what} changes how the value is read", "delete it and write the value alone");
        }

        return current switch
        {
            Scalar scalar => new YamlScalar(scalar.Value, at, scalar.Style == ScalarStyle.Plain, BlockIndent(scalar)),
            SequenceStart => ReadSequence(at, depth),
            MappingStart => ReadMapping(at, depth),
            _ => throw new InvalidOperationException($"YAML event {current.GetType().Name} where a value begins"),
        };
    }

    private YamlSequence? ReadSequence(SourceSpan at, int depth)
    {
        List<YamlNode> items = [];
        while (parser.MoveNext() && parser.Current is not SequenceEnd)
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
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            SourceSpan keyAt = SpanOf(parser.Current!);
            YamlNode? key = ReadNode(depth + 1);
            if (key is null || !parser.MoveNext() || ReadNode(depth + 1) is not { } value)
            {
                return null;
            }

            if (key is not YamlScalar name)
            {
                findings.Add(ReadRules.WrongShape, keyAt, $"a key must be a text; this is {key.Shape}");
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
                return indent;
            }

            position = text.IndexOf('\n', position + 1);
        }

        return -1;
    }

    private SourceSpan SpanOf(ParsingEvent one) => Span(file, one.Start, one.End);

    private static SourceSpan Span(string file, Mark start, Mark end) =>
        new(file, (int)start.Line, (int)start.Column, start.Line == end.Line ? Math.Max(1, (int)(end.Column - start.Column)) : 1);

    // The library's sentence, without the place that it puts in front in some versions.
    private static string Sentence(YamlException broken)
    {
        string message = (broken.InnerException ?? broken).Message;
        int place = message.IndexOf("): ", StringComparison.Ordinal);
        message = message.StartsWith('(') && place >= 0 ? message[(place + 3)..] : message;
        return message.Length == 0 ? "unknown fault" : char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');
    }
}
