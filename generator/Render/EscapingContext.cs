using System.Collections;
using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace MsqSite.Render;

/// <summary>
/// Scriban's context with escaping by default, which Scriban lacks (its issues 637 and 388): whatever an expression writes is
/// encoded unless it is <see cref="Html"/>. What stands in a template itself is written as it is.
/// </summary>
internal sealed class EscapingContext : TemplateContext
{
    private SourceSpan? printed;

    public EscapingContext(ScriptObject builtins)
        : base(builtins)
    {
        // Both are needed: without the second, a misspelt member prints nothing.
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableNullIndexer = false;
        LoopLimit = int.MaxValue;
        LimitToString = 0;
        RecursiveLimit = 100;
        AutoIndent = false;
        PushCulture(CultureInfo.InvariantCulture);
    }

    // Scriban names the whole template as the place of what is written; the expression that is being printed is nearer.
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        object? result = base.Evaluate(scriptNode, aliasReturnedFunction);
        printed = scriptNode is ScriptExpressionStatement ? scriptNode.Span : printed;
        return result;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                return this;
            case Html html:
                return Write(html.Value);
            case PlacedPart placed:
                ((PageBuffer)Output).Place(placed);
                return this;
            case string text:
                WriteEscaped(text);
                return this;
            case IEnumerable list and not IFormattable:
                // Scriban would print a list with brackets and its texts raw; a template that means to print one says so with a loop.
                throw new ScriptRuntimeException(printed ?? span, $"a list cannot be printed ({list.GetType().Name}); use for");
            default:
                WriteEscaped(Convert.ToString(textAsObject, CultureInfo.InvariantCulture) ?? "");
                return this;
        }
    }

    private void WriteEscaped(string text)
    {
        int start = 0;
        for (int at = IndexOfSpecial(text, 0); at >= 0; at = IndexOfSpecial(text, at + 1))
        {
            Write(text, start, at - start);
            Write(text[at] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            start = at + 1;
        }

        if (start < text.Length)
        {
            Write(text, start, text.Length - start);
        }
    }

    private static int IndexOfSpecial(string text, int from)
    {
        int at = text.AsSpan(from).IndexOfAny(Special);
        return at < 0 ? -1 : from + at;
    }

    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("<>&\"'");
}
