using AngleSharp.Common;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace MsqSite.Verify;

/// <summary>The start tag that is being read. One object serves a whole page: tags are many, and each is done with at once.</summary>
internal sealed class StartTag
{
    private (ReadOnlyMemory<char> Name, ReadOnlyMemory<char> Value)[] attributes = new (ReadOnlyMemory<char>, ReadOnlyMemory<char>)[16];

    public ElementKind Kind { get; private set; }

    public StringOrMemory Name { get; private set; }

    /// <summary>The tag as messages show it, without its attributes.</summary>
    public string Shown => Quoted.Tag(Name.Memory.Span);

    /// <summary>Where the tag begins, in characters from 0.</summary>
    public int Offset { get; private set; }

    public bool IsSelfClosing { get; private set; }

    public int AttributeCount { get; private set; }

    /// <summary>The element is part of a drawing: names of HTML mean nothing there.</summary>
    public bool IsInDrawing { get; set; }

    /// <summary>Not there for those who hear the page.</summary>
    public bool IsHidden { get; set; }

    /// <summary>An attribute gives it a name that is read out.</summary>
    public bool IsNamed { get; set; }

    /// <summary>The id of the question it stands in or is, when its answer has a content line.</summary>
    public string? Question { get; set; }

    public void Take(ref StructHtmlToken token)
    {
        StructAttributes taken = token.Attributes;
        AttributeCount = taken.Count;
        if (AttributeCount > attributes.Length)
        {
            Array.Resize(ref attributes, AttributeCount);
        }

        // Copied once: the token hands out a copy of all of them each time it is asked for one.
        for (int i = 0; i < AttributeCount; i++)
        {
            MemoryHtmlAttributeToken attribute = taken[i];
            attributes[i] = (attribute.Name.Memory, attribute.Value.Memory);
        }

        Name = token.Name;
        Kind = ElementNames.KindOf(token.Name.Memory.Span);
        Offset = token.Position.Index;
        IsSelfClosing = token.IsSelfClosing;
        IsNamed = false;
    }

    public ReadOnlySpan<char> AttributeName(int index) => attributes[index].Name.Span;

    public ReadOnlyMemory<char> AttributeValue(int index) => attributes[index].Value;

    public bool Has(ReadOnlySpan<char> name) => TryGet(name, out _);

    /// <summary>The attribute's value; empty when it has none or does not stand in the tag.</summary>
    public ReadOnlySpan<char> Value(ReadOnlySpan<char> name) => TryGet(name, out ReadOnlyMemory<char> value) ? value.Span : [];

    public bool HasText(ReadOnlySpan<char> name) => !Value(name).IsWhiteSpace();

    public bool TryGet(ReadOnlySpan<char> name, out ReadOnlyMemory<char> value)
    {
        for (int i = 0; i < AttributeCount; i++)
        {
            if (attributes[i].Name.Span.SequenceEqual(name))
            {
                value = attributes[i].Value;
                return true;
            }
        }

        value = default;
        return false;
    }
}
