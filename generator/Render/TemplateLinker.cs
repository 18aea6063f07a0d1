using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace MsqSite.Render;

/// <summary>
/// Readies parsed templates for being drawn thousands of times: the site's words stand in them as text, and <c>part "name"</c> with a fixed name leads
/// straight to its template. What cannot be settled here (a word or a part that is not there, a name made on the page) is left for the drawing.
/// </summary>
internal sealed class TemplateLinker
{
    private readonly Func<string, Template?> find;
    private readonly object words;
    private readonly PageBuffer buffer = new();
    private readonly EscapingContext escaping = new([]);

    public TemplateLinker(Func<string, Template?> find, object words)
    {
        this.find = find;
        this.words = words;
        escaping.PushOutput(buffer);
    }

    public void Link(ScriptNode? node)
    {
        if (node is ScriptBlockStatement block)
        {
            Rewrite(block.Statements);
        }

        for (int i = 0; i < (node?.ChildrenCount ?? 0); i++)
        {
            Link(node!.GetChildren(i));
        }
    }

    private void Rewrite(ScriptList<ScriptStatement> statements)
    {
        ScriptStatement[] old = [.. statements];
        statements.Clear();
        foreach (ScriptStatement statement in old)
        {
            switch (Settled(statement))
            {
                case { CanSkipEvaluation: true }:
                    break; // the braces themselves
                case ScriptRawStatement raw when statements.Count > 0 && statements.GetChildren(statements.Count - 1) is ScriptRawStatement before:
                    before.Text = new ScriptStringSlice(before.Text.ToString() + raw.Text);
                    break;
                case { } settled:
                    statements.Add(settled);
                    break;
            }
        }
    }

    private ScriptStatement Settled(ScriptStatement statement) => statement switch
    {
        ScriptExpressionStatement { Expression: ScriptMemberExpression member } when WordAt(member) is { } word => new ScriptRawStatement { Text = new ScriptStringSlice(word), Span = statement.Span },
        ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariableGlobal { Name: "part" }, Arguments: [ScriptLiteral { Value: string name }, { } model] } }
            when find(PartFunction.PathOf(name)) is { } template => new PartStatement(template, model) { Span = statement.Span },
        _ => statement,
    };

    private string? WordAt(ScriptMemberExpression member) => Find(member) is string text ? Escaped(text) : null;

    // text.laws.date: a text, a group of them, or null.
    private object? Find(ScriptExpression? expression) => expression switch
    {
        ScriptVariableGlobal { Name: "text" } => words,
        ScriptMemberExpression { Target: var target, Member: ScriptVariable { Name: var name } } => Find(target) is ScriptObject group && group.TryGetValue(name, out object? found) ? found : null,
        _ => null,
    };

    private string Escaped(string text)
    {
        buffer.Begin(DrawnPart.RootMark);
        escaping.Write(default, text as object);
        return buffer.Written.ToString();
    }
}
